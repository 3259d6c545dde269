import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { ALERT_RHYTHM, type AlertRhythm } from "./alert-rhythm";
import { button, facts, letter, text } from "./letter";

interface KnownAlert {
  search: string;
  frequency: AlertRhythm;
  manageUrl: string;
}

/** To whoever asked for an alert they have already. */
export function alertExists({ search, frequency, manageUrl }: KnownAlert, brand: Brand): Message {
  return letter(
    {
      template: "alert-exists",
      subject: "You already have this job alert",
      preview: "It is on. You can change or stop it here.",
      title: "You already have this alert",
      blocks: [
        text("It is on, so there is nothing you need to do."),
        facts(["It looks for", search], ["It comes", ALERT_RHYTHM[frequency]]),
        button("See or change my alerts", manageUrl),
      ],
      reason: "You get this because this address was typed on our site once more.",
    },
    brand,
  );
}
