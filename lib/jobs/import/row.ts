import { createHash } from "node:crypto";
import type { Prisma } from "@/lib/core/db";
import { endOfLondonDay, lastLondonDay, type LocalDate, startOfDay, toDateColumn } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { advertKey } from "../advert-key";
import { wordsOf } from "../description/from-markdown";
import { belowMinimumWage } from "../minimum-wage";
import type { PlaceReading } from "../places-of";
import type { PayColumns } from "../pay";
import { gapsIn } from "../publishable";
import { readFacts } from "../reading/facts";
import { readFees } from "../reading/fees";
import { CONTRACTS, HOURS, WORKPLACES } from "../vocabulary";
import {
  contractIn,
  hoursIn,
  readDay,
  readRange,
  readSkills,
  readTitle,
  readWords,
  sectorIn,
  sponsorshipIn,
  workplaceIn,
} from "./cells";
import type { SourceFields } from "./columns";
import { readPay } from "./read-pay";
import { tidyDescription } from "./tidy-html";

/** Grows when rows are read better than before, so that unchanged rows are read again. */
const READER = 4;

/** What a row is known by, and what tells whether it has changed: as much as can be said without reading its text. */
export interface RowMark {
  externalId: string;
  title: string;
  /** Of all the row says and how it is read: equal means unchanged. */
  hash: string;
  /** When the advert is dated, and when it says that it closes. */
  datedAt: Date | null;
  closesAt: Date | null;
  /** Days that are none. */
  remarks: string[];
}

/** A row as a job, not yet compared with what is there. */
export interface ImportedJob extends Omit<RowMark, "title"> {
  columns: ReturnType<typeof columnsOf>;
  place: PlaceReading["place"];
  /** Why it may not be published; empty when it may. */
  obstacles: string[];
}

/** The mark of a row. Refused in words where there is no job in it at all: no title, or nothing to know it by again. */
export function markOf(
  fields: SourceFields,
  where: PlaceReading,
): { ok: true; mark: RowMark } | { ok: false; reason: string } {
  const title = readTitle(fields.title ?? "");
  if (!title) return { ok: false, reason: "Missing: a title" };
  const identity = identityOf(fields, title);
  if (!identity.ok) return identity;
  const hash = createHash("sha256")
    .update(JSON.stringify([READER, fields, where.place]))
    .digest("base64url");
  return { ok: true, mark: { externalId: identity.id, title, hash, ...datesOf(fields) } };
}

/** Reads the rest of a row. */
export function readRow(
  fields: SourceFields,
  where: PlaceReading,
  { title, ...mark }: RowMark,
  now: Date,
): ImportedJob {
  const remarks: string[] = [];
  const columns = columnsOf(fields, title, where, remarks);
  const gaps = gapsIn({ ...columns, placeCount: where.place ? 1 : 0 });
  const tooLittle = belowMinimumWage(columns, now);
  return {
    ...mark,
    columns,
    place: where.place,
    obstacles: [
      ...(gaps.length > 0 ? [`Missing: ${gaps.join(", ")}`] : []),
      ...(tooLittle ? [`Below the minimum wage: ${tooLittle}`] : []),
    ],
    remarks: [...remarks, ...mark.remarks],
  };
}

/** The source's own number for it, else its address, else what nobody would have twice. */
function identityOf({ id, url, employer, place }: SourceFields, title: string) {
  if (id && /^\d(?:\.\d+)?E\+\d+$/i.test(id))
    return { ok: false, reason: `Missing: its number (a spreadsheet has made it ${id})` } as const;
  const known = id ?? url ?? (employer && [employer, title, place ?? ""].join(" | ").toLowerCase());
  return known
    ? ({ ok: true, id: known.slice(0, 300) } as const)
    : ({ ok: false, reason: "Missing: its number" } as const);
}

const CONFIDENTIAL = /^(?:confidential|private advertiser|anonymous|undisclosed|name withheld)\b/i;

