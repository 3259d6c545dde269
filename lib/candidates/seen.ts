import { ownedBy } from "@/lib/access/own-applications";
import { isSignedIn, STAFF_ROLES, type StaffRole, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import { type CandidateRecord, candidateRecord } from "./record";

/** Somebody of staff opened something of theirs: who by what they do here, never by name. */
export interface Look {
  at: Date;
  what: "cv" | "application" | "candidate";
  role: StaffRole | null;
  /** The job it was sent for, where it was an application's. */
  job: string | null;
}

/** An application that went to its employer. */
export interface Shown {
  at: Date;
  job: string;
  employer: string;
}

export interface Seen {
  /** What staff's own page about them reads, by the same reader. */
  record: CandidateRecord;
  looks: Look[];
  shown: Shown[];
}

const WHAT = { "read-cv": "cv", read: "application", "candidate-read": "candidate" } as const;
const MOST_LOOKS = 100;

/** What staff see of the viewer, who of them looked and when, and what went to employers; null for whoever is no candidate. */
export async function whatIsSeen(viewer: Viewer, now: Date): Promise<Seen | null> {
  if (!isSignedIn(viewer)) return null;
  const record = await candidateRecord(viewer.personId);
  if (!record) return null;
  const applications = await ownApplications(viewer);
  return { record, looks: await looksAt(viewer.personId, applications), shown: shownOf(applications, now) };
}

type Application = Awaited<ReturnType<typeof ownApplications>>[number];

function ownApplications({ personId, email }: { personId: string; email: string }) {
  return db.application.findMany({
    where: ownedBy({ personId, email }),
    orderBy: { updatedAt: "desc" },
    select: {
      id: true,
      job: { select: NAMED },
      events: { where: { to: "submitted" }, orderBy: { version: "asc" }, select: { at: true } },
    },
  });
}

const titleOf = ({ job }: Application): string => publicWords(job.title, job);

/** From the record of who did what, which nobody can change. */
async function looksAt(personId: string, applications: Application[]): Promise<Look[]> {
  const byId = new Map(applications.map((application) => [application.id, application]));
  const rows = await db.auditEvent.findMany({
    where: {
      OR: [
        { subject: "candidate", subjectId: personId, action: "candidate-read" },
        { subject: "application", subjectId: { in: [...byId.keys()] }, action: { in: ["read-cv", "read"] } },
      ],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_LOOKS,
    select: { at: true, action: true, actorId: true, subjectId: true },
  });
  const roles = await rolesOf(rows.flatMap(({ actorId }) => actorId ?? []));
  return rows.map(({ at, action, actorId, subjectId }) => {
    const application = byId.get(subjectId);
    return {
      at,
      what: WHAT[action as keyof typeof WHAT],
      role: (actorId && roles.get(actorId)) || null,
      job: application ? titleOf(application) : null,
    };
  });
}

async function rolesOf(ids: string[]): Promise<Map<string, StaffRole>> {
  const where = { personId: { in: [...new Set(ids)] } };
  const rows = await db.staff.findMany({ where, select: { personId: true, role: true } });
  return new Map(rows.map(({ personId, role }) => [personId, STAFF_ROLES.find((known) => known === role) ?? "viewer"]));
}

function shownOf(applications: Application[], now: Date): Shown[] {
  return applications
    .flatMap((application) =>
      application.events
        .filter(({ at }) => at <= now)
        .map(({ at }) => ({ at, job: titleOf(application), employer: publicEmployer(application.job).name })),
    )
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
}
