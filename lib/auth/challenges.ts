import { type Tx, db } from "@/lib/core/db";
import { hashToken } from "@/lib/core/secrets/tokens";

const CHALLENGE_MS = 5 * 60_000;

type Purpose = "add" | "prove";

/** The browser that was asked. */
type Asked = { id: string };

/** Remembers what a passkey was asked to sign, for this session alone. */
export async function keepChallenge(session: Asked, purpose: Purpose, challenge: string, now: Date) {
  await db.$transaction(async (tx) => {
    await tx.proofChallenge.deleteMany({ where: { sessionId: session.id, expiresAt: { lte: now } } });
    const expiresAt = new Date(now.getTime() + CHALLENGE_MS);
    await tx.proofChallenge.create({
      data: { hash: hashToken(challenge), sessionId: session.id, purpose, expiresAt },
    });
  });
}

/**
 * What an answer says that it signed, if it was asked of this session, for this, in the last minutes, and was not answered
 * before: of any number at once one gets it. Null for all others.
 */
export async function takeChallenge(tx: Tx, session: Asked, purpose: Purpose, clientData: string, now: Date) {
  const challenge = challengeIn(clientData);
  if (challenge === null) return null;
  const { count } = await tx.proofChallenge.deleteMany({
    where: { hash: hashToken(challenge), sessionId: session.id, purpose, expiresAt: { gt: now } },
  });
  return count === 1 ? challenge : null;
}

/** Remembers what whoever signs in by a passkey is asked to sign: nobody knows yet who that is. */
export async function keepSignInChallenge(challenge: string, now: Date): Promise<void> {
  await db.signInChallenge.deleteMany({ where: { expiresAt: { lte: now } } });
  const expiresAt = new Date(now.getTime() + CHALLENGE_MS);
  await db.signInChallenge.create({ data: { hash: hashToken(challenge), expiresAt } });
}

/** What an answer says that it signed, if it was asked in the last minutes and not answered before; null otherwise. */
export async function takeSignInChallenge(tx: Tx, clientData: string, now: Date): Promise<string | null> {
  const challenge = challengeIn(clientData);
  if (challenge === null) return null;
  const where = { hash: hashToken(challenge), expiresAt: { gt: now } };
  return (await tx.signInChallenge.deleteMany({ where })).count === 1 ? challenge : null;
}

function challengeIn(clientData: string): string | null {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientData, "base64url").toString("utf8"));
    const challenge = said && typeof said === "object" && "challenge" in said ? said.challenge : null;
    return typeof challenge === "string" ? challenge : null;
  } catch {
    return null;
  }
}
