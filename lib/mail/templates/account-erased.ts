import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { letter, text } from "./letter";

/** The last mail to somebody who asked to be erased. */
export function accountErased(brand: Brand): Message {
  return letter(
    {
      template: "account-erased",
      subject: `${brand.name} has deleted everything about you`,
      preview: "Your account, applications, CVs, alerts and calls are gone.",
      title: "Everything about you is deleted",
      blocks: [
        text(
          "Your account, saved jobs, applications with their CVs, job alerts, calls and messages are gone from our records.",
        ),
        text(
          "What stays says nothing about you to anyone who does not know your address already: a fingerprint of it, so that we can prove what you agreed to and keep a promise not to write; and bare numbers in the record of who did what.",
        ),
        text("This email is the last one. Our copy of it goes within two days."),
        text(
          `Did you not ask for this? Ring us on ${brand.phone} or answer this email: it cannot be undone, but we want to know.`,
        ),
      ],
      reason: "You get this because everything about this address was deleted at its owner’s request.",
    },
    brand,
  );
}
