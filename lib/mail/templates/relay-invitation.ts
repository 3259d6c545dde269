import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, letter, small, text } from "./letter";

interface Invitation {
  /** What they came close to. */
  before: string;
  job: string;
  employer: string;
  /** Why them, in sentences. */
  why: string[];
  from: string;
  jobUrl: string;
  stopUrl: string;
}

/** A recruiter thinks of somebody who came close, for another job: they are invited, and nobody applies for them. */
export function relayInvitation(
  { before, job, employer, why, from, jobUrl, stopUrl }: Invitation,
  brand: Brand,
): Message {
  return letter(
    {
      template: "relay-invitation",
      subject: `You came close, and this is like it: ${job}`,
      preview: `${from} thought of you for ${job} at ${employer}.`,
      title: "We thought of you",
      blocks: [
        text(
          `You came close with ${before}, and said that we may think of you when a similar job comes up. One has: ${job} at ${employer}.`,
        ),
        text(`Why you: ${why.join(" ")}`),
        text(
          `${from} would be glad to read your application. Nobody has been told about you, and nothing is sent before you send it.`,
        ),
        button("See the job", jobUrl),
        small("Not for you? Do nothing: it changes nothing here."),
        { kind: "link", label: "Do not think of me for similar jobs any more", href: stopUrl },
      ],
      reason: `You get this because you agreed to it in your account at ${brand.name}.`,
    },
    brand,
  );
}
