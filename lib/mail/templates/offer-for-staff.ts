import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, facts, letter, text } from "./letter";

interface OfferForStaff {
  job: string;
  candidate: string;
  /** "accepted the offer", "said no to the offer". */
  what: string;
  /** What the candidate wrote. */
  words?: string;
  /** Whom to tell at the client, and how; null when nobody is known or nothing is to be told. */
  contact: { name: string; at: string; reach: string } | null;
  /** What else there is to do. */
  next?: string;
  adminUrl: string;
}

/** To whoever looks after it: what became of an offer, and whom at the client to tell. */
export function offerForStaff(
  { job, candidate, what, words, contact, next, adminUrl }: OfferForStaff,
  brand: Brand,
): Message {
  return letter(
    {
      template: "offer-for-staff",
      subject: `${candidate} ${what}: ${job}`,
      preview: `${candidate} ${what}.`,
      title: `${candidate} ${what}`,
      blocks: [
        facts(["Job", job], ...(contact ? [["Tell", `${contact.name} at ${contact.at}`] as [string, string]] : [])),
        ...(words ? [{ kind: "quote", text: words } as const] : []),
        ...(contact ? [text(`Please tell ${contact.name} yourself, today: ${contact.reach}.`)] : []),
        ...(next ? [text(next)] : []),
        button("Open the application", adminUrl),
      ],
      reason: "You get this because you look after this vacancy.",
    },
    brand,
  );
}
