import { db } from "@/lib/core/db";
import { takeFrom } from "@/lib/core/rate-limit";
import { actorColumns, INTERVIEW_COLUMNS } from "./interview";
import { type Holder, heldInterview } from "./links";
import { isApplicationOver } from "./locks";
import { tellStaff } from "./messages";

export type NoneSuits =
  | { ok: true }
  | { ok: false; reason: "unknown" | "over" }
  | { ok: false; reason: "limited"; retryAfterSeconds: number };

/** The candidate can come at none of the times, and says when: staff are written to, and see it until there is a time. */
export async function sayNoneSuits(holder: Holder, when: string, now: Date): Promise<NoneSuits> {
  const found = await heldInterview(holder, now);
  if (!found) return { ok: false, reason: "unknown" };
  const limit = await takeFrom([{ name: "interview-none", of: found.id, max: 5, windowSeconds: 86_400 }], now);
  if (!limit.ok) return { ok: false, reason: "limited", retryAfterSeconds: limit.retryAfterSeconds };
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM application WHERE id = ${found.applicationId}::uuid FOR SHARE`;
    await tx.$queryRaw`SELECT id FROM interview WHERE id = ${found.id}::uuid FOR UPDATE`;
    const interview = await tx.interview.findUnique({ where: { id: found.id }, select: INTERVIEW_COLUMNS });
    if (!interview) return { ok: false, reason: "unknown" } as const;
    if (interview.status !== "invited" || isApplicationOver(interview)) return { ok: false, reason: "over" } as const;
    if (interview.noneSuits === when) return { ok: true } as const;
    const data = { noneSuits: when, noneSuitsAt: now };
    const said = await tx.interview.update({ where: { id: found.id }, data, select: INTERVIEW_COLUMNS });
    const event = { interviewId: found.id, at: now, act: "none-suits", ...actorColumns("candidate") };
    await tx.interviewEvent.create({ data: event });
    await tellStaff(tx, said, "none-suits", now);
    return { ok: true } as const;
  });
}
