import { db, type Tx } from "@/lib/core/db";
import { postMail, withdrawMails } from "@/lib/mail/outbox";
import { callReminder } from "@/lib/mail/templates/call-reminder";
import { CALL_COLUMNS, consultantAddress } from "../call";
import { visitorFacts } from "./messages";

/** How the outbox key of a reminder begins; call, sequence and kind follow. */
export const REMINDER = "call-reminder:";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * When each reminder falls due before a call, when it is too late for it, and how long before the call its time must have
 * been chosen: a confirmation of a few minutes ago reminds by itself. Two are never due at once.
 */
const KINDS = [
  { kind: "day", dueMs: 24 * HOUR, lateMs: HOUR, chosenMs: 24 * HOUR },
  { kind: "hour", dueMs: HOUR, lateMs: 10 * MINUTE, chosenMs: 75 * MINUTE },
] as const;

/**
 * Posts the reminders that are due at `now`: a day and an hour before a call, each once for each time the call has had,
 * and none for a time that was chosen after the reminder fell due. Answers the outbox rows it wrote, and how many calls
 * within a day needed none.
 */
export async function remindDue(now: Date): Promise<{ written: string[]; skipped: number }> {
  const calls = await db.call.findMany({
    where: { status: "booked", startsAt: { gt: now, lte: new Date(now.getTime() + KINDS[0].dueMs) } },
    orderBy: { startsAt: "asc" },
    select: { id: true },
  });
  const written: string[] = [];
  for (const { id } of calls) {
    const mailId = await db.$transaction((tx) => remind(tx, id, now));
    if (mailId) written.push(mailId);
  }
  return { written, skipped: calls.length - written.length };
}

/** Takes back reminders that no mail server has yet, when a call moves or is called off. */
export async function withdrawReminders(tx: Tx, callId: string): Promise<void> {
  await withdrawMails(tx, { once: { startsWith: `${REMINDER}${callId}:` } }, "The call has moved or was called off");
}

async function remind(tx: Tx, callId: string, now: Date): Promise<string | null> {
  // Under the row's lock: a cancellation comes either before this look, or after the row it has to withdraw.
  await tx.$queryRaw`SELECT id FROM call WHERE id = ${callId}::uuid FOR UPDATE`;
  const call = await tx.call.findUnique({ where: { id: callId }, select: { ...CALL_COLUMNS, timeSetAt: true } });
  const due = call?.status === "booked" ? reminderDue(call, now) : null;
  if (!call || !due) return null;
  return postMail(tx, {
    once: `${REMINDER}${call.id}:${call.sequence}:${due.kind}`,
    to: { address: call.email, name: call.name },
    replyTo: consultantAddress(call),
    message: (brand) => callReminder(visitorFacts(call), brand),
    // One that no mail server took in time would come with the next, or into the call.
    expiresAt: new Date(call.startsAt.getTime() - due.lateMs),
  });
}

/** The reminder that is due at `now` for something that begins then, if one is: also for interviews. */
export function reminderDue(call: { startsAt: Date; timeSetAt: Date }, now: Date): (typeof KINDS)[number] | null {
  const startsMs = call.startsAt.getTime();
  const leftMs = startsMs - now.getTime();
  const due = KINDS.find(({ dueMs, lateMs }) => leftMs <= dueMs && leftMs > lateMs);
  return due && call.timeSetAt.getTime() <= startsMs - due.chosenMs ? due : null;
}
