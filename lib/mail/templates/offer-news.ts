import type { Brand } from "@/lib/core/settings/brand";
import type { Message } from "../message";
import { button, facts, letter, text } from "./letter";

interface OfferNews {
  job: string;
  employer: string;
  title: string;
  /** In our words, paragraph by paragraph. */
  say: string[];
  /** What a person wrote, line by line; empty when nobody did. */
  words?: string;
  link: { label: string; href: string };
}

/** Something has become of an offer: it runs out soon, ran out, was taken back, was explained, or was answered with a no. */
export function offerNews({ job, employer, title, say, words, link }: OfferNews, brand: Brand): Message {
  return letter(
    {
      template: "offer-news",
      subject: `${title}: ${job}`,
      preview: say[0]?.slice(0, 100) ?? title,
      title,
      blocks: [
        ...say.slice(0, 1).map(text),
        facts(["Job", job], ["Employer", employer]),
        ...(words ? [{ kind: "quote", text: words } as const] : []),
        ...say.slice(1).map(text),
        button(link.label, link.href),
      ],
      reason: `You get this because you applied for a job through ${brand.name}.`,
    },
    brand,
  );
}
