import type { Prisma } from "@/lib/core/db";
import { NAMED } from "@/lib/jobs/selects";
import { APPLICANT } from "../applicant";

/** What the rules, the letters and the pages about an interview read of it. */
export const INTERVIEW_COLUMNS = {
  id: true,
  applicationId: true,
  roundId: true,
  slotId: true,
  email: true,
  status: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  uid: true,
  sequence: true,
  timeSetAt: true,
  noneSuits: true,
  noneSuitsAt: true,
  adjustments: true,
  cancelledWhy: true,
  outcome: true,
  application: {
    select: { ...APPLICANT, phone: true, stage: true, answerGoesAt: true, job: { select: { id: true, ...NAMED } } },
  },
  round: {
    select: {
      id: true,
      number: true,
      kind: true,
      minutes: true,
      noticeHours: true,
      place: true,
      access: true,
      link: true,
      format: true,
      bring: true,
      practice: true,
      criteria: true,
      interviewers: { orderBy: { name: "asc" }, select: { id: true, name: true, email: true, staffId: true } },
    },
  },
} satisfies Prisma.InterviewSelect;

export type InterviewRow = Prisma.InterviewGetPayload<{ select: typeof INTERVIEW_COLUMNS }>;
export type InterviewerRow = InterviewRow["round"]["interviewers"][number];

/** An interview with a time. */
export type TimedInterview = InterviewRow & { startsAt: Date; endsAt: Date };

export const isTimed = (row: InterviewRow): row is TimedInterview => row.startsAt !== null && row.endsAt !== null;

/** Who does something to an interview: its candidate, or a member of staff by their person id. */
export type Actor = "candidate" | "machine" | { staff: string };

/** An actor as the history of an interview has it. */
export const actorColumns = (actor: Actor): { actor: string; actorId: string | null } =>
  typeof actor === "string" ? { actor, actorId: null } : { actor: "staff", actorId: actor.staff };

const HOUR_MS = 3_600_000;

/** The last instant at which a candidate can choose, move or call off a time that starts then. */
export const lastChange = ({ noticeHours }: { noticeHours: number }, startsAt: Date): Date =>
  new Date(startsAt.getTime() - noticeHours * HOUR_MS);

/**
 * Times that start after this instant can be chosen at `now`. Staff have spoken to the client: notice does not count
 * for them.
 */
export const choosableAfter = ({ noticeHours }: { noticeHours: number }, now: Date, by: Actor): Date =>
  typeof by === "string" ? new Date(now.getTime() + noticeHours * HOUR_MS) : now;
