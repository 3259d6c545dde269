import { db, Prisma } from "@/lib/core/db";
import { slotBefore } from "./slots";

export interface DueAlert {
  alertId: string;
  criteriaId: string;
  markSeq: bigint;
  slot: Date;
}

export interface DueSubscriber {
  subscriberId: string;
  alerts: DueAlert[];
}

interface Row {
  alertId: string;
  subscriberId: string;
  criteriaId: string;
  markSeq: bigint;
  frequency: "daily" | "weekly";
}

/**
 * The next subscribers, in order of id, with the alerts of theirs that are due at `now`: confirmed before the last slot of
 * their frequency and not served since. Paused subscribers wait. A run missed for weeks leaves one digest due, not many.
 */
export async function dueSubscribers(afterId: string | null, limit: number, now: Date): Promise<DueSubscriber[]> {
  const [daily, weekly] = [slotBefore("daily", now), slotBefore("weekly", now)];
  const isDue = Prisma.sql`alert.stopped_at IS NULL AND alert.confirmed_at IS NOT NULL
    AND greatest(alert.confirmed_at, alert.last_due_at) < CASE alert.frequency WHEN 'daily' THEN ${daily}::timestamptz ELSE ${weekly}::timestamptz END`;
  const rows = await db.$queryRaw<Row[]>`
    WITH chosen AS (
      SELECT DISTINCT subscriber.id FROM subscriber JOIN alert ON alert.subscriber_id = subscriber.id
      WHERE (subscriber.paused_until IS NULL OR subscriber.paused_until <= ${now}) AND ${isDue}
        ${afterId ? Prisma.sql`AND subscriber.id > ${afterId}::uuid` : Prisma.empty}
      ORDER BY subscriber.id LIMIT ${limit})
    SELECT alert.id AS "alertId", alert.subscriber_id AS "subscriberId", alert.criteria_id AS "criteriaId",
           alert.mark_seq AS "markSeq", alert.frequency::text AS frequency
    FROM alert JOIN chosen ON chosen.id = alert.subscriber_id WHERE ${isDue}
    ORDER BY alert.subscriber_id, alert.created_at, alert.id`;
  const bySubscriber = new Map<string, DueSubscriber>();
  for (const { subscriberId, frequency, ...alert } of rows) {
    const due = bySubscriber.get(subscriberId) ?? { subscriberId, alerts: [] };
    due.alerts.push({ ...alert, slot: frequency === "daily" ? daily : weekly });
    bySubscriber.set(subscriberId, due);
  }
  return [...bySubscriber.values()];
}
