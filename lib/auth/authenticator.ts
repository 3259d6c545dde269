import { brand } from "@/lib/core/settings/brand";
import { db } from "@/lib/core/db";
import { sealed, unsealed } from "@/lib/core/secrets/sealing";
import { mayEnrol, noteChange, refusalToRemove, type Removal } from "./factors";
import { attempt, type Proof, proven, takeTry } from "./proofs";
import type { StaffSession } from "./sessions";
import { newTotpSecret, stepOfCode, totpAddress } from "./totp";

/** Begins to set up an app, in this session alone. False when the second factor has to be shown first. */
export async function beginAuthenticator(session: StaffSession, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    if (!(await mayEnrol(tx, session, now))) return false;
    await tx.authenticator.deleteMany({ where: { sessionId: session.id } });
    const data = { staffId: session.personId, sessionId: session.id, createdAt: now };
    await tx.authenticator.create({ data: { ...data, secret: sealed(newTotpSecret()) } });
    return true;
  });
}

/** What the app is to be told: the secret to type, and the address in the picture. Null when nothing was begun here. */
export async function authenticatorInHand(session: StaffSession) {
  const row = await db.authenticator.findFirst({ where: { sessionId: session.id }, select: { secret: true } });
  const secret = row && unsealed(row.secret);
  if (!secret) return null;
  const { name: agency } = await brand();
  return { secret, address: totpAddress(secret, { agency, email: session.email }) };
}

/** The first code from the app: from now on it counts, in place of one before. The session is proven by it. */
export async function confirmAuthenticator(session: StaffSession, code: string, now: Date): Promise<Proof> {
  const refused = await takeTry(session, now);
  if (refused) return refused;
  return attempt(session, async (tx) => {
    if (!(await mayEnrol(tx, session, now))) return { ok: false, reason: "gone" };
    const row = await tx.authenticator.findFirst({ where: { sessionId: session.id } });
    const secret = row && unsealed(row.secret);
    if (!secret) return { ok: false, reason: "gone" };
    const step = stepOfCode(secret, code, now);
    if (step === null) return { ok: false, reason: "wrong" };
    await tx.authenticator.deleteMany({ where: { staffId: session.personId, id: { not: row.id } } });
    const data = { confirmedAt: now, lastStep: BigInt(step), sessionId: null };
    await tx.authenticator.update({ where: { id: row.id }, data });
    await noteChange(tx, session, "app-added", now);
    return proven(tx, session, "app", now);
  });
}

/** A code from the app. Each counts once, whoever sends it again and however fast. */
export async function proveByCode(session: StaffSession, code: string, now: Date): Promise<Proof> {
  const refused = await takeTry(session, now);
  if (refused) return refused;
  return attempt(session, async (tx) => {
    const where = { staffId: session.personId, confirmedAt: { not: null } };
    const row = await tx.authenticator.findFirst({ where, select: { id: true, secret: true } });
    const secret = row && unsealed(row.secret);
    const step = secret ? stepOfCode(secret, code, now) : null;
    if (!row || step === null) return { ok: false, reason: "wrong" };
    const { count } = await tx.authenticator.updateMany({
      where: { id: row.id, lastStep: { lt: step } },
      data: { lastStep: BigInt(step) },
    });
    return count === 1 ? proven(tx, session, "app", now) : { ok: false, reason: "wrong" };
  });
}

/** Takes the app away. Something to prove oneself with must be left. */
export async function removeAuthenticator(session: StaffSession, now: Date): Promise<Removal> {
  return db.$transaction(async (tx) => {
    const refusal = await refusalToRemove(tx, session, now, ({ passkeys }) => passkeys.length > 0);
    if (refusal) return refusal;
    const { count } = await tx.authenticator.deleteMany({
      where: { staffId: session.personId, confirmedAt: { not: null } },
    });
    if (count === 0) return { ok: false, reason: "gone" };
    await noteChange(tx, session, "app-removed", now);
    return { ok: true };
  });
}
