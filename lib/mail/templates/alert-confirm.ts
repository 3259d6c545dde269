import type { Brand } from "@/lib/core/brand";
import type { Message } from "../message";
import { button, letter, small, text } from "./letter";

/** To whoever asked for an alert: one button makes it live. Carries nothing that was typed freely. */
export function alertConfirm(
  { search, confirmUrl, notMeUrl }: { search: string; confirmUrl: string; notMeUrl: string },
  brand: Brand,
): Message {
  return letter(
    {
      template: "alert-confirm",
      subject: "Confirm your job alert",
      preview: "One press, and we send you new jobs that match.",
      title: "Confirm your job alert",
      blocks: [
        text(`You asked us for new jobs: ${search}.`),
        text("Press the button, and we send them to you. Without it we do nothing."),
        button("Start this alert", confirmUrl),
        small("The link works for 7 days."),
      ],
      reason: "You get this because somebody typed this address on our site.",
      footLinks: [{ label: "It was not me", href: notMeUrl }],
    },
    brand,
  );
}