function columnsOf(fields: SourceFields, title: string, where: PlaceReading, remarks: string[]) {
  const descriptionHtml = tidyDescription(fields.description ?? "", title);
  const words = wordsOf(descriptionHtml);
  const employerName = readWords(fields.employer ?? "", 120);
  const facts = factsOf(fields, title, words.descriptionText, where, remarks);
  const fees = readFees(words.descriptionText);
  if (fees) remarks.push(`Asks applicants for money: “${fees}” (Employment Agencies Act 1973 s.6)`);
  if (where.remark) remarks.push(where.remark);
  return {
    title,
    employerName,
    isConfidential: CONFIDENTIAL.test(employerName) || /^(?:yes|true|1|y)$/i.test(fields.confidential ?? ""),
    ...words,
    descriptionHtml,
    ...facts,
    ...payColumns(fields, remarks),
    skills: readSkills(fields.skills ?? ""),
    sourceUrl: /^https?:\/\/\S+$/i.test(fields.url ?? "") ? (fields.url ?? null) : null,
    advertKey: advertKey({
      title,
      employerName,
      descriptionText: words.descriptionText,
      places: [fields.place ?? "", where.place?.name ?? ""],
    }),
  } satisfies Partial<Prisma.JobUncheckedCreateInput>;
}

/** Each fact by its own column, else as title and text say it plainly, else as most jobs are; what was assumed is remarked. */
function factsOf(fields: SourceFields, title: string, text: string, where: PlaceReading, remarks: string[]) {
  const read = readFacts(title, text);
  const cell = <T>(field: keyof SourceFields, reader: (cell: string) => T | null) => {
    const value = fields[field];
    return value ? reader(value) : null;
  };
  const orElse = <T extends string>(value: T | null, usual: T, words: Record<T, string>, what: string): T => {
    if (!value) remarks.push(`${what} assumed: ${words[usual].toLowerCase()}`);
    return value ?? usual;
  };
  const workplace = cell("workplace", workplaceIn) ?? (where.isRemote ? "remote" : read.workplace);
  const startsOn = cell("start", readDay) ?? read.startsOn;
  return {
    contract: orElse(cell("contract", contractIn) ?? read.contract, "permanent", CONTRACTS, "Contract"),
    hours: orElse(cell("hours", hoursIn) ?? cell("contract", hoursIn) ?? read.hours, "full-time", HOURS, "Hours"),
    workplace: orElse(workplace, "on-site", WORKPLACES, "Workplace"),
    sector: cell("sector", sectorIn) ?? read.sector,
    sponsorship: cell("sponsorship", sponsorshipIn) ?? read.sponsorship,
    degree: cell("degree", (value) => readWords(value, 120) || null) ?? read.degree,
    startsOn: startsOn && toDateColumn(startsOn),
  };
}

function payColumns({ payMin, payMax, pay: stated, currency, payPeriod }: SourceFields, remarks: string[]): PayColumns {
  const [min, max] = payMin || payMax || !stated ? [payMin ?? "", payMax ?? ""] : readRange(stated);
  const { pay, remarks: said } = readPay(min, max, currency ?? "", payPeriod);
  remarks.push(...said);
  return {
    salaryMinPence: pay?.minPence ?? null,
    salaryMaxPence: pay?.maxPence ?? null,
    salaryCurrency: pay?.currency ?? null,
    salaryPeriod: pay?.period ?? null,
  };
}

function datesOf({ date, closes }: SourceFields): Pick<RowMark, "datedAt" | "closesAt" | "remarks"> {
  const remarks: string[] = [];
  const day = (text: string | undefined, what: string): LocalDate | null => {
    const read = text ? readDay(text) : null;
    if (text && !read) remarks.push(`${what} not read: “${text}” is no day`);
    return read;
  };
  const [dated, last] = [day(date, "Date"), day(closes, "Closing day")];
  return { datedAt: dated && startOfDay(dated), closesAt: last && endOfLondonDay(last), remarks };
}

/** "It closed on 3 March 2026", for a row whose own last day is over. */
export const sayClosed = (closesAt: Date): string =>
  `Closed: its last day was ${sayDay(lastLondonDay(closesAt), { weekday: false, year: true })}`;
