import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, Prisma } from "@/lib/core/db";
import { OFFERED, wanted } from "@/lib/core/finding";

export interface FoundSubscriber {
  id: string;
  email: string;
}

const KEY = Prisma.sql`find_key(email::text)`;

/** The few subscribers that somebody most likely means by their address. Null for whoever may not read them. */
export async function findSubscribers(viewer: Viewer, typed: string): Promise<FoundSubscriber[] | null> {
  if (!may(viewer, "read:emails")) return null;
  const sought = wanted(typed);
  if (!sought) return [];
  return db.$queryRaw<FoundSubscriber[]>`
    SELECT id, email FROM (
      SELECT id, email::text AS email, created_at, ${KEY} AS key FROM subscriber WHERE ${sought.has(KEY)} ${sought.limit}) AS found
    ORDER BY ${sought.best(Prisma.sql`key`)}, created_at DESC, id LIMIT ${OFFERED}`;
}
