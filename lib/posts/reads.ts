import { type LocalDate, toDateColumn } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";

/** How often the page at an address was read on a London day. */
export interface Reads {
  slug: string;
  day: LocalDate;
  reads: number;
}

/**
 * Adds reads to what is known of their days, all in one statement. A former address counts for its post, and one that no
 * post has for nothing. In the order of the key, so that two web processes that write at once wait and do not deadlock.
 */
export async function addReads(counts: Reads[]): Promise<void> {
  const [slugs, days, numbers] = [
    counts.map(({ slug }) => slug),
    counts.map(({ day }) => toDateColumn(day)),
    counts.map(({ reads }) => reads),
  ];
  await db.$executeRaw`
    INSERT INTO post_day (post_id, day, reads)
    SELECT post_slug.post_id, counted.day, sum(counted.reads)::int
    FROM unnest(${slugs}::text[], ${days}::date[], ${numbers}::int[]) AS counted (slug, day, reads)
    JOIN post_slug USING (slug) GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT (post_id, day) DO UPDATE SET reads = post_day.reads + excluded.reads`;
}
