import type { Brand } from "@/lib/core/settings/brand";
import { LONDON } from "@/lib/core/time/dates";
import { sayMoment } from "@/lib/core/time/say";
import type { Message } from "../message";
import { button, facts, letter, small, text } from "./letter";

interface SignIn {
  /** Browser and system, such as "Firefox on Windows". */
  device: string;
  /** They have used such a browser before, on another network. */
  isKnownDevice: boolean;
  at: Date;
  sessionsUrl: string;
}

/** To somebody of staff who has signed in from a browser or a network we have not seen them use. */
export function staffNewPlace({ device, isKnownDevice, at, sessionsUrl }: SignIn, brand: Brand): Message {
  return letter(
    {
      template: "staff-new-place",
      subject: `New sign-in to ${brand.name}: ${device}`,
      preview: "If it was you, there is nothing to do.",
      title: "Somebody signed in as you from a new place",
      blocks: [
        facts(
          ["When", sayMoment(at, LONDON)],
          ["With", device],
          ["New about it", isKnownDevice ? "The network" : "The browser or device"],
        ),
        text("If that was you, there is nothing to do. You will not hear about this place again."),
        text("If it was not you:"),
        {
          kind: "list",
          items: [
            "Open your account in the admin area and press “Sign out everywhere else”.",
            "Take out any passkey you do not know, and set up your authenticator app anew.",
            "Change the password of this mailbox, and tell an admin today.",
          ],
        },
        button("See where I am signed in", sessionsUrl),
        small("We keep no address of where it came from, only a fingerprint that recognises the place again."),
      ],
      reason: `You get this because you work at ${brand.name} and your account was used.`,
    },
    brand,
  );
}
