import { db, Prisma } from "@/lib/core/db";
import type { Frequency } from "./vocabulary";
import { slotBefore } from "./slots";

export interface DueAlert {
  alertId: string;
  criteriaId: string;
  frequency: Frequency;
  /** When it was asked for. */
  askedAt: Date;
  markSeq: bigint;
  /** What is new begins after this place in the sequence of jobs that went live (Job.liveSeq): the mark, or an earlier place when the last digest never arrived. */
  fromSeq: bigint;
  /** The instant at which it fell due. */
  slot: Date;
}

export interface DueSubscriber {
  subscriberId: string;
  email: string;
  alerts: DueAlert[];
}

type Row = Omit<DueAlert, "slot"> & Omit<DueSubscriber, "alerts">;

/**
 * The next subscribers, in order of id, with the alerts of theirs that are due at `now`: confirmed before the last slot of
 * their frequency and not served since. A run missed for weeks leaves one digest due, not many.
 */
export async function dueSubscribers(afterId: string | null, limit: number, now: Date): Promise<DueSubscriber[]> {
  const slots = { daily: slotBefore("daily", now), weekly: slotBefore("weekly", now) };
  const isDue = Prisma.sql`alert.stopped_at IS NULL AND alert.confirmed_at IS NOT NULL
    AND greatest(alert.confirmed_at, alert.last_due_at)
        < CASE alert.frequency WHEN 'daily' THEN ${slots.daily}::timestamptz ELSE ${slots.weekly}::timestamptz END`;
  const rows = await db.$queryRaw<Row[]>`
    WITH chosen AS (
      SELECT subscriber.* FROM subscriber
      WHERE EXISTS (SELECT FROM alert WHERE alert.subscriber_id = subscriber.id AND ${isDue})
        ${afterId ? Prisma.sql`AND subscriber.id > ${afterId}::uuid` : Prisma.empty}
      ORDER BY subscriber.id LIMIT ${limit})
    SELECT alert.id AS "alertId", alert.subscriber_id AS "subscriberId", alert.criteria_id AS "criteriaId",
           alert.created_at AS "askedAt", alert.frequency::text AS frequency, alert.mark_seq AS "markSeq",
           coalesce(lost.from_seq, alert.mark_seq) AS "fromSeq",
           chosen.email::text AS email
    FROM alert JOIN chosen ON chosen.id = alert.subscriber_id
    LEFT JOIN LATERAL ${LOST} AS lost ON true
    WHERE ${isDue} ORDER BY alert.subscriber_id, alert.created_at, alert.id`;
  const bySubscriber = new Map<string, DueSubscriber>();
  for (const { subscriberId, email, ...alert } of rows) {
    const due = bySubscriber.get(subscriberId) ?? { subscriberId, email, alerts: [] };
    due.alerts.push({ ...alert, slot: slots[alert.frequency] });
    bySubscriber.set(subscriberId, due);
  }
  return [...bySubscriber.values()];
}

/** Where an alert's last digest began, when that digest was not delivered or nobody knows: its jobs come again. */
const LOST = Prisma.sql`(
  SELECT last.from_seq FROM (
    SELECT part.from_seq, digest.mail_id FROM digest_part part JOIN digest ON digest.id = part.digest_id
    WHERE part.alert_id = alert.id ORDER BY digest.due_at DESC LIMIT 1) AS last
  JOIN outbox_mail mail ON mail.id = last.mail_id AND mail.status IN ('failed', 'unclear', 'cancelled'))`;
