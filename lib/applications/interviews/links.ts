import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { isUuid } from "@/lib/core/forms/input";
import { hashToken, newSecret } from "@/lib/core/secrets/tokens";
import { ownedBy } from "@/lib/access/own-applications";
import { INTERVIEW_COLUMNS, type InterviewRow } from "./interview";

/** Who asks about an interview as its candidate: signed in, or with the link of a letter. */
export type Holder = { viewer: Viewer; interviewId: string } | { token: string };

const DAY_MS = 86_400_000;
/** A candidate's link: longer than any round lasts. */
const CANDIDATE_DAYS = 120;
/** An interviewer's form is open for so long after they were asked. */
export const FEEDBACK_DAYS = 30;

/** A fresh link to one interview for its candidate. Each letter has its own; only hashes are kept. */
export async function candidateLink(tx: Tx, interviewId: string, now: Date): Promise<string> {
  const { token, hash } = newSecret();
  const expiresAt = new Date(now.getTime() + CANDIDATE_DAYS * DAY_MS);
  await tx.interviewLink.create({ data: { hash, interviewId, purpose: "candidate", createdAt: now, expiresAt } });
  return appUrl(`/interview?token=${token}`);
}

/** A fresh link to one interviewer's form about one candidate. */
export async function feedbackLink(tx: Tx, interviewId: string, interviewerId: string, now: Date): Promise<string> {
  const { token, hash } = newSecret();
  const expiresAt = new Date(now.getTime() + FEEDBACK_DAYS * DAY_MS);
  const data = { hash, interviewId, interviewerId, purpose: "feedback", createdAt: now, expiresAt };
  await tx.interviewLink.create({ data });
  return appUrl(`/interview/feedback?token=${token}`);
}

/** What a token of ours opens, for its one purpose and while it lasts; null otherwise. */
export async function openLink(token: string, purpose: "candidate" | "feedback", now: Date, tx: Tx = db) {
  if (!/^[\w-]{20,100}$/.test(token)) return null;
  return tx.interviewLink.findFirst({
    where: { hash: hashToken(token), purpose, expiresAt: { gt: now } },
    select: { interviewId: true, interviewerId: true },
  });
}

/** The interview that somebody holds as its candidate; null when it is not theirs, or the link is forged or over. */
export async function heldInterview(holder: Holder, now: Date, tx: Tx = db): Promise<InterviewRow | null> {
  if ("token" in holder) {
    const link = await openLink(holder.token, "candidate", now, tx);
    return link && tx.interview.findUnique({ where: { id: link.interviewId }, select: INTERVIEW_COLUMNS });
  }
  const { viewer, interviewId } = holder;
  if (!isSignedIn(viewer) || !isUuid(interviewId)) return null;
  return tx.interview.findFirst({
    where: { id: interviewId, application: ownedBy(viewer) },
    select: INTERVIEW_COLUMNS,
  });
}

/** Housekeeping: links whose time is over. */
export async function dropOldLinks(now: Date): Promise<number> {
  return (await db.interviewLink.deleteMany({ where: { expiresAt: { lt: now } } })).count;
}
