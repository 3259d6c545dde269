import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, letter, small, text } from "./letter";

/**
 * The first mail to somebody who signed up. What was typed as a name is not repeated: until the link is used, it may be a
 * stranger's words in somebody else's mailbox.
 */
export function welcome({ url, minutes }: { url: string; minutes: number }, brand: Brand): Message {
  return letter(
    {
      template: "welcome",
      subject: `Confirm your ${brand.name} account`,
      preview: `One button, and your account is there. The link works for ${minutes} minutes.`,
      title: "One step, and your account is ready",
      blocks: [
        text(
          `Open this link and press the button on the page: it shows that this address is yours and signs you in. It works once, for ${minutes} minutes.`,
        ),
        button("Confirm and sign in", url),
        text("There is no password to remember. Next time we send you a link like this one."),
        small("Did you not sign up? Then leave it. An account that nobody confirms is deleted after a week."),
      ],
      reason: "You get this because somebody signed up with your email address.",
    },
    brand,
  );
}
