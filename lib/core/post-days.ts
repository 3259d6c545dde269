import { londonDay, toDateColumn } from "./time/dates";
import type { Tx } from "./db";

/**
 * Counts what an article led to on its London day: a number, never whose. `slug` is one the article has or once had; of an
 * address that was never public nothing is counted. For the transaction of the deed, and its last statement: the row is
 * locked until the commit, and everybody who comes from one article waits for it.
 */
export async function countFromPost(tx: Tx, slug: string, what: "alerts" | "calls", now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO post_day (post_id, day, alerts, calls)
    SELECT post.id, ${toDateColumn(londonDay(now))}::date, ${what === "alerts" ? 1 : 0}::int, ${what === "calls" ? 1 : 0}::int
    FROM post_slug JOIN post ON post.id = post_slug.post_id
    WHERE post_slug.slug = ${slug} AND post.published_at <= ${now}
    ON CONFLICT (post_id, day) DO UPDATE
      SET alerts = post_day.alerts + excluded.alerts, calls = post_day.calls + excluded.calls`;
}
