import type { Brand } from "@/lib/core/brand";
import type { Message } from "../message";
import { button, letter, text } from "./letter";

/** To whoever asked for an alert they have already. */
export function alertExists({ search, manageUrl }: { search: string; manageUrl: string }, brand: Brand): Message {
  return letter(
    {
      template: "alert-exists",
      subject: "You already have this job alert",
      preview: "It is on. You can change or stop it here.",
      title: "You already have this alert",
      blocks: [
        text(`${search}: it is on, and new jobs come to this address.`),
        button("See or change my alerts", manageUrl),
      ],
      reason: "You get this because this address was typed on our site once more.",
    },
    brand,
  );
}
