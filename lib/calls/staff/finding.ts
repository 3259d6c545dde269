import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, Prisma } from "@/lib/core/db";
import { OFFERED, wanted } from "@/lib/core/finding";

export interface FoundCall {
  id: string;
  name: string;
  startsAt: Date;
  isCancelled: boolean;
}

const KEY = Prisma.sql`find_key(name || ' ' || email::text)`;

/**
 * The few calls that somebody most likely means by the visitor's name or address, the latest first. Null for whoever may not
 * read them.
 */
export async function findCalls(viewer: Viewer, typed: string): Promise<FoundCall[] | null> {
  if (!may(viewer, "read:calls")) return null;
  const sought = wanted(typed);
  if (!sought) return [];
  return db.$queryRaw<FoundCall[]>`
    SELECT id, name, starts_at AS "startsAt", status = 'cancelled' AS "isCancelled" FROM (
      SELECT id, name, starts_at, status, ${KEY} AS key FROM call WHERE ${sought.has(KEY)} ${sought.limit}) AS found
    ORDER BY ${sought.best(Prisma.sql`key`)}, starts_at DESC, id LIMIT ${OFFERED}`;
}
