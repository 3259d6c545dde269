import type { Brand } from "@/lib/core/settings/brand";
import { LONDON } from "@/lib/core/time/dates";
import { sayMoment } from "@/lib/core/time/say";
import type { Message } from "../message";
import { button, letter, small, text } from "./letter";

const CHANGES = {
  "app-added": ["Authenticator app set up", "An authenticator app now shows the codes for your account."],
  "app-removed": ["Authenticator app removed", "The authenticator app no longer counts for your account."],
  "passkey-added": ["Passkey added", "A new passkey opens your account."],
  "passkey-removed": ["Passkey removed", "A passkey no longer opens your account."],
  "codes-made": ["New recovery codes", "You have ten new recovery codes. Those from before are worth nothing now."],
  "code-used": ["Recovery code used", "Somebody signed in as you with one of your recovery codes."],
  reset: [
    "Second step reset",
    "An admin has taken away your authenticator app, passkeys and recovery codes, and signed you out. Next time you sign in you set up a new one.",
  ],
} as const;

export type ProofChange = keyof typeof CHANGES;

/** To somebody of staff, whenever what proves that it is them has changed. */
export function staffProofChanged(
  { change, at, accountUrl }: { change: ProofChange; at: Date; accountUrl: string },
  brand: Brand,
): Message {
  const [title, what] = CHANGES[change];
  return letter(
    {
      template: "staff-proof-changed",
      subject: `${title}: your ${brand.name} account`,
      preview: what,
      title,
      blocks: [
        text(`${what} This was at ${sayMoment(at, LONDON)}.`),
        button("Look at my account", accountUrl),
        small("Was this not you? Tell an admin at once: they can sign you out everywhere and reset your second step."),
      ],
      reason: `You get this because you work at ${brand.name}. We write whenever the way you sign in changes.`,
    },
    brand,
  );
}
