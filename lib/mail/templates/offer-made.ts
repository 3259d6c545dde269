import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, facts, letter, small, text } from "./letter";

interface OfferMade {
  job: string;
  employer: string;
  from: string;
  /** "17:00 (UK time) on Friday 4 December". */
  answerBy: string;
  isAgain: boolean;
  offerUrl: string;
}

/** There is an offer, or a later version of one. What it pays is read signed in: a letter may be read by others. */
export function offerMade({ job, employer, from, answerBy, isAgain, offerUrl }: OfferMade, brand: Brand): Message {
  const title = isAgain ? "A new version of your offer" : "You have an offer";
  return letter(
    {
      template: "offer-made",
      subject: `${title}: ${job}`,
      preview: `${employer} ${isAgain ? "has changed its offer" : "would like you to join"}. You can answer until ${answerBy}.`,
      title,
      blocks: [
        text(
          isAgain
            ? `${employer} has changed what it offers you. The earlier version is kept beside it, so that you can compare.`
            : `${employer} would like you to join. Well done: it is yours to decide now.`,
        ),
        facts(["Job", job], ["Employer", employer], ["Answer by", answerBy]),
        button("Read the offer", offerUrl),
        text(
          "You can accept, say no, or ask about anything in it. Nobody holds a question against you. Take the time you have, and show it to somebody you trust.",
        ),
        small(`${from} made this for you. Answer this email to reach a person.`),
      ],
      reason: `You get this because you applied for a job through ${brand.name}.`,
    },
    brand,
  );
}
