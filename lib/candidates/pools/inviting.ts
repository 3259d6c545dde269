import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { endConsent } from "./consent";
import { postInvitation } from "./asking";

type No = "no-pool" | "no-candidate" | "not-confirmed" | "asked" | "in" | "declined";
export type InviteOutcome = { ok: true; mailId: string | null } | { ok: false; reason: No };

/** Why a candidate is not asked, in words. */
export const INVITE_REFUSALS: Record<No, string> = {
  "no-pool": "The pool is not there any more",
  "no-candidate": "They are not there any more",
  "not-confirmed": "They have not confirmed their address",
  asked: "They have been asked, and have not answered yet",
  in: "They are in it already",
  declined: "They said no, and are not asked again for a year",
};

/** Asks a candidate whether they want to be in a pool, in account and by mail. Null when it is not theirs to ask. */
export async function inviteTo(viewer: Viewer, poolId: string, candidateId: string, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:pools") || !isUuid(poolId) || !isUuid(candidateId)) return null;
  return db.$transaction((tx) => invite(tx, viewer, { poolId, candidateId }, now));
}

/** The same within a transaction, for many at once. */
export async function invite(
  tx: Tx,
  staff: Staff,
  { poolId, candidateId }: { poolId: string; candidateId: string },
  now: Date,
): Promise<InviteOutcome> {
  await tx.$queryRaw`SELECT person_id FROM candidate WHERE person_id = ${candidateId}::uuid FOR UPDATE`;
  const pool = await tx.pool.findUnique({ where: { id: poolId }, select: { id: true, name: true, purpose: true } });
  const candidate = await tx.candidate.findUnique({
    where: { personId: candidateId },
    select: { person: { select: { email: true, name: true, verifiedAt: true } } },
  });
  const member = await tx.poolMember.findUnique({
    where: { poolId_candidateId: { poolId, candidateId } },
    select: { state: true },
  });
  if (!pool) return { ok: false, reason: "no-pool" };
  if (!candidate) return { ok: false, reason: "no-candidate" };
  if (!candidate.person.verifiedAt) return { ok: false, reason: "not-confirmed" };
  if (member) return { ok: false, reason: member.state as "asked" | "in" | "declined" };
  const asked = { poolId, candidateId, askedAt: now, askedBy: staff.personId };
  const { count } = await tx.poolMember.createMany({ data: [asked], skipDuplicates: true });
  if (count === 0) return { ok: false, reason: "asked" };
  const to = { address: candidate.person.email, name: candidate.person.name };
  const mailId = await postInvitation(tx, { pool, candidateId, to }, staff.name, now);
  const details = { to: { pool: poolId } };
  await audit(tx, {
    actorId: staff.personId,
    action: "ask-pool",
    subject: "candidate",
    subjectId: candidateId,
    details,
  });
  return { ok: true, mailId };
}

/** Staff take somebody out of a pool, or take an invitation back. False when there is nothing to take out. */
export async function takeOut(viewer: Viewer, poolId: string, candidateId: string, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:pools") || !isUuid(poolId) || !isUuid(candidateId)) return false;
  return db.$transaction(async (tx) => {
    const done = await endConsent(tx, { poolId, candidateId, source: "staff took them out" }, now);
    const details = { from: { pool: poolId }, to: { pool: null } };
    if (done)
      await audit(tx, {
        actorId: viewer.personId,
        action: "leave-pool",
        subject: "candidate",
        subjectId: candidateId,
        details,
      });
    return done;
  });
}
