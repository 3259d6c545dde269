import { audit } from "@/lib/access/audit";
import { type Tx, db } from "@/lib/core/db";
import { takeFrom } from "@/lib/core/rate-limit";
import { noteSecurity } from "@/lib/core/telemetry/security-log";
import { newSecret } from "@/lib/core/secrets/tokens";
import { notePlace } from "./places";
import type { OpenedSession, StaffSession } from "./sessions";

export type Proof =
  | { ok: true; session: OpenedSession }
  /** "gone": the session ended meanwhile, or what was to be confirmed is not there any more. */
  | { ok: false; reason: "wrong" | "gone" }
  | { ok: false; reason: "limited"; retryAfterSeconds: number };

/**
 * Ten codes in a quarter of an hour, sixty a day: a guesser would need years. Nobody can use up somebody else's, since the
 * link by mail comes first.
 */
export async function takeTry(session: StaffSession, now: Date): Promise<Proof | null> {
  const limits = [
    { name: "proof", of: session.personId, max: 10, windowSeconds: 900 },
    { name: "proof:day", of: session.personId, max: 60, windowSeconds: 86_400 },
  ];
  const limit = await takeFrom(limits, now);
  if (limit.ok) return null;
  noteSecurity("limit", { name: "proof", person: session.personId });
  return { ok: false, reason: "limited", retryAfterSeconds: limit.retryAfterSeconds };
}

/** The session, proven now, under a new secret: whoever knew the one before holds nothing. */
export async function proven(
  tx: Tx,
  session: StaffSession,
  by: "app" | "passkey" | "recovery-code",
  now: Date,
): Promise<Proof> {
  const { token, hash } = newSecret();
  const [row] = await tx.session.updateManyAndReturn({
    where: { tokenHash: session.tokenHash, expiresAt: { gt: now } },
    data: { tokenHash: hash, provenAt: now, lastSeenAt: now },
    select: { expiresAt: true },
  });
  // Thrown, so that a code is not spent for nothing.
  if (!row) throw new SessionEnded();
  if (session.network) await notePlace(tx, session.personId, { network: session.network, device: session.device }, now);
  await audit(tx, {
    actorId: session.personId,
    action: "prove",
    subject: "staff",
    subjectId: session.personId,
    details: { by },
  });
  return { ok: true, session: { token, expiresAt: row.expiresAt, isStaff: true } };
}

/** One try in a transaction of its own; two at once in one session are one proof and one that came too late. */
export async function attempt(session: StaffSession, work: (tx: Tx) => Promise<Proof>): Promise<Proof> {
  const proof = await tried(work);
  const facts = { person: session.personId, session: session.id, network: session.network };
  if (proof.ok) noteSecurity("second-step", facts);
  else noteSecurity("second-step-refused", { ...facts, why: proof.reason });
  return proof;
}

async function tried(work: (tx: Tx) => Promise<Proof>): Promise<Proof> {
  try {
    return await db.$transaction(work);
  } catch (error) {
    if (error instanceof SessionEnded) return { ok: false, reason: "gone" };
    throw error;
  }
}

class SessionEnded extends Error {
  constructor() {
    super("The session ended, or got a new secret, while its second factor was looked at");
  }
}
