import type { Brand } from "@/lib/core/settings/brand";
import { LONDON } from "@/lib/core/time/dates";
import { sayMoment } from "@/lib/core/time/say";
import type { Message } from "../message";
import { button, letter, small, text } from "./letter";

const CHANGES = {
  "passkey-added": ["Passkey added", "A new passkey opens your account."],
  "passkey-removed": ["Passkey removed", "A passkey no longer opens your account."],
} as const;

export type AccountChange = keyof typeof CHANGES;

/** To a candidate, whenever the ways into their account have changed. */
export function accountChanged(
  { change, at, securityUrl }: { change: AccountChange; at: Date; securityUrl: string },
  brand: Brand,
): Message {
  const [title, what] = CHANGES[change];
  return letter(
    {
      template: "account-changed",
      subject: `${title}: your ${brand.name} account`,
      preview: what,
      title,
      blocks: [
        text(`${what} This was at ${sayMoment(at, LONDON)}.`),
        button("Look at how I sign in", securityUrl),
        small("Was this not you? Sign in, take away what you do not know, and sign out on every device."),
      ],
      reason: "You get this because we write whenever the way into your account changes.",
    },
    brand,
  );
}
