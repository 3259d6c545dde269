import { audit } from "@/lib/access/audit";
import { type Tx, db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { randomId } from "@/lib/core/secrets/tokens";
import { postMail } from "@/lib/mail/outbox";
import { type ProofChange, staffProofChanged } from "@/lib/mail/templates/staff-proof-changed";
import { FRESH_MS } from "./fresh-sign-in";
import type { StaffSession } from "./sessions";

/** What somebody of staff can prove themselves with, without its secrets. */
export interface Factors {
  authenticatorSince: Date | null;
  passkeys: { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }[];
  /** Recovery codes that are left of the ten. */
  codesLeft: number;
}

export async function factorsOf(staffId: string, tx: Tx = db): Promise<Factors> {
  const authenticator = await tx.authenticator.findFirst({
    where: { staffId, confirmedAt: { not: null } },
    select: { confirmedAt: true },
  });
  const passkeys = await tx.passkey.findMany({
    where: { staffId },
    orderBy: { createdAt: "asc" },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
  });
  const codesLeft = await tx.recoveryCode.count({ where: { staffId, spentAt: null } });
  return { authenticatorSince: authenticator?.confirmedAt ?? null, passkeys, codesLeft };
}

export const hasFactor = ({ authenticatorSince, passkeys }: Factors): boolean =>
  authenticatorSince !== null || passkeys.length > 0;

/**
 * Whether the second factor was shown so lately that nobody else can be at the keyboard. Whoever has none came in by a link
 * of the machine: there is nothing to ask for, and setting one up now would prove nothing.
 */
export function isFresh(session: StaffSession, factors: Factors, now: Date): boolean {
  if (!session.isProven) return false;
  return !hasFactor(factors) || (session.provenAt?.getTime() ?? 0) > now.getTime() - FRESH_MS;
}

/** Holds all changes of somebody's factors up until the end of the transaction. False when they do not work here. */
export async function holdFactors(tx: Tx, staffId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT FROM staff WHERE person_id = ${staffId}::uuid AND left_at IS NULL FOR UPDATE`;
  return rows.length > 0;
}

/**
 * Whether a factor may be added in this session: without any, the link by mail is enough; after that only whoever has just
 * shown one may add another.
 */
export async function mayEnrol(tx: Tx, session: StaffSession, now: Date): Promise<boolean> {
  if (!(await holdFactors(tx, session.personId))) return false;
  const factors = await factorsOf(session.personId, tx);
  return !hasFactor(factors) || isFresh(session, factors, now);
}

/** Takes away all that somebody could prove themselves with. */
export async function dropFactors(tx: Tx, staffId: string): Promise<void> {
  await tx.authenticator.deleteMany({ where: { staffId } });
  await tx.passkey.deleteMany({ where: { staffId } });
  await tx.recoveryCode.deleteMany({ where: { staffId } });
}

/** Mails somebody that how they prove themselves has changed: whoever else did it cannot keep it from them. */
export async function tellOfChange(tx: Tx, staffId: string, change: ProofChange, now: Date): Promise<void> {
  const { email, name } = await tx.person.findUniqueOrThrow({
    where: { id: staffId },
    select: { email: true, name: true },
  });
  await postMail(tx, {
    once: `proof-changed:${staffId}:${randomId()}`,
    to: { address: email, name },
    message: (brand) => staffProofChanged({ change, at: now, accountUrl: appUrl("/admin/account") }, brand),
  });
}

export type Removal = { ok: true } | { ok: false; reason: "prove-first" | "last-one" | "gone" };

/** Why nothing can be taken away now, and holds the factors up until the end of the transaction. */
export async function refusalToRemove(
  tx: Tx,
  session: StaffSession,
  now: Date,
  isEnough: (factors: Factors) => boolean,
): Promise<Removal | null> {
  await holdFactors(tx, session.personId);
  const factors = await factorsOf(session.personId, tx);
  if (!hasFactor(factors)) return { ok: false, reason: "gone" };
  if (!isFresh(session, factors, now)) return { ok: false, reason: "prove-first" };
  return isEnough(factors) ? null : { ok: false, reason: "last-one" };
}

/** Written down and mailed, in the transaction of the change. */
export async function noteChange(tx: Tx, session: StaffSession, change: ProofChange, now: Date): Promise<void> {
  await audit(tx, { actorId: session.personId, action: change, subject: "staff", subjectId: session.personId });
  await tellOfChange(tx, session.personId, change, now);
}
