import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { brand } from "@/lib/core/settings/brand";
import { fromDateColumn, type LocalDate, londonDay } from "@/lib/core/time/dates";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import type { LateBecause } from "@/lib/mail/templates/feedback-late";
import { sayQuestions, type RatingForm } from "./feedback-input";
import { ownedBy } from "@/lib/access/own-applications";
import { LAST_INTERVIEW, mayAsk } from "./asking";
import { lateBecause, sayFrom } from "./said-to-candidate";

/** One thing of three, with the heading of the scorecard that it is about. */
interface Said {
  text: string;
  about: string | null;
}

export interface ReleasedFeedback {
  id: string;
  version: number;
  at: Date;
  /** Those who were asked had not replied: it is our view. */
  isInstead: boolean;
  from: string;
  keep: Said;
  change: Said;
  tryNext: Said;
  answers: { question: string; answer: string }[];
  rating: { useful: number; missing: string | null } | null;
}

/** Our own view is late as well: since when the admins know, which of them sees to it, and by when. */
interface LateAgain {
  toldAt: Date;
  manager: string | null;
  by: LocalDate;
}

export interface OwnFeedback {
  job: { title: string; employer: string };
  /** They may ask now. */
  canAsk: boolean;
  /** Somebody has met them, and is asked by name; empty where it is whoever of us has the job. */
  interviewers: string[];
  asked: {
    at: Date;
    questions: string[];
    dueOn: LocalDate;
    /** When they took the application back before anybody had answered. */
    closedAt: Date | null;
    /** The day has passed and nothing was passed on: why, and by when they have our own view. */
    late: { because: LateBecause; ownViewDueOn: LocalDate | null; again: LateAgain | null } | null;
  } | null;
  /** The newest version of what was passed on. */
  release: ReleasedFeedback | null;
}

const REQUEST = {
  askedAt: true,
  questions: true,
  dueOn: true,
  ownViewDueOn: true,
  interviewId: true,
  closedAt: true,
  adminsToldAt: true,
  managerId: true,
  managerDueOn: true,
  interview: { select: { round: { select: { interviewers: { orderBy: { name: "asc" }, select: { name: true } } } } } },
  answers: { orderBy: { interviewer: { name: "asc" } }, select: { interviewer: { select: { name: true } } } },
  releases: { orderBy: { version: "desc" }, take: 1, include: { rating: true } },
} as const satisfies Prisma.FeedbackRequestSelect;
type RequestRow = Prisma.FeedbackRequestGetPayload<{ select: typeof REQUEST }>;

/**
 * The feedback on one application of the viewer's own: what they may ask, what they asked, what came. Null when it is
 * not theirs.
 */
export async function ownFeedback(viewer: Viewer, applicationId: string, now: Date): Promise<OwnFeedback | null> {
  if (!isSignedIn(viewer) || !isUuid(applicationId)) return null;
  const row = await db.application.findFirst({
    where: { id: applicationId, ...ownedBy(viewer) },
    select: {
      stage: true,
      answerGoesAt: true,
      stageSince: true,
      job: { select: NAMED },
      feedback: { select: REQUEST },
      interviews: LAST_INTERVIEW(now),
    },
  });
  if (!row) return null;
  const { job, feedback } = row;
  const [interview] = row.interviews;
  const met = interview?.round.interviewers.filter(({ email }) => email !== null) ?? [];
  const asked = feedback ? (feedback.interview?.round.interviewers ?? []) : met;
  return {
    job: { title: publicWords(job.title, job), employer: publicEmployer(job).name },
    canAsk: (!feedback || feedback.closedAt !== null) && mayAsk(row, interview, now),
    interviewers: asked.map(({ name }) => name),
    asked: feedback && (await askedOf(feedback, now)),
    release: feedback && (await releaseOf(feedback)),
  };
}

async function askedOf(row: RequestRow, now: Date) {
  const { askedAt, questions, dueOn, ownViewDueOn, interviewId, answers, releases, closedAt } = row;
  const day = fromDateColumn(dueOn);
  const isLate = closedAt === null && releases.length === 0 && day < londonDay(now);
  const because = lateBecause({ interviewId, answers: answers.length });
  return {
    at: askedAt,
    questions: sayQuestions(questions),
    dueOn: day,
    closedAt,
    late: isLate
      ? { because, ownViewDueOn: ownViewDueOn && fromDateColumn(ownViewDueOn), again: await lateAgain(row) }
      : null,
  };
}

async function lateAgain({ adminsToldAt, managerId, managerDueOn }: RequestRow): Promise<LateAgain | null> {
  if (!adminsToldAt || !managerDueOn) return null;
  const manager = managerId && (await db.person.findUnique({ where: { id: managerId }, select: { name: true } }));
  return { toldAt: adminsToldAt, manager: manager ? manager.name : null, by: fromDateColumn(managerDueOn) };
}

async function releaseOf({ releases, answers, questions, interviewId }: RequestRow): Promise<ReleasedFeedback | null> {
  const [newest] = releases;
  if (!newest) return null;
  const staff = await db.person.findUnique({ where: { id: newest.staffId }, select: { name: true } });
  const words = sayQuestions(questions);
  return {
    id: newest.id,
    version: newest.version,
    at: newest.at,
    isInstead: newest.isOwnView && interviewId !== null,
    from: sayFrom({
      isOwnView: newest.isOwnView,
      staff: staff?.name ?? null,
      interviewers: answers.map(({ interviewer }) => interviewer.name),
      agency: (await brand()).name,
    }),
    keep: { text: newest.keep, about: newest.keepAbout },
    change: { text: newest.change, about: newest.changeAbout },
    tryNext: { text: newest.tryNext, about: null },
    answers: newest.answers.flatMap((answer, at) => (answer ? [{ question: words[at] ?? "", answer }] : [])),
    rating: newest.rating && { useful: newest.rating.useful, missing: newest.rating.missing },
  };
}

/** Says how useful it was; again puts it anew. False when it is not theirs. */
export async function rateFeedback(
  viewer: Viewer,
  { applicationId, releaseId }: { applicationId: string; releaseId: string },
  { useful, missing }: RatingForm,
  now: Date,
): Promise<boolean> {
  if (!isSignedIn(viewer) || !isUuid(applicationId) || !isUuid(releaseId)) return false;
  return db.$transaction(async (tx) => {
    const own = await tx.feedbackRelease.findFirst({
      where: { id: releaseId, request: { application: { id: applicationId, ...ownedBy(viewer) } } },
      select: { id: true },
    });
    if (!own) return false;
    const rating = { useful, missing: missing ?? null, at: now };
    await tx.feedbackRating.upsert({ where: { releaseId }, create: { releaseId, ...rating }, update: rating });
    return true;
  });
}
