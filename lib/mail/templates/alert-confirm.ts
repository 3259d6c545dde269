import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { ALERT_RHYTHM, type AlertRhythm } from "./alert-rhythm";
import { button, facts, letter, small, text } from "./letter";

interface AskedAlert {
  /** The search in words, less whatever could be somebody else's message. */
  search: string;
  frequency: AlertRhythm;
  confirmUrl: string;
  notMeUrl: string;
}

/** To whoever asked for an alert: one button makes it live. Carries nothing that was typed freely. */
export function alertConfirm({ search, frequency, confirmUrl, notMeUrl }: AskedAlert, brand: Brand): Message {
  return letter(
    {
      template: "alert-confirm",
      subject: "Confirm your job alert",
      preview: "Then we send you new jobs that match.",
      title: "Start your job alert",
      blocks: [
        facts(["You asked for", search], ["It comes", ALERT_RHYTHM[frequency]]),
        button("Start this alert", confirmUrl),
        text("You can change, pause or stop it with one click in every email."),
        small("The link works for 7 days. If you leave it, we send nothing and forget this."),
      ],
      reason:
        "You get this because somebody typed this address on our site. Was it not you? Then say so, and it stops.",
      footLinks: [{ label: "It was not me", href: notMeUrl }],
    },
    brand,
  );
}
