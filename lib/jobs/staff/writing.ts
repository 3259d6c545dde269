import { audit, changes, type Fact, type Facts } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { toDateColumn, type LocalDate } from "@/lib/core/dates";
import { isUuid } from "@/lib/core/input";
import { isSlugRace } from "@/lib/core/slugs";
import { markStale } from "@/lib/core/stale";
import { advertKey } from "../advert-key";
import { described } from "../description/from-markdown";
import { asMarkdown } from "../description/to-markdown";
import { withEdited } from "../edited-fields";
import type { JobInput } from "../job-input";
import { placeOf } from "../places-of";
import { missingFor } from "../publishable";
import { SAID } from "../selects";
import { freeSlug, slugOf } from "../slugs";
import type { JobPlace } from "../types";

/** Writes a draft. "not-found" for who may not. */
export async function createJob(viewer: Viewer, input: JobInput, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs")) return { ok: false, reason: "not-found" } as const;
  const places = await placesOf(input.places);
  return onceMore(() =>
    db.$transaction(async (tx) => {
      const slug = await freeSlug(
        slugOf({ ...input, isConfidential: input.isConfidential ?? false, place: places[0]?.name }),
        tx,
      );
      const columns = columnsOf(input, places);
      const { id } = await tx.job.create({
        data: {
          slug,
          ...columns,
          createdAt: now,
          updatedAt: now,
          places: { create: numbered(places) },
        },
        select: { id: true },
      });
      const details = changes(null, told(columns, places));
      await audit(tx, { actorId: viewer.personId, action: "create", subject: "job", subjectId: id, details });
      return { ok: true, id } as const;
    }),
  );
}

const COPIED = {
  ...SAID,
  descriptionHtml: true,
  descriptionText: true,
  advertKey: true,
} as const satisfies Prisma.JobSelect;

/**
 * A draft that says what another job says, for the same again in another place or another year. It has an address and dates
 * of its own, and nothing of where the other came from. "not-found" for who may not.
 */
export async function duplicateJob(viewer: Viewer, id: string, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs") || !isUuid(id))
    return { ok: false, reason: "not-found" } as const;
  return onceMore(() =>
    db.$transaction(async (tx) => {
      const from = await tx.job.findUnique({
        where: { id, binnedAt: null },
        select: { ...COPIED, places: { omit: { jobId: true }, orderBy: { position: "asc" } } },
      });
      if (!from) return { ok: false, reason: "not-found" } as const;
      const { places, ...columns } = from;
      const slug = await freeSlug(slugOf({ ...columns, place: places[0]?.name }), tx);
      const copy = await tx.job.create({
        data: { slug, ...columns, createdAt: now, updatedAt: now, places: { create: places } },
        select: { id: true },
      });
      const details = { copiedFrom: id, ...changes(null, told(columns, places)) };
      await audit(tx, { actorId: viewer.personId, action: "duplicate", subject: "job", subjectId: copy.id, details });
      return { ok: true, id: copy.id } as const;
    }),
  );
}

/**
 * Saves a job that was at `version`; somebody else's save in between is not overwritten. The address stays, whatever the
 * title says now. What a person changed on an imported job is remembered, so that the next import leaves it alone. A
 * published job cannot lose what publishing needs ("incomplete", with what is missing).
 */
export async function saveJob(viewer: Viewer, id: string, version: number, input: JobInput, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs") || !isUuid(id))
    return { ok: false, reason: "not-found" } as const;
  const typed = await placesOf(input.places);
  return db.$transaction(async (tx) => {
    const before = await lockJob(tx, id);
    if (!before) return { ok: false, reason: "not-found" } as const;
    if (before.version !== version) return { ok: false, reason: "changed-meanwhile" } as const;
    const places = keptPlaces(before.places, input.places) ?? typed;
    const columns = { ...columnsOf(input, places), ...keptText(before, input), ...keptCurrency(before, input) };
    const missing = before.publishedAt ? missingFor({ ...columns, placeCount: places.length }, now) : [];
    if (missing.length > 0) return { ok: false, reason: "incomplete", missing } as const;
    const changed = [
      ...Object.entries(columns)
        .filter(([name, value]) => JSON.stringify(before[name as keyof typeof before]) !== JSON.stringify(value))
        .map(([name]) => name),
      ...(places === typed ? ["places"] : []),
    ];
    if (places === typed) await movePlaces(tx, id, places);
    const editedFields = before.source ? withEdited(before.editedFields, changed) : before.editedFields;
    await tx.job.update({
      where: { id },
      data: { ...columns, editedFields, version: version + 1, updatedAt: now },
      select: { id: true },
    });
    const details = { version: version + 1, ...changes(told(before, before.places), told(columns, places)) };
    await audit(tx, { actorId: viewer.personId, action: "save", subject: "job", subjectId: id, details });
    if (before.publishedAt) await markStale(tx, "jobs", `job:${before.slug}`);
    return { ok: true, id } as const;
  });
}

/** What the record says of a job: what a person wrote, and not what is made of it. */
function told<Columns extends object>(columns: Columns, places: { name: string }[]): Facts {
  const { descriptionHtml: _, advertKey: __, places: ___, ...said } = columns as Record<string, Fact>;
  return { ...said, places: places.map(({ name }) => name) };
}

async function lockJob(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM job WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.job.findUnique({ where: { id, binnedAt: null }, include: { places: { orderBy: { position: "asc" } } } });
}

async function movePlaces(tx: Tx, jobId: string, places: JobPlace[]): Promise<void> {
  await tx.jobPlace.deleteMany({ where: { jobId } });
  await tx.jobPlace.createMany({ data: numbered(places).map((place) => ({ jobId, ...place })) });
}

/** The columns of what a recruiter wrote; the HTML is made here. */
function columnsOf(input: JobInput, places: JobPlace[]) {
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

/** A text that nobody changed stays as it is, to the letter: Markdown has not a word for everything. */
function keptText(before: { descriptionHtml: string; descriptionText: string }, { description }: JobInput) {
  const { descriptionHtml, descriptionText } = before;
  return description === asMarkdown(descriptionHtml) ? { descriptionHtml, descriptionText } : {};
}

/** Pay is typed in the currency that it has; a job that had none is paid in pounds. */
function keptCurrency({ salaryCurrency }: { salaryCurrency: string | null }, { payFrom, payTo }: JobInput) {
  const isPaid = payFrom !== undefined || payTo !== undefined;
  return isPaid && salaryCurrency ? { salaryCurrency } : {};
}

/** The places as they were, when their names are typed as they were: what they were read from may say more than the name. */
function keptPlaces<T extends JobPlace>(before: T[], typed: string[]): T[] | null {
  return before.map(({ name }) => name).join("\n") === typed.join("\n") ? before : null;
}

/** Typed places as the gazetteer knows them; one it does not know keeps its name and is found by no distance. */
async function placesOf(typed: string[]): Promise<JobPlace[]> {
  const readings = await Promise.all(typed.map(placeOf));
  return readings.flatMap(({ place }) => place ?? []);
}

const numbered = (places: JobPlace[]) => places.map((place, position) => ({ position, ...place }));

/** Two recruiters may be given one address at the same moment; the second tries with the next. */
async function onceMore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isSlugRace(error)) return work();
    throw error;
  }
}
