import type { Brand } from "@/lib/core/settings/brand";
import { LONDON } from "@/lib/core/time/dates";
import { sayMoment } from "@/lib/core/time/say";
import type { Message } from "../message";
import { button, facts, letter, small, text } from "./letter";

interface Invitation {
  name: string;
  /** Who asks. */
  by: string;
  /** What they may do, in a sentence. */
  role: string;
  url: string;
  expiresAt: Date;
}

/** Asks somebody to join the staff. */
export function staffInvitation({ name, by, role, url, expiresAt }: Invitation, brand: Brand): Message {
  return letter(
    {
      template: "staff-invitation",
      subject: `${by} invites you to work with ${brand.name}`,
      preview: "Three minutes, and you are in.",
      title: `Welcome, ${name}`,
      blocks: [
        text(`${by} has made you a place in the admin area of ${brand.name}.`),
        facts(["What you will do there", role], ["The invitation is good until", sayMoment(expiresAt, LONDON)]),
        text("Have your phone at hand: you set up a second step, so that nobody gets in with your mailbox alone."),
        button("Join", url),
        small("Did you not expect this? Then leave it. Nothing happens unless you press the button on that page."),
      ],
      reason: `You get this because ${by} entered your address in the admin area of ${brand.name}.`,
    },
    brand,
  );
}
