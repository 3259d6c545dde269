import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { FeedbackQuestion } from "./feedback-input";
import { ownedBy } from "@/lib/access/own-applications";
import type { Stage } from "../vocabulary";
import { askInterviewer, askOwner } from "./letters";

const DAY_MS = 86_400_000;
/** Whoever met somebody longer ago than this remembers nothing that helps. */
export const ASK_WITHIN_DAYS = 90;

/** The last interview that took place, with who asked the questions and can still be written to. */
export const LAST_INTERVIEW = (now: Date) =>
  ({
    where: { status: "booked", endsAt: { lte: now }, OR: [{ outcome: null }, { outcome: "held" }] },
    orderBy: { endsAt: "desc" },
    take: 1,
    select: {
      id: true,
      endsAt: true,
      round: { select: { interviewers: { orderBy: { name: "asc" }, select: { id: true, name: true, email: true } } } },
    },
  }) satisfies Prisma.Application$interviewsArgs;

/** Where an application has to stand for its candidate to ask: they have been told no, or somebody has met them. */
export function mayAsk(
  { stage, answerGoesAt, stageSince }: { stage: Stage; answerGoesAt: Date | null; stageSince: Date },
  lastInterview: { endsAt: Date | null } | undefined,
  now: Date,
): boolean {
  const isTold = stage === "rejected" && (answerGoesAt === null || answerGoesAt <= now);
  const from = isTold ? (answerGoesAt ?? stageSince) : (lastInterview?.endsAt ?? null);
  return from !== null && now.getTime() - from.getTime() <= ASK_WITHIN_DAYS * DAY_MS;
}

export type Asking =
  | { ok: true }
  /** `asked`: it was asked before, once is what there is. `not-yet`: nobody has met them, and no no was told, or long ago. */
  | { ok: false; reason: "asked" | "not-yet" };

/**
 * A candidate asks up to three questions about one application of theirs, once. Whoever interviewed them is written to, each
 * with a link of their own; without an interview it is whoever has the job. Null when it is not theirs.
 */
export async function askFeedback(
  viewer: Viewer,
  applicationId: string,
  questions: FeedbackQuestion[],
  now: Date,
): Promise<Asking | null> {
  if (!isSignedIn(viewer) || !isUuid(applicationId)) return null;
  return db.$transaction(async (tx) => {
    // Of two presses the second waits for the first, and finds its request.
    await tx.$queryRaw`SELECT id FROM application WHERE id = ${applicationId}::uuid FOR UPDATE`;
    const own = await tx.application.findFirst({
      where: { id: applicationId, ...ownedBy(viewer) },
      select: {
        stage: true,
        answerGoesAt: true,
        stageSince: true,
        feedback: { select: { id: true, closedAt: true } },
        interviews: LAST_INTERVIEW(now),
      },
    });
    if (!own) return null;
    if (own.feedback && !own.feedback.closedAt) return { ok: false, reason: "asked" } as const;
    const [interview] = own.interviews;
    if (!mayAsk(own, interview, now)) return { ok: false, reason: "not-yet" } as const;
    // What they asked before they took the application back came to nothing, and is promised anew.
    if (own.feedback) await tx.feedbackRequest.delete({ where: { id: own.feedback.id } });
    const reachable = (interview?.round.interviewers ?? []).filter(({ email }) => email !== null);
    const interviewId = reachable.length > 0 ? interview?.id : null;
    const request = await tx.feedbackRequest.create({
      data: { applicationId, questions, askedAt: now, interviewId },
      select: { id: true },
    });
    await writeTo(tx, request.id, reachable, now);
    return { ok: true } as const;
  });
}

async function writeTo(tx: Tx, requestId: string, interviewers: { id: string }[], now: Date): Promise<void> {
  for (const { id } of interviewers) await askInterviewer(tx, requestId, id, { isReminder: false }, now);
  if (interviewers.length === 0) await askOwner(tx, requestId, now);
}
