import { db } from "@/lib/core/db";
import { outcomeOf } from "@/lib/mail/outcome";
import { sendDue } from "@/lib/mail/send";
import { REMINDER, remindDue } from "./reminders";

/**
 * Writes the reminders that are due at `now` and hands each to the mail server, with them those that an earlier run wrote
 * and did not live to send. `clock` is the real one: what is due is asked of `now`, waiting is not.
 */
export async function sendReminders(now: Date, clock: () => Date) {
  const { skipped } = await remindDue(now);
  const rows = await db.outboxMail.findMany({
    where: { once: { startsWith: REMINDER }, status: { in: ["pending", "sending"] } },
    select: { id: true },
  });
  const mailIds = rows.map(({ id }) => id);
  await sendDue(clock, { onlyIds: mailIds });
  return { skipped, ...(await outcomeOf(mailIds, clock)) };
}
