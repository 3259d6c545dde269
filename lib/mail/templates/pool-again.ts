import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, letter, text } from "./letter";

interface Again {
  pool: string;
  purpose: string;
  /** The last day they are in it. */
  until: string;
  url: string;
}

/** Asks somebody in a talent pool whether they want to stay. */
export function poolAgain({ pool, purpose, until, url }: Again, brand: Brand): Message {
  return letter(
    {
      template: "pool-again",
      subject: `Shall we keep you in mind for another year: ${pool}?`,
      preview: `Your yes holds until ${until}.`,
      title: "Shall we keep you in mind?",
      blocks: [
        text(`A year ago you let us keep you in our talent pool ${pool}, ${purpose}. That holds until ${until}.`),
        text(
          "If you want to stay, say so. If you do nothing, you are out after that day, and there is nothing else to do.",
        ),
        button("Stay or leave", url),
      ],
      reason: `You get this because you are in a talent pool of ${brand.name}.`,
    },
    brand,
  );
}
