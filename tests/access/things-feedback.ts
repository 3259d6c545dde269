import type { Candidate, Staff } from "@/lib/access/viewer";
import { askFeedback } from "@/lib/applications/feedback/asking";
import { releaseForm } from "@/lib/applications/feedback/feedback-input";
import { feedbackToRelease } from "@/lib/applications/feedback/staff/reading";
import { releaseFeedback } from "@/lib/applications/feedback/staff/releasing";
import { moveApplication } from "@/lib/applications/staff/moving";
import { db } from "@/lib/core/db";
import { aJob } from "../support/a-job";

/**
 * Two applications of the first candidate that ended in a no: about one they asked, and have an answer with `canary` in it;
 * about the other they have not asked.
 */
export async function theFeedback(admin: Staff, owner: Candidate, canary: string, now: Date) {
  const answered = await turnedDown(admin, owner, now);
  const notAnswered = await turnedDown(admin, owner, now);
  await askFeedback(owner, answered, ["close"], now);
  const { id: feedback } = await db.feedbackRequest.findFirstOrThrow({ where: { applicationId: answered } });
  const seen = (await feedbackToRelease(admin, feedback, now))?.seen;
  const words = releaseForm.parse({
    seen,
    keep: `${canary}, who asks before answering.`,
    change: `Show how ${canary} got to the total.`,
    tryNext: "Tell the bus route project with its result first.",
  });
  const released = await releaseFeedback(admin, feedback, words, now);
  if (!released?.ok) throw new Error(JSON.stringify(released));
  const { id: feedbackRelease } = await db.feedbackRelease.findFirstOrThrow({ where: { requestId: feedback } });
  return { answered, notAnswered, feedback, feedbackRelease };
}

/** Turned down, and told so. */
async function turnedDown(admin: Staff, { email, name, personId }: Candidate, now: Date): Promise<string> {
  const { id: jobId } = await aJob({});
  const { id } = await db.application.create({
    data: { jobId, name, email, candidateId: personId, rightToWork: "yes", createdAt: now, updatedAt: now },
  });
  await moveApplication(admin, id, { to: "rejected", version: 1, words: "They took somebody nearby." }, now);
  await db.application.update({ where: { id }, data: { answerGoesAt: new Date(now.getTime() - 60_000) } });
  return id;
}
