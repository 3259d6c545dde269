import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, StaffRole, Viewer } from "@/lib/access/viewer";
import { dropFactors, tellOfChange } from "@/lib/auth/factors";
import { endOneSession } from "@/lib/auth/own-sessions";
import { type Tx, db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { lockNamed } from "@/lib/core/locks";

export type Change = { ok: true } | { ok: false; reason: "unknown" | "last-admin" | "self" };

const UNKNOWN: Change = { ok: false, reason: "unknown" };

/**
 * Gives a colleague another role, from their next click on in every process. Their browsers show the second factor again,
 * and go on under a new secret. The last admin stays one: the database sees to it that two cannot step down at once.
 */
export async function changeRole(viewer: Viewer, personId: string, role: StaffRole, now: Date): Promise<Change> {
  if (!mayWrite(viewer) || !isUuid(personId)) return UNKNOWN;
  return db.$transaction(async (tx): Promise<Change> => {
    await lockStaff(tx);
    const before = await held(tx, personId);
    if (!before) return UNKNOWN;
    if (before === role) return { ok: true };
    if (before === "admin" && !(await isAnotherAdmin(tx, personId))) return { ok: false, reason: "last-admin" };
    await tx.staff.update({ where: { personId }, data: { role } });
    await tx.session.updateMany({ where: { personId, expiresAt: { gt: now } }, data: { provenAt: null } });
    const details = { from: before, to: role };
    await audit(tx, { actorId: viewer.personId, action: "role", subject: "staff", subjectId: personId, details });
    return { ok: true };
  });
}

/**
 * For a colleague who has lost what they prove themselves with: takes all of it away, signs them out everywhere and tells
 * them. At their next sign-in by mail they set up a new one. One's own is changed in one's account.
 */
export async function resetFactors(viewer: Viewer, personId: string, now: Date): Promise<Change> {
  if (!mayWrite(viewer) || !isUuid(personId)) return UNKNOWN;
  if (viewer.personId === personId) return { ok: false, reason: "self" };
  return db.$transaction(async (tx): Promise<Change> => {
    if (!(await held(tx, personId))) return UNKNOWN;
    await dropFactors(tx, personId);
    await tx.session.deleteMany({ where: { personId } });
    await tellOfChange(tx, personId, "reset", now);
    await audit(tx, { actorId: viewer.personId, action: "reset-factors", subject: "staff", subjectId: personId });
    return { ok: true };
  });
}

/** Signs a colleague out of one browser. */
export async function endColleagueSession(viewer: Viewer, personId: string, sessionId: string): Promise<boolean> {
  if (!mayWrite(viewer) || !isUuid(personId)) return false;
  if ((await db.staff.count({ where: { personId } })) === 0) return false;
  return endOneSession(viewer.personId, personId, sessionId);
}

export const mayWrite = (viewer: Viewer): viewer is Staff => viewer.kind === "staff" && may(viewer, "write:staff");

/** Somebody's role, if they work here, and holds their row: whoever else changes them waits. */
export async function held(tx: Tx, personId: string): Promise<StaffRole | null> {
  const [row] = await tx.$queryRaw<{ role: StaffRole }[]>`
    SELECT role::text AS role FROM staff WHERE person_id = ${personId}::uuid AND left_at IS NULL FOR UPDATE`;
  return row?.role ?? null;
}

/**
 * The lock that the trigger of the last admin takes too. Taken before any row, so that whoever lets whom go at once waits
 * and does not lock each other out.
 */
export const lockStaff = (tx: Tx) => lockNamed(tx, "staff_keeps_an_admin");

/** Whether there is an admin besides; under lockStaff, so that an answer of yes holds until the commit. */
export async function isAnotherAdmin(tx: Tx, personId: string): Promise<boolean> {
  return (await tx.staff.count({ where: { role: "admin", leftAt: null, personId: { not: personId } } })) > 0;
}
