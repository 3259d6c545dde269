import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { actorColumns } from "../interview";
import type { InterviewOutcome } from "../vocabulary";

const MINUTE_MS = 60_000;
/** Nobody is late before this. */
const LATE_MS = 10 * MINUTE_MS;

/** `too-early`: it has not begun, or whoever is missing may still come. */
export type Recorded = { ok: true } | { ok: false; reason: "unknown" | "not-booked" | "too-early" };

/**
 * Writes down what became of an interview. Nothing else follows: whether the application moves on is for people to say. A
 * slip can be mended by saying it again.
 */
export async function recordInterview(
  viewer: Viewer,
  id: string,
  outcome: InterviewOutcome,
  now: Date,
): Promise<Recorded> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(id))
    return { ok: false, reason: "unknown" };
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM interview WHERE id = ${id}::uuid FOR UPDATE`;
    const select = { status: true, startsAt: true, outcome: true } as const;
    const interview = await tx.interview.findUnique({ where: { id }, select });
    if (!interview) return { ok: false, reason: "unknown" } as const;
    if (interview.status !== "booked" || !interview.startsAt) return { ok: false, reason: "not-booked" } as const;
    const earliest = interview.startsAt.getTime() + (outcome === "held" ? 0 : LATE_MS);
    if (now.getTime() < earliest) return { ok: false, reason: "too-early" } as const;
    if (interview.outcome === outcome) return { ok: true } as const;
    await tx.interview.update({ where: { id }, data: { outcome, outcomeAt: now }, select: { id: true } });
    const actor = actorColumns({ staff: viewer.personId });
    await tx.interviewEvent.create({ data: { interviewId: id, at: now, act: outcome, ...actor } });
    const details = changes({ outcome: interview.outcome }, { outcome });
    await audit(tx, { actorId: viewer.personId, action: outcome, subject: "interview", subjectId: id, details });
    return { ok: true } as const;
  });
}
