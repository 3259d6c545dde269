import type { Brand } from "@/lib/core/settings/brand";
import { type LocalDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { count, shorten } from "@/lib/core/text/text";
import type { Message } from "../message";
import type { Block, Line, Row } from "./blocks";
import { letter } from "./letter";

export interface DigestJob {
  title: string;
  href: string;
  /** Employer and place. */
  who: string;
  pay: string | null;
  /** Daily and hourly pay as a year's. */
  yearly: string | null;
  terms: string;
  closes: { text: string; isSoon: boolean };
}

export interface DigestPart {
  /** The search in words: why these jobs are in the mail. */
  search: string;
  jobs: DigestJob[];
  /** New ones that are not in the mail, and where they are. */
  more: number;
  moreUrl: string;
}

export interface DigestFacts {
  /** "6 new data jobs near Leeds". */
  title: string;
  day: LocalDate;
  parts: DigestPart[];
  /** Searches that have something new too, and found no room. */
  moreSearches: number;
  /** When the oldest of these searches was asked for. */
  since: LocalDate;
  frequency: "weekly" | "daily" | "both";
  /** One thing to read, beside the jobs. */
  article: { title: string; summary: string; href: string } | null;
  manageUrl: string;
  unsubscribeUrl: string;
  callUrl: string;
}

const RHYTHM = { weekly: " every week", daily: " every day", both: "" };

/** The jobs e-mail: a part for each search, what closes soon first, the rest best first. */
export function digest(facts: DigestFacts, brand: Brand): Message {
  const { title, parts, moreSearches, since, frequency, article, manageUrl, unsubscribeUrl, callUrl } = facts;
  const titles = parts.flatMap(({ jobs }) => jobs.map((job) => shorten(job.title, 60)));
  return letter(
    {
      template: "digest",
      subject: [title, titles[0]].filter(Boolean).join(": ") + (titles.length > 1 ? " and more" : ""),
      preview: previewOf(parts),
      title,
      lead: leadOf(facts),
      blocks: [
        ...parts.flatMap((part) => blocksOf(part, parts.length > 1)),
        ...(moreSearches > 0 ? [moreOf(moreSearches, manageUrl)] : []),
        ...(article ? [asideOf(article)] : []),
        {
          kind: "aside",
          title: "Not sure about one of them?",
          text: "Answer this email: a person reads it. Or talk it over, free, for half an hour.",
          link: { label: "See when we could talk", href: callUrl },
        },
      ],
      reason: `You get this${RHYTHM[frequency]} because you asked for it on ${sayDay(since, { weekday: false, year: true })}, and confirmed it.`,
      footLinks: [
        { label: "Change how often or what for", href: manageUrl },
        { label: "Stop these emails", href: unsubscribeUrl },
      ],
    },
    brand,
  );
}

const moreOf = (searches: number, manageUrl: string): Block => ({
  kind: "aside",
  title: "There is more.",
  text: `${searches === 1 ? "One more search of yours has" : `${searches} more searches of yours have`} something new.`,
  link: { label: "Open all your searches", href: manageUrl },
});

const asideOf = ({ title, summary, href }: NonNullable<DigestFacts["article"]>): Block => ({
  kind: "aside",
  title: "Worth ten minutes.",
  text: shorten(summary, 220),
  link: { label: shorten(title, 120), href },
});

/** "Graduate civil engineer at Holme Bridge Partners, £30,000 a year, and 5 more." */
function previewOf(parts: DigestPart[]): string {
  const [first, ...others] = parts.flatMap(({ jobs }) => jobs);
  if (!first) return parts.map(({ search }) => search).join("; ");
  const rest = others.length > 0 ? `, and ${others.length} more` : "";
  return `${[first.title, first.who, first.pay].filter(Boolean).join(", ")}${rest}.`;
}

function leadOf({ day, parts }: DigestFacts): string {
  const [only] = parts;
  const asked =
    parts.length > 1 ? `From ${parts.length} searches of yours.` : `Your search: ${only?.search ?? "all jobs"}.`;
  const soon = parts.flatMap(({ jobs }) => jobs).filter(({ closes }) => closes.isSoon).length;
  const closing =
    soon === 1 ? "One closes within a week, so it comes first." : `${soon} close within a week, so they come first.`;
  return [`${sayDay(day)}.`, asked, soon > 0 && closing].filter(Boolean).join(" ");
}

function blocksOf({ search, jobs, more, moreUrl }: DigestPart, hasHeading: boolean): Block[] {
  const rest = jobs.length > 0 ? `See ${count(more, "more new job")}` : `See ${count(more, "new job")}`;
  return [
    ...(hasHeading ? [{ kind: "heading", text: search } as const] : []),
    { kind: "rows", rows: jobs.map(rowOf) },
    more > 0
      ? ({ kind: "button", label: rest, href: moreUrl } as const)
      : ({ kind: "link", label: "Open this search on the site", href: moreUrl } as const),
  ];
}

function rowOf({ title, href, who, pay, yearly, terms, closes }: DigestJob): Row {
  const money: Line = {
    strong: pay ?? undefined,
    text: [yearly && `(${yearly})`, "·", terms].filter(Boolean).join(" "),
  };
  return {
    title: shorten(title, 120),
    href,
    lines: [
      shorten(who, 120),
      pay ? money : `Pay not stated · ${terms}`,
      closes.isSoon ? { warn: closes.text } : closes.text,
    ],
  };
}
