import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";

/**
 * Says that an interviewer's answer has been read: it stands from then on. False when there is none, or for whoever may not.
 */
export async function markFeedbackRead(viewer: Viewer, id: string, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    const where = { id, readAt: null };
    const { count } = await tx.interviewFeedback.updateMany({ where, data: { readAt: now, readBy: viewer.personId } });
    if (count === 0) return false;
    const { interviewId } = await tx.interviewFeedback.findUniqueOrThrow({
      where: { id },
      select: { interviewId: true },
    });
    const subject = { subject: "interview", subjectId: interviewId };
    await audit(tx, { actorId: viewer.personId, action: "read-feedback", ...subject });
    return true;
  });
}
