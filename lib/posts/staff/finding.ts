import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, Prisma } from "@/lib/core/db";
import { OFFERED, wanted } from "@/lib/core/finding";
import { type PostState, type StandingFacts, stateOf } from "../public";

export interface FoundPost {
  id: string;
  title: string;
  state: PostState;
}

const KEY = Prisma.sql`find_key(title)`;

/** The few posts that somebody most likely means by words of their title. Null for whoever may not see drafts. */
export async function findPosts(viewer: Viewer, typed: string, now: Date): Promise<FoundPost[] | null> {
  if (!may(viewer, "read:posts")) return null;
  const sought = wanted(typed);
  if (!sought) return [];
  const rows = await db.$queryRaw<({ id: string; title: string } & StandingFacts)[]>`
    SELECT * FROM (
      SELECT id, title, published_at AS "publishedAt", withdrawn_at AS "withdrawnAt",
        review_asked_at AS "reviewAskedAt", updated_at, ${KEY} AS key
      FROM post WHERE binned_at IS NULL AND ${sought.has(KEY)} ${sought.limit}) AS found
    ORDER BY ${sought.best(Prisma.sql`key`)}, updated_at DESC, id LIMIT ${OFFERED}`;
  return rows.map((row) => ({ id: row.id, title: row.title, state: stateOf(row, now) }));
}
