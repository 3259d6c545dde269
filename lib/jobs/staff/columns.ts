import type { Prisma, Tx } from "@/lib/core/db";
import { fromDateColumn, type LocalDate, toDateColumn } from "@/lib/core/time/dates";
import { advertKey } from "../advert-key";
import { described, summaryOf } from "../description/from-markdown";
import { asMarkdown } from "../description/to-markdown";
import type { JobInput } from "../job-input";
import { placeOf } from "../places-of";
import type { JobPlace } from "../types";

/** The columns of what a recruiter wrote; the HTML is made here. */
export function columnsOf(input: JobInput, places: JobPlace[]) {
  const { description, places: typed, payFrom, payTo, payPeriod, startsOn, summary, isConfidential, ...plain } = input;
  const words = described(description, summary);
  const paid = payFrom !== undefined || payTo !== undefined;
  return {
    ...plain,
    ...words,
    employerAbout: input.employerAbout ?? null,
    sector: input.sector ?? null,
    sponsorship: input.sponsorship ?? null,
    degree: input.degree ?? null,
    isConfidential: isConfidential ?? false,
    startsOn: startsOn ? toDateColumn(startsOn as LocalDate) : null,
    salaryMinPence: payFrom ?? null,
    salaryMaxPence: payTo ?? null,
    salaryCurrency: paid ? "GBP" : null,
    salaryPeriod: paid ? (payPeriod ?? null) : null,
    advertKey: advertKey({
      ...plain,
      descriptionText: words.descriptionText,
      places: [...typed, ...places.map(({ name }) => name)],
    }),
  };
}

type Written = ReturnType<typeof columnsOf>;
type Listed = "workplace" | "contract" | "hours" | "sector" | "sponsorship" | "salaryPeriod";

/** What an advert says, as its row has it, whether somebody wrote it just now or a revision has kept it. */
export type JobColumns = Omit<Written, Listed> & {
  [Name in Listed]: null extends Written[Name] ? string | null : string;
};

/** A text that nobody changed stays as it is, to the letter: Markdown cannot say everything. */
export function keptText(before: { descriptionHtml: string; descriptionText: string }, { description }: JobInput) {
  const { descriptionHtml, descriptionText } = before;
  return description === asMarkdown(descriptionHtml) ? { descriptionHtml, descriptionText } : {};
}

/**
 * What was typed, without a summary that nobody typed: one that was made from the description as it stood, in a form that
 * changes the description, is made anew from the new one. Whoever types that very sentence means the same.
 */
export function summedAnew(
  before: { descriptionHtml: string; descriptionText: string; summary: string },
  input: JobInput,
): JobInput {
  const isMade = before.summary === summaryOf(before.descriptionText) && input.summary === before.summary.trim();
  return isMade && input.description !== asMarkdown(before.descriptionHtml) ? { ...input, summary: undefined } : input;
}

/** Pay is typed in the currency that it has; a job that had none is paid in pounds. */
export function keptCurrency({ salaryCurrency }: { salaryCurrency: string | null }, { payFrom, payTo }: JobInput) {
  const isPaid = payFrom !== undefined || payTo !== undefined;
  return isPaid && salaryCurrency ? { salaryCurrency } : {};
}

/** The places as they were, when their names are typed as they were: what they were read from may say more than the name. */
export function keptPlaces<T extends JobPlace>(before: T[], typed: string[]): T[] | null {
  return before.map(({ name }) => name).join("\n") === typed.join("\n") ? before : null;
}

/** Typed places as the gazetteer knows them; one it does not know keeps its name and is found by no distance. */
export async function placesOf(typed: string[]): Promise<JobPlace[]> {
  const readings = await Promise.all(typed.map(placeOf));
  return readings.flatMap(({ place }) => place ?? []);
}

export const numbered = (places: JobPlace[]) => places.map((place, position) => ({ position, ...place }));

/** The job with its places, locked until the transaction ends. */
export async function lockJob(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM job WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.job.findUnique({ where: { id, binnedAt: null }, include: { places: { orderBy: { position: "asc" } } } });
}

export async function movePlaces(tx: Tx, jobId: string, places: JobPlace[]): Promise<void> {
  await tx.jobPlace.deleteMany({ where: { jobId } });
  await tx.jobPlace.createMany({ data: numbered(places).map((place) => ({ jobId, ...place })) });
}

/** The columns that are no longer what they were. */
export function changedColumns(before: object, columns: object): string[] {
  const was = before as Record<string, unknown>;
  return Object.entries(columns)
    .filter(([name, value]) => JSON.stringify(was[name]) !== JSON.stringify(value))
    .map(([name]) => name);
}

/** Texts that the revision has in full, and what follows from them. */
const NOT_AUDITED = new Set(["descriptionHtml", "descriptionText", "summary", "advertKey"]);

/** From what to what, for the audit: facts alone. */
export function auditedChanges(before: object, after: object, changed: string[]) {
  const names = changed.filter((name) => !NOT_AUDITED.has(name));
  const of = (facts: object) =>
    Object.fromEntries(names.map((name) => [name, plainFact(name, (facts as Record<string, unknown>)[name])]));
  return { changed, from: of(before), to: of(after) };
}

function plainFact(name: string, value: unknown): Prisma.InputJsonValue | null {
  if (name === "places") return (value as { name: string }[]).map((place) => place.name);
  if (value instanceof Date) return fromDateColumn(value);
  return (value ?? null) as Prisma.InputJsonValue | null;
}
