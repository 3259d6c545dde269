import { randomInt } from "node:crypto";
import { db } from "@/lib/core/db";
import { keyedHash } from "@/lib/core/tokens";
import { factorsOf, hasFactor, holdFactors, isFresh, noteChange } from "./factors";
import { attempt, type Proof, proven, takeTry } from "./proofs";
import type { StaffSession } from "./sessions";

const HOW_MANY = 10;
/** Without letters that look like others. Twelve of them are 59 bits. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** Ten fresh codes in place of those before; this is the only time they are seen. Null when the second factor has to be shown first. */
export async function newRecoveryCodes(session: StaffSession, now: Date): Promise<string[] | null> {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  return db.$transaction(async (tx) => {
    await holdFactors(tx, session.personId);
    const factors = await factorsOf(session.personId, tx);
    if (!hasFactor(factors) || !isFresh(session, factors, now)) return null;
    await tx.recoveryCode.deleteMany({ where: { staffId: session.personId } });
    await tx.recoveryCode.createMany({
      data: codes.map((code) => ({ hash: hashOf(session.personId, code), staffId: session.personId, createdAt: now })),
    });
    await noteChange(tx, session, "codes-made", now);
    return codes;
  });
}

/** A recovery code, typed with or without its dashes. Of any number at once, one gets through; its owner is told. */
export async function proveByRecoveryCode(session: StaffSession, typed: string, now: Date): Promise<Proof> {
  const refused = await takeTry(session, now);
  if (refused) return refused;
  return attempt(async (tx) => {
    const { count } = await tx.recoveryCode.updateMany({
      where: { hash: hashOf(session.personId, typed), staffId: session.personId, spentAt: null },
      data: { spentAt: now },
    });
    if (count === 0) return { ok: false, reason: "wrong" };
    await noteChange(tx, session, "code-used", now);
    return proven(tx, session, "recovery-code", now);
  });
}

function newCode(): string {
  const letters = Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return `${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

const hashOf = (staffId: string, typed: string) =>
  keyedHash(`recovery-code\0${staffId}\0${typed.toLowerCase().replace(/[^a-z0-9]/g, "")}`);
