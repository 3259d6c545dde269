import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { ownedBy } from "@/lib/access/own-applications";
import { addDays, type LocalDate, londonDay, startOfDay } from "@/lib/core/time/dates";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import type { DebriefStage } from "./words";

/** What of ours a debrief is about. */
export interface About {
  interviewId?: string;
  applicationId?: string;
}

/** Somebody's own interview or application, as the form begins with it. */
export interface DebriefSubject {
  about: About;
  /** "Graduate planner, Calder & Finch". */
  title: string;
  happenedOn: LocalDate;
  stage: DebriefStage;
}

/** This many days after an interview a place on the page still asks for its debrief: memory fades. */
const OFFERED_DAYS = 14;

/** The ids of what it is about, if that is the viewer's own; null otherwise. */
export async function aboutOf(
  tx: Tx,
  viewer: { personId: string; email: string },
  about: About,
  now: Date,
): Promise<{ interviewId: string | null; applicationId: string } | null> {
  const interview = about.interviewId ? await ownInterview(tx, viewer, about.interviewId, now) : null;
  if (interview) return { interviewId: interview.id, applicationId: interview.applicationId };
  const { applicationId } = about;
  if (!applicationId || !isUuid(applicationId)) return null;
  const found = await tx.application.count({ where: { id: applicationId, ...ownedBy(viewer) } });
  return found > 0 ? { interviewId: null, applicationId } : null;
}

/** The viewer's own interview or application, to begin a debrief with; null when it is not theirs or not there. */
export async function debriefSubject(viewer: Viewer, about: About, now: Date): Promise<DebriefSubject | null> {
  if (!isSignedIn(viewer)) return null;
  const interview = about.interviewId ? await ownInterview(db, viewer, about.interviewId, now) : null;
  if (interview) return subjectOf(interview);
  const { applicationId } = about;
  if (!applicationId || !isUuid(applicationId)) return null;
  const row = await db.application.findFirst({
    where: { id: applicationId, ...ownedBy(viewer) },
    select: { job: { select: NAMED } },
  });
  if (!row) return null;
  return { about: { applicationId }, title: sayJob(row.job, false), happenedOn: londonDay(now), stage: "application" };
}

/** Interviews of the viewer's that took place in the last two weeks and have no debrief yet, the latest first. */
export async function debriefsToWrite(viewer: Viewer, now: Date): Promise<DebriefSubject[]> {
  if (!isSignedIn(viewer)) return [];
  const since = startOfDay(addDays(londonDay(now), -OFFERED_DAYS));
  const rows = await db.interview.findMany({
    where: {
      ...heldBy(viewer, now),
      endsAt: { lte: now, gt: since },
      debriefs: { none: { candidateId: viewer.personId } },
    },
    orderBy: { endsAt: "desc" },
    take: 10,
    select: INTERVIEW,
  });
  return rows.map(subjectOf);
}

const INTERVIEW = {
  id: true,
  applicationId: true,
  startsAt: true,
  round: { select: { number: true } },
  application: { select: { job: { select: NAMED } } },
} as const satisfies Prisma.InterviewSelect;

type InterviewRow = Prisma.InterviewGetPayload<{ select: typeof INTERVIEW }>;

async function ownInterview(tx: Tx, viewer: { personId: string; email: string }, id: string, now: Date) {
  if (!isUuid(id)) return null;
  return tx.interview.findFirst({ where: { id, ...heldBy(viewer, now) }, select: INTERVIEW });
}

/** Interviews of theirs that began, and to which they came as far as anybody said. */
const heldBy = (viewer: { personId: string; email: string }, now: Date) =>
  ({
    application: ownedBy(viewer),
    status: "booked",
    startsAt: { lte: now },
    OR: [{ outcome: null }, { outcome: { not: "missed-by-candidate" } }],
  }) satisfies Prisma.InterviewWhereInput;

function subjectOf({ id, startsAt, round, application: { job } }: InterviewRow): DebriefSubject {
  return {
    about: { interviewId: id },
    // Whoever has been there knows where it was.
    title: sayJob(job, true),
    happenedOn: londonDay(startsAt ?? new Date(0)),
    stage: round.number > 1 ? "final" : "interview",
  };
}

function sayJob(job: InterviewRow["application"]["job"], isNamed: boolean): string {
  const title = isNamed ? job.title : publicWords(job.title, job);
  const employer = isNamed ? job.employerName : publicEmployer(job).name;
  return `${title}, ${employer}`.slice(0, 160);
}
