import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, letter, text } from "./letter";

/** To whoever asked for the way to their alerts. */
export function alertsLink({ manageUrl }: { manageUrl: string }, brand: Brand): Message {
  return letter(
    {
      template: "alerts-link",
      subject: "The link to your job alerts",
      preview: "Change, pause or stop them here.",
      title: "Your job alerts",
      blocks: [
        text("Here you can change how often they come, pause them, or stop them."),
        button("Open my alerts", manageUrl),
      ],
      reason:
        "You get this because somebody asked for it on our site. If it was not you, there is nothing you need to do.",
    },
    brand,
  );
}
