import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { fromDateColumn, londonDay } from "@/lib/core/time/dates";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { openFile } from "@/lib/core/storage";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { isOpen } from "@/lib/jobs/open";
import { NAMED } from "@/lib/jobs/selects";
import { ANSWER, asAnswer, type AskedAnswer } from "./questions/answers";
import { ownedBy } from "@/lib/access/own-applications";
import { type Rail, RAIL_EVENTS, railOf, type RailWaiting, shownToCandidate } from "./pipeline/rail";
import { LATER, laterOf } from "./pipeline/rail-later";
import { fileStateAt } from "./scanning/file-state";
import { mayWithdraw } from "./withdrawing";

export interface OwnApplication {
  id: string;
  job: { slug: string; title: string; employer: string; isOpen: boolean };
  sentAt: Date;
  /** When somebody of staff first read this version. */
  readAt: Date | null;
  cvName: string | null;
  version: number;
  /** What they answered to the job's own questions. */
  answers: AskedAnswer[];
  rail: Rail;
  /** They may still take it back. */
  canWithdraw: boolean;
}

/** The viewer's own applications, newest first. */
export async function ownApplications(viewer: Viewer, now: Date): Promise<OwnApplication[]> {
  if (!isSignedIn(viewer)) return [];
  const where = ownedBy(viewer);
  const rows = await db.application.findMany({ where, orderBy: { updatedAt: "desc" }, take: 100, select: OWN });
  return rows.map((row) => asOwn(row, now));
}

/** One of the viewer's own applications; null when it is not theirs or not there. */
export async function ownApplication(viewer: Viewer, id: string, now: Date): Promise<OwnApplication | null> {
  if (!isSignedIn(viewer) || !isUuid(id)) return null;
  const row = await db.application.findFirst({ where: { id, ...ownedBy(viewer) }, select: OWN });
  return row && asOwn(row, now);
}

const OWN = {
  id: true,
  updatedAt: true,
  readAt: true,
  version: true,
  cv: { select: { originalName: true } },
  job: { select: NAMED },
  stage: true,
  stageSince: true,
  answerDueOn: true,
  answerGoesAt: true,
  answers: { orderBy: { position: "asc" }, select: ANSWER },
  promises: { orderBy: { id: "desc" }, take: 1 },
  events: RAIL_EVENTS,
  ...LATER,
} as const satisfies Prisma.ApplicationSelect;

type OwnRow = Prisma.ApplicationGetPayload<{ select: typeof OWN }>;

function asOwn(
  { id, updatedAt, readAt, cv, job, version, answers, promises, ...standing }: OwnRow,
  now: Date,
): OwnApplication {
  const shown = shownToCandidate(standing, now);
  return {
    id,
    job: {
      slug: job.slug,
      title: publicWords(job.title, job),
      employer: publicEmployer(job).name,
      isOpen: isOpen(job, now),
    },
    sentAt: updatedAt,
    readAt,
    cvName: cv?.originalName ?? null,
    version,
    answers: answers.map(asAnswer),
    rail: railOf(
      withPromise(shown, { version, promise: promises[0] }),
      londonDay(now),
      laterOf(id, shown.stage, standing, now),
    ),
    canWithdraw: mayWithdraw(standing, now),
  };
}

/** Where it stands, with what was put off since it came there: a day that a later move has overtaken is history. */
function withPromise(
  shown: ReturnType<typeof shownToCandidate>,
  { version, promise }: { version: number; promise: OwnRow["promises"][number] | undefined },
) {
  // What was decided and not told is no move yet.
  const standsAt = version - (shown.isBefore ? 1 : 0);
  if (!promise || promise.version !== standsAt) return shown;
  const { waitingOn, waitingSince, askAgainOn, words, dueOn } = promise;
  return {
    ...shown,
    answerDueOn: dueOn,
    waiting: {
      on: waitingOn as RailWaiting["on"],
      since: fromDateColumn(waitingSince),
      askAgainOn: askAgainOn && fromDateColumn(askAgainOn),
      words,
    },
  };
}

/**
 * The CV of one of the viewer's own applications, or of an earlier version of one, by its id; null when it is not theirs or
 * not there.
 */
export async function ownCv(viewer: Viewer, id: string) {
  if (!isSignedIn(viewer) || !isUuid(id)) return null;
  const own = ownedBy(viewer);
  const found =
    (await db.application.findFirst({ where: { id, ...own }, select: { cv: CV } })) ??
    (await db.earlierApplication.findFirst({ where: { id, application: own }, select: { cv: CV } }));
  return found?.cv ? openCv(found.cv) : null;
}

const CV = { select: { path: true, originalName: true, mediaType: true, bytes: true } } as const;

export interface CvToRead {
  name: string;
  mediaType: string;
  bytes: number;
  stream: NonNullable<Awaited<ReturnType<typeof openFile>>>;
}

/** The kept file as a stream, with what a download says about it. Null for one in which the scanner found something. */
export async function openCv(file: {
  path: string;
  originalName: string;
  mediaType: string;
  bytes: number;
}): Promise<CvToRead | null> {
  if ((await fileStateAt(file.path)) === "infected") return null;
  const stream = await openFile(file.path);
  return stream && { name: file.originalName, mediaType: file.mediaType, bytes: file.bytes, stream };
}
