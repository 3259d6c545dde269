import { audit, changes, type Fact, type Facts } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { isSlugRace } from "@/lib/core/text/slugs";
import { markStale } from "@/lib/core/stale";
import { namesGivenAway } from "../authority/given-away";
import { withEdited } from "../edited-fields";
import type { JobInput } from "../job-input";
import { missingFor } from "../publishable";
import { keepBefore, keepRevisions } from "../revisions";
import { SAID } from "../selects";
import { addressOf, forgetOldAddresses, freeSlug, slugOf } from "../slugs";
import type { JobPlace } from "../types";
import {
  auditedChanges,
  changedColumns,
  columnsOf,
  type JobColumns,
  keptCurrency,
  keptPlaces,
  keptText,
  lockJob,
  movePlaces,
  numbered,
  placesOf,
  summedAnew,
} from "./columns";

/** Writes a draft. "not-found" for whoever may not. */
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
      await keepRevisions(tx, { jobIds: [id], act: "create", savedById: viewer.personId, savedAt: now });
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
  clientId: true,
} as const satisfies Prisma.JobSelect;

/**
 * A draft that says what another job says, for the same again in another place or another year. It has an address and dates
 * of its own, and nothing of where the other came from. "not-found" for whoever may not.
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
      await keepRevisions(tx, { jobIds: [copy.id], act: "duplicate", savedById: viewer.personId, savedAt: now });
      const details = { copiedFrom: id, ...changes(null, told(columns, places)) };
      await audit(tx, { actorId: viewer.personId, action: "duplicate", subject: "job", subjectId: copy.id, details });
      return { ok: true, id: copy.id } as const;
    }),
  );
}

/**
 * Saves a job that was at `version`; somebody else's save in between is not overwritten. The address stays, whatever the
 * title says now, unless it tells who a confidential employer is. What a person changed on an imported job is remembered, so
 * that the next import leaves it alone. A published job cannot lose what publishing needs ("incomplete", with what is
 * missing), nor begin to say who a confidential employer is ("names-client", with what does). What the recruiter was typing
 * is saved with it, so their working copy ends here.
 */
export async function saveJob(viewer: Viewer, id: string, version: number, input: JobInput, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs") || !isUuid(id))
    return { ok: false, reason: "not-found" } as const;
  const typed = await placesOf(input.places);
  return onceMore(() =>
    db.$transaction(async (tx) => {
      const before = await lockJob(tx, id);
      if (!before) return { ok: false, reason: "not-found" } as const;
      if (before.version !== version) return { ok: false, reason: "changed-meanwhile" } as const;
      const kept = keptPlaces(before.places, input.places);
      const columns = {
        ...columnsOf(summedAnew(before, input), kept ?? typed),
        ...keptText(before, input),
        ...keptCurrency(before, input),
      };
      const change: Change = { viewer, before, columns, places: kept ? null : typed, act: "save", now };
      return writeVersion(tx, change);
    }),
  );
}

export interface Change {
  viewer: Staff;
  before: NonNullable<Awaited<ReturnType<typeof lockJob>>>;
  columns: JobColumns;
  /** Null where they stay as they are. */
  places: JobPlace[] | null;
  act: "save" | "restore";
  why?: string;
  now: Date;
}

/** Makes the next version of a locked job, with its revision and its line in the audit; none where nothing has changed. */
export async function writeVersion(tx: Tx, { viewer, before, columns, places, act, why, now }: Change) {
  const { id } = before;
  const placeCount = (places ?? before.places).length;
  const missing = before.publishedAt ? missingFor({ ...columns, placeCount }, now) : [];
  if (missing.length > 0) return { ok: false, reason: "incomplete", missing } as const;
  const slug = await addressOf(tx, before, { ...columns, place: (places ?? before.places)[0]?.name });
  const isMoved = slug !== before.slug;
  const changed = [...changedColumns(before, columns), ...(places ? ["places"] : [])];
  if (changed.length === 0 && !isMoved) {
    await tx.jobWorkingCopy.deleteMany({ where: { jobId: id, staffId: viewer.personId } });
    return { ok: true, id, version: before.version } as const;
  }
  const shown = { ...columns, slug, places: places ?? before.places };
  const names = before.publishedAt ? await namesGivenAway(tx, id, shown) : [];
  if (names.length > 0) return { ok: false, reason: "names-client", names } as const;
  await keepBefore(tx, id);
  if (places) await movePlaces(tx, id, places);
  const editedFields = before.source ? withEdited(before.editedFields, changed) : before.editedFields;
  const version = before.version + 1;
  await tx.job.update({
    where: { id },
    data: { ...columns, slug, editedFields, version, updatedAt: now },
    select: { id: true },
  });
  if (isMoved) await forgetOldAddresses(tx, id, slug);
  await keepRevisions(tx, { jobIds: [id], act, savedById: viewer.personId, savedAt: now, why });
  await tx.jobWorkingCopy.deleteMany({ where: { jobId: id, staffId: viewer.personId } });
  const told = isMoved ? [...changed, "slug"] : changed;
  const details = { version, ...auditedChanges(before, { ...columns, slug, places }, told) };
  await audit(tx, { actorId: viewer.personId, action: act, subject: "job", subjectId: id, details });
  if (before.publishedAt) await markStale(tx, "jobs", ...new Set([`job:${before.slug}`, `job:${slug}`]));
  return { ok: true, id, version } as const;
}

/** What the record says of a job: what a person wrote, and not what is made of it. */
function told<Columns extends object>(columns: Columns, places: { name: string }[]): Facts {
  const { descriptionHtml: _, advertKey: __, places: ___, ...said } = columns as Record<string, Fact>;
  return { ...said, places: places.map(({ name }) => name) };
}

/** Two recruiters may be given one address at the same moment; the second tries with the next. */
async function onceMore<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isSlugRace(error)) return work();
    throw error;
  }
}
