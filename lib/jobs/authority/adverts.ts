import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { isSlugRace } from "@/lib/core/text/slugs";
import { advertKey } from "../advert-key";
import { keepRevisions } from "../revisions";
import { freeSlug, slugOf } from "../slugs";
import { jobState, type JobState } from "../staff/jobs";
import { SECTORS } from "../vocabulary";

const ADVERT = {
  id: true,
  title: true,
  slug: true,
  publishedAt: true,
  closesAt: true,
  withdrawnAt: true,
  places: { select: { name: true }, orderBy: { position: "asc" } },
  _count: { select: { applications: true } },
} as const satisfies Prisma.JobSelect;

export type Advert = Prisma.JobGetPayload<{ select: typeof ADVERT }> & { state: JobState };

/** The jobs of a client, or of one of its vacancies, newest first. Null for whoever may not read jobs or clients. */
export async function advertsOf(
  viewer: Viewer,
  of: { clientId: string } | { vacancyId: string },
  now: Date,
): Promise<Advert[] | null> {
  if (!may(viewer, "read:jobs") || !may(viewer, "read:clients") || !Object.values(of).every(isUuid)) return null;
  const rows = await db.job.findMany({ where: of, orderBy: { createdAt: "desc" }, take: 100, select: ADVERT });
  return rows.map((row) => ({ ...row, state: jobState(row, now) }));
}

/**
 * A draft for a vacancy: it takes over client, title, confidentiality, and what its client lets a job's page show. What the
 * client will really pay and the notes stay where they are.
 */
export async function advertiseVacancy(viewer: Viewer, vacancyId: string, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs") || !may(viewer, "write:clients") || !isUuid(vacancyId))
    return { ok: false, reason: "not-found" } as const;
  try {
    return await advertise(viewer.personId, vacancyId, now);
  } catch (error) {
    // Two may be given one address at the same moment; the second tries with the next.
    if (isSlugRace(error)) return advertise(viewer.personId, vacancyId, now);
    throw error;
  }
}

async function advertise(actorId: string, vacancyId: string, now: Date) {
  return db.$transaction(async (tx) => {
    const vacancy = await tx.vacancy.findUnique({ where: { id: vacancyId }, include: { client: true } });
    if (!vacancy) return { ok: false, reason: "not-found" } as const;
    const { title, client, isConfidential } = vacancy;
    const said = { title, employerName: client.name, isConfidential };
    const { id } = await tx.job.create({
      data: {
        ...said,
        slug: await freeSlug(slugOf(said), tx),
        // What is public about a company that is not to be known would give it away.
        employerAbout: isConfidential ? null : client.about,
        sector: client.sector && client.sector in SECTORS ? client.sector : null,
        startsOn: vacancy.startOn,
        clientId: client.id,
        vacancyId,
        advertKey: advertKey({ title, employerName: client.name, descriptionText: "", places: [] }),
        createdAt: now,
        updatedAt: now,
      },
      select: { id: true },
    });
    await keepRevisions(tx, { jobIds: [id], act: "create", savedById: actorId, savedAt: now });
    const details = { vacancy: vacancyId, ...changes(null, said) };
    await audit(tx, { actorId, action: "create", subject: "job", subjectId: id, details });
    return { ok: true, id } as const;
  });
}
