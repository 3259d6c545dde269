import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, facts, letter, small, text } from "./letter";

interface Stays {
  job: string;
  employer: string;
  /** Where to sign in and go on to the form. */
  signInUrl: string;
  accountUrl: string;
}

/** To a candidate whose application somebody tried to replace without signing in. It repeats nothing of what was sent. */
export function applicationStays({ job, employer, signInUrl, accountUrl }: Stays, brand: Brand): Message {
  return letter(
    {
      template: "application-stays",
      subject: `Your application stays as it is: ${job}`,
      preview: "Somebody sent another one with your address, without signing in.",
      title: "Your application stays as it is",
      blocks: [
        text(
          `Somebody sent an application for ${job} with your address, without signing in. You sent yours signed in, so yours stays as it is, and we have kept nothing of the other.`,
        ),
        facts(["Job", job], ["Employer", employer]),
        text("Was it you? Sign in and send it again, and the new one takes its place."),
        button("Sign in and send it again", signInUrl),
        { kind: "link", label: "See what you sent", href: accountUrl },
        small("Was it not you? Then there is nothing to do. We write about this once a day at most."),
      ],
      reason: "You get this because somebody applied for a job with your email address.",
    },
    brand,
  );
}
