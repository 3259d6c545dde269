import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, letter, small, text } from "./letter";

interface Invitation {
  pool: string;
  purpose: string;
  months: number;
  /** Who asks. */
  from: string;
  url: string;
}

/** Asks a candidate whether they want to be in a talent pool. */
export function poolInvitation({ pool, purpose, months, from, url }: Invitation, brand: Brand): Message {
  return letter(
    {
      template: "pool-invitation",
      subject: `May we keep you in mind: ${pool}?`,
      preview: `${from} would like to think of you first for jobs like these.`,
      title: "May we keep you in mind?",
      blocks: [
        text(`${from} would like to have you in a talent pool of ours: ${pool}, ${purpose}.`),
        text(
          `If you say yes, we look there first when such a job comes up, and write to you about it. It holds for ${months} months, and you can leave at any time.`,
        ),
        button("Say yes or no", url),
        small("If you do nothing, nothing happens: you are not in it, and we do not ask again."),
      ],
      reason: `You get this because you have an account at ${brand.name}.`,
    },
    brand,
  );
}
