import { audit } from "@/lib/auth/audit";
import { may } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/core/db";
import { toDateColumn, type LocalDate } from "@/lib/core/dates";
import { isUuid } from "@/lib/core/input";
import { markStale } from "@/lib/core/stale";
import { resolvePlace } from "@/lib/places/resolve";
import { advertKey } from "./advert-key";
import { described } from "./description";
import type { JobInput } from "./job-input";
import { freeSlug, isSlugRace, slugOf } from "./slugs";

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
      const { id } = await tx.job.create({
        data: { slug, ...columnsOf(input), createdAt: now, updatedAt: now, places: { create: places } },
        select: { id: true },
      });
      await audit(tx, { actorId: viewer.personId, action: "create", subject: "job", subjectId: id });
      return { ok: true, id } as const;
    }),
  );
}

/**
 * Saves a job that was at `version`; somebody else's save in between is not overwritten. The address stays, whatever the
 * title says now. What a person changed on an imported job is remembered, so that the next import leaves it alone. A
 * published job cannot lose what publishing needs ("incomplete").
 */
export async function saveJob(viewer: Viewer, id: string, version: number, input: JobInput, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs") || !isUuid(id))
    return { ok: false, reason: "not-found" } as const;
  const places = await placesOf(input.places);
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM job WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await tx.job.findUnique({ where: { id }, include: { places: { orderBy: { position: "asc" } } } });
    if (!before) return { ok: false, reason: "not-found" } as const;
    if (before.version !== version) return { ok: false, reason: "changed-meanwhile" } as const;
    const columns = columnsOf(input);
    if (before.publishedAt && (!columns.descriptionText || (places.length === 0 && columns.workplace !== "remote")))
      return { ok: false, reason: "incomplete" } as const;
    const changed = Object.entries(columns)
      .filter(([name, value]) => JSON.stringify(before[name as keyof typeof before]) !== JSON.stringify(value))
      .map(([name]) => name);
    const movedPlaces = before.places.map(({ name }) => name).join() !== places.map(({ name }) => name).join();
    if (movedPlaces) {
      await tx.jobPlace.deleteMany({ where: { jobId: id } });
      await tx.jobPlace.createMany({ data: places.map((place) => ({ jobId: id, ...place })) });
    }
    const edited = [
      ...new Set([...before.editedFields, ...(before.source ? [...changed, ...(movedPlaces ? ["places"] : [])] : [])]),
    ];
    await tx.job.update({
      where: { id },
      data: { ...columns, editedFields: edited, version: version + 1, updatedAt: now },
      select: { id: true },
    });
    await audit(tx, {
      actorId: viewer.personId,
      action: "save",
      subject: "job",
      subjectId: id,
      details: { version: version + 1, changed },
    });
    if (before.publishedAt) await markStale(tx, "jobs", `job:${before.slug}`);
    return { ok: true, id } as const;
  });
}

/** The columns of what a recruiter wrote; the HTML is made here. */
function columnsOf(input: JobInput) {
  const { description, places: _, payFrom, payTo, payPeriod, startsOn, summary, isConfidential, ...plain } = input;
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
      employerName: input.employerName,
      title: input.title,
      descriptionText: words.descriptionText,
    }),
  };
}

/** Typed places as the gazetteer knows them; one it does not know keeps its name and is found by no distance. */
async function placesOf(typed: string[]) {
  return Promise.all(
    typed.map(async (name, position) => {
      const found = await resolvePlace(name);
      if (found.kind !== "point")
        return { position, name, region: null, country: "GB", latitude: null, longitude: null };
      const { place } = found;
      return {
        position,
        name: place.name,
        region: place.region,
        country: place.country,
        latitude: place.latitude,
        longitude: place.longitude,
      };
    }),
  );
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
