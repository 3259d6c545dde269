import { spendLink } from "@/lib/auth/links";
import { notePlace } from "@/lib/auth/places";
import { type ComingFrom, startSession } from "@/lib/auth/sessions";
import { type Tx, db } from "@/lib/core/db";
import { noteSecurity } from "@/lib/core/telemetry/security-log";
import { recordMarketing } from "./marketing";

/**
 * Spends a sign-in link and opens a session, in one transaction: of many attempts at once, one arrives. Answers the
 * session and where to go on. `from` is kept for staff only. "link" means that it was forged, spent or has expired;
 * linkState tells which.
 */
export async function arrive(token: string, now: Date, from?: ComingFrom) {
  const arrival = await db.$transaction(async (tx) => {
    const link = await spendLink(tx, token, now);
    if (!link) return { ok: false, reason: "link" } as const;
    await settle(tx, link, now);
    const session = await startSession(tx, link.personId, now, { from, isProof: link.isProof });
    if (session.isStaff && link.isProof && from) await notePlace(tx, link.personId, from, now);
    const next = link.next ?? (session.isStaff ? "/admin" : "/account");
    return { ok: true, session, next, person: link.personId } as const;
  });
  const facts = { by: "link", network: from?.network };
  if (arrival.ok) noteSecurity("signed-in", { ...facts, person: arrival.person });
  else noteSecurity("sign-in-refused", facts);
  return arrival;
}

type Link = { personId: string; name: string | null; wantsMarketing: boolean };

/**
 * The address has proved to be theirs. What this link's sign-up said now counts: the name, unless they had one already,
 * and the marketing choice.
 */
async function settle(tx: Tx, { personId, name, wantsMarketing }: Link, now: Date) {
  const proved = { verifiedAt: now, ...(name !== null && { name }) };
  await tx.person.updateMany({ where: { id: personId, verifiedAt: null }, data: proved });
  await tx.person.update({ where: { id: personId }, data: { lastSignInAt: now } });
  if (name === null) return;
  await tx.candidate.createMany({ data: [{ personId, createdAt: now }], skipDuplicates: true });
  if (wantsMarketing) await confirmMarketing(tx, personId, now);
}

async function confirmMarketing(tx: Tx, personId: string, now: Date) {
  const { count } = await tx.candidate.updateMany({
    where: { personId, marketingAt: null },
    data: { marketingAt: now },
  });
  if (count === 0) return;
  const { email } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true } });
  await recordMarketing(tx, { email, act: "confirmed", source: "sign-up", network: null }, now);
}
