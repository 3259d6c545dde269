import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, facts, letter, text } from "./letter";

interface OfferAccepted {
  job: string;
  employer: string;
  startOn: string;
  onboardingUrl: string;
}

/** The yes has arrived: what happens until the first day. */
export function offerAccepted({ job, employer, startOn, onboardingUrl }: OfferAccepted, brand: Brand): Message {
  return letter(
    {
      template: "offer-accepted",
      subject: `You have the job: ${job}`,
      preview: `Your yes has reached us. Your first day is ${startOn}.`,
      title: "You have the job",
      blocks: [
        text("Your yes has reached us, and we tell them today. Congratulations."),
        facts(["Job", job], ["Employer", employer], ["First day", startOn]),
        text(
          "There is a short list of things to do before your first day, with who does what and by when. We remind you in time, and ask how it goes after a week, a month and three months.",
        ),
        button("See the list", onboardingUrl),
        text(
          "If other applications of yours are open, you can take them back in your account. Please do not give notice anywhere before the contract is signed.",
        ),
      ],
      reason: `You get this because you accepted an offer through ${brand.name}.`,
    },
    brand,
  );
}
