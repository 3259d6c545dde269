import { londonDay } from "@/lib/core/time/dates";
import { Prisma, type Tx } from "@/lib/core/db";

/** Working days after the last check-in in which we say that all is settled. */
const AFTER_THE_LAST = 10;

/**
 * Promises those who have a job the day on which they hear next: their first day, then each check-in, then the word that they
 * have settled. For one application, or for all; what is promised already stays. Answers how many promises changed.
 */
export function keepPromises(tx: Tx, now: Date, applicationId?: string): Promise<number> {
  const today = londonDay(now);
  const only = applicationId ? Prisma.sql`AND a.id = ${applicationId}::uuid` : Prisma.empty;
  return tx.$executeRaw`
    UPDATE application SET answer_due_on = next.due_on
    FROM (
      SELECT a.id, coalesce(
        CASE WHEN p.start_on >= ${today}::date THEN p.start_on END,
        (SELECT min(due_on) FROM check_in c WHERE c.placement_id = p.id AND c.side = 'candidate' AND c.sent_at IS NULL),
        CASE WHEN p.start_on IS NOT NULL THEN working_days_after((
          SELECT max(coalesce((sent_at AT TIME ZONE 'Europe/London')::date, due_on)) FROM check_in c
          WHERE c.placement_id = p.id AND c.side = 'candidate'), ${AFTER_THE_LAST}::integer) END
      ) AS due_on
      FROM application a JOIN placement p ON p.application_id = a.id AND p.ended_on IS NULL
      WHERE a.stage IN ('placed', 'onboarding') ${only}
    ) AS next
    WHERE application.id = next.id AND next.due_on IS NOT NULL AND application.answer_due_on <> next.due_on`;
}
