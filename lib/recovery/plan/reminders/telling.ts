import { isDaytime } from "@/lib/applications/offers/days";
import { type LocalDate, londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { signId } from "@/lib/core/secrets/tokens";
import { postMail } from "@/lib/mail/outbox";
import { planReminder } from "@/lib/mail/templates/plan-reminder";

/** This many in one go at most; the next go does the rest. */
const AT_ONCE = 10_000;
const HOUR_MS = 3_600_000;

/** What the keys of one person's reminders begin with in the outbox. */
export const onceOf = (candidateId: string, day = ""): string => `plan-reminder:${candidateId}:${day}`;

/**
 * Reminds whoever asked for it of the steps that are due: each step once, one letter a day for a person, and only while
 * offices are open, on none of their quiet days. The letters say how much there is and never what: what is in a plan is
 * its owner's, and mail is read over shoulders. It may be stopped anywhere and run by many. Answers the letters posted.
 */
export async function remindOfPlans(now: Date, signal?: AbortSignal): Promise<number> {
  if (!(await isDaytime(db, now))) return 0;
  let posted = 0;
  for (let done = 0; done < AT_ONCE && !signal?.aborted; done++) {
    const outcome = await db.$transaction((tx) => remindNext(tx, now));
    if (outcome === "nobody") return posted;
    posted += 1;
  }
  return posted;
}

/** The next person with something due, locked: what another worker has hold of is left to it. */
async function remindNext(tx: Tx, now: Date): Promise<"nobody" | "posted"> {
  const today = londonDay(now);
  const [person] = await tx.$queryRaw<{ candidateId: string; email: string; name: string | null }[]>(Prisma.sql`
    SELECT r.candidate_id AS "candidateId", p.email, p.name
    FROM plan_reminder r JOIN person p ON p.id = r.candidate_id
    WHERE r.reminded_on IS DISTINCT FROM ${toDateColumn(today)}::date AND (r.paused_until IS NULL OR r.paused_until <= ${toDateColumn(today)}::date)
      AND NOT EXISTS (SELECT 1 FROM quiet_days q
        WHERE q.candidate_id = r.candidate_id AND ${toDateColumn(today)}::date BETWEEN q.from_on AND q.until_on)
      AND EXISTS (SELECT 1 FROM plan_step s JOIN plan ON plan.id = s.plan_id
        WHERE plan.candidate_id = r.candidate_id AND ${isDue(today)})
    LIMIT 1 FOR UPDATE OF r SKIP LOCKED`);
  if (!person) return "nobody";
  // Whoever waited for the lock looks at the row anew, and finds that today is over.
  await tx.planReminder.update({
    where: { candidateId: person.candidateId },
    data: { remindedOn: toDateColumn(today) },
  });
  const steps = await markSteps(tx, person.candidateId, { today, now });
  await postMail(tx, {
    once: onceOf(person.candidateId, today),
    to: { address: person.email, name: person.name },
    message: (brand) =>
      planReminder(
        {
          steps: steps.length,
          minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
          planUrl: appUrl("/account/plan"),
          remindersUrl: remindersUrl(person.candidateId),
        },
        brand,
      ),
    headers: {
      "List-Unsubscribe": `<${oneClickUrl(person.candidateId)}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
    // Tomorrow it is about another day.
    expiresAt: new Date(now.getTime() + 12 * HOUR_MS),
  });
  return "posted";
}

/** Planned for today or before and never reminded of: the first hour needs no letter, it is over when one comes. */
const isDue = (today: LocalDate) => Prisma.sql`s.due_on <= ${toDateColumn(today)}::date AND s.phase <> 'hour'
  AND s.done_at IS NULL AND s.skipped_at IS NULL AND s.reminded_at IS NULL`;

async function markSteps(tx: Tx, candidateId: string, { today, now }: { today: LocalDate; now: Date }) {
  return tx.$queryRaw<{ minutes: number }[]>(Prisma.sql`
    UPDATE plan_step s SET reminded_at = ${now}
    FROM plan WHERE plan.id = s.plan_id AND plan.candidate_id = ${candidateId}::uuid AND ${isDue(today)}
    RETURNING s.minutes`);
}

/** The page with the buttons; opening it changes nothing. */
const remindersUrl = (candidateId: string) => appUrl(`/plan/reminders?token=${signId("plan-reminders", candidateId)}`);
/** RFC 8058: mail programs post here by themselves. */
const oneClickUrl = (candidateId: string) =>
  appUrl(`/api/plan/reminders?token=${signId("plan-reminders", candidateId)}`);
