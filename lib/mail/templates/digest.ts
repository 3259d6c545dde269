import type { Brand } from "@/lib/core/brand";
import { count } from "@/lib/core/text";
import type { Message } from "../message";
import { type Block, letter, small } from "./letter";

export interface DigestPart {
  /** The search in words. */
  search: string;
  /** Where the rest is, and how many. */
  moreUrl: string | null;
  more: number;
  jobs: { title: string; href: string; who: string; pay: string; terms: string; closes: string }[];
}

export interface DigestFacts {
  parts: DigestPart[];
  total: number;
  manageUrl: string;
  unsubscribeUrl: string;
}

/** The weekly jobs e-mail: a part for each search, best first. */
export function digest({ parts, total, manageUrl, unsubscribeUrl }: DigestFacts, brand: Brand): Message {
  const first = parts[0]?.jobs[0];
  const title = `${count(total, "new job")} for you`;
  return letter(
    {
      template: "digest",
      subject: first ? `${title}: ${first.title}${total > 1 ? " and more" : ""}` : title,
      preview: parts
        .flatMap(({ jobs }) => jobs.map((job) => job.title))
        .slice(0, 4)
        .join(", "),
      title,
      blocks: parts.flatMap(blocksOf),
      reason: "You get this because you asked for new jobs that match these searches, and confirmed it.",
      footLinks: [
        { label: "Change or pause my alerts", href: manageUrl },
        { label: "Stop these emails", href: unsubscribeUrl },
      ],
    },
    brand,
  );
}

function blocksOf({ search, jobs, more, moreUrl }: DigestPart): Block[] {
  return [
    { kind: "heading", text: search },
    {
      kind: "rows",
      rows: jobs.map(({ title, href, who, pay, terms, closes }) => ({
        title,
        href,
        lines: [who, `${pay} · ${terms}`, closes],
      })),
    },
    ...(moreUrl ? [{ kind: "link", label: `And ${more} more on the site`, href: moreUrl } as const] : []),
    ...(jobs.some(({ closes }) => /today|tomorrow/.test(closes))
      ? [small("Some close very soon: apply to those first.")]
      : []),
  ];
}
