import type { Tx } from "@/lib/core/db";
import { randomId } from "@/lib/core/secrets/tokens";
import { postMail } from "@/lib/mail/outbox";
import { callStays } from "@/lib/mail/templates/call-stays";
import { CALL_COLUMNS } from "./call";
import { lockVisitor } from "./diary/locks";
import { visitorFacts } from "./invitations/messages";

/**
 * Brings somebody's calls from one address of theirs to another. Nobody is in two calls at once (`call_one_per_visitor`): a
 * call that overlaps one under the other address stays booked where it is. Its reminders go on to a mailbox that they may
 * not open any more, so the other address gets the way to move it or call it off.
 */
export async function bringCalls(tx: Tx, from: string, to: string, now: Date): Promise<void> {
  // Under the locks of bookings: what is under either address then is so until the transaction ends.
  for (const address of [from.toLowerCase(), to.toLowerCase()].sort()) await lockVisitor(tx, address);
  await tx.$executeRaw`
    UPDATE call a SET email = ${to}::citext
    WHERE a.email = ${from}::citext AND NOT (a.status = 'booked' AND EXISTS (
      SELECT FROM call b WHERE b.email = ${to}::citext AND b.status = 'booked' AND b.id <> a.id
        AND tstzrange(b.starts_at, b.ends_at) && tstzrange(a.starts_at, a.ends_at)))`;
  const staying = await tx.call.findMany({
    where: { email: from, status: "booked", startsAt: { gt: now } },
    orderBy: { startsAt: "asc" },
    select: CALL_COLUMNS,
  });
  for (const call of staying)
    await postMail(tx, {
      once: `call-stays:${call.id}:${randomId()}`,
      to: { address: to, name: call.name },
      expiresAt: call.startsAt,
      message: (brand) => callStays(visitorFacts(call), brand),
    });
}
