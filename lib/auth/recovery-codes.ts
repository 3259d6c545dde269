import { randomInt, scrypt, type ScryptOptions } from "node:crypto";
import { db } from "@/lib/core/db";
import { keyedHash, keyedHashes } from "@/lib/core/secrets/tokens";
import { factorsOf, hasFactor, holdFactors, isFresh, noteChange } from "./factors";
import { attempt, type Proof, proven, takeTry } from "./proofs";
import type { StaffSession } from "./sessions";

const HOW_MANY = 10;
/** Without letters that look like others. Twelve of them are 59 bits. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/**
 * Ten fresh codes in place of those before; this is the only time they are seen. Null when the second factor has to be
 * shown first.
 */
export async function newRecoveryCodes(session: StaffSession, now: Date): Promise<string[] | null> {
  if (!isFresh(session, await factorsOf(session.personId), now)) return null;
  const codes = Array.from({ length: HOW_MANY }, newCode);
  const hashes: string[] = [];
  // One after another: each takes its memory.
  for (const code of codes) hashes.push(keyedHash(await slowOf(session.personId, code)));
  return db.$transaction(async (tx) => {
    await holdFactors(tx, session.personId);
    const factors = await factorsOf(session.personId, tx);
    if (!hasFactor(factors) || !isFresh(session, factors, now)) return null;
    await tx.recoveryCode.deleteMany({ where: { staffId: session.personId } });
    await tx.recoveryCode.createMany({
      data: hashes.map((hash) => ({ hash, staffId: session.personId, createdAt: now })),
    });
    await noteChange(tx, session, "codes-made", now);
    return codes;
  });
}

/** A recovery code, typed with or without its dashes. Of any number at once, one gets through; its owner is told. */
export async function proveByRecoveryCode(session: StaffSession, typed: string, now: Date): Promise<Proof> {
  const refused = await takeTry(session, now);
  if (refused) return refused;
  // Codes made before they were hashed slowly open a session too, until they are spent or made anew.
  const hashes = [await slowOf(session.personId, typed), quickOf(session.personId, typed)].flatMap(keyedHashes);
  return attempt(session, async (tx) => {
    const { count } = await tx.recoveryCode.updateMany({
      where: { hash: { in: hashes }, staffId: session.personId, spentAt: null },
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

const bare = (typed: string) => typed.toLowerCase().replace(/[^a-z0-9]/g, "");

/** 16 MB and some 30 ms for each: a code has 59 bits, too few for a quick hash (ASVS 6.5.2). */
const COST: ScryptOptions = { N: 2 ** 14, r: 8, p: 1, maxmem: 32 * 1024 * 1024 };

/**
 * What a code is kept as, by a keyed hash of it: slow to guess for whoever has the database, and keyed against whoever lacks
 * the secret as well. Its salt is the id of its owner, which is random, so that a code can be looked for by its hash.
 */
async function slowOf(staffId: string, typed: string): Promise<string> {
  const slow = await new Promise<Buffer>((resolve, reject) =>
    scrypt(bare(typed), `recovery-code\0${staffId}`, 32, COST, (error, key) => (error ? reject(error) : resolve(key))),
  );
  return `recovery-code\0${slow.toString("base64url")}`;
}

const quickOf = (staffId: string, typed: string) => `recovery-code\0${staffId}\0${bare(typed)}`;
