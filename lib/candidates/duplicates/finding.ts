import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, Prisma } from "@/lib/core/db";

/** What two accounts have in common that two people seldom have. */
export type Likeness = "mailbox" | "phone" | "cv";

export interface LikeAccount {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  joinedAt: Date;
  applied: number;
}

export interface LikelyPair {
  one: LikeAccount;
  two: LikeAccount;
  likenesses: Likeness[];
  /** Their names are the same, in any writing. */
  isSameName: boolean;
}

const MOST = 50;
/** A number or a file that more accounts share belongs to a house or a template, not to a person. */
const MOST_SHARING = 4;

/**
 * Pairs of accounts that may be one person's, the likeliest first, at most fifty: the same mailbox, the same telephone
 * number, or the same CV byte for byte. A name alone is no reason. What staff have judged already is left out. Null for whoever
 * may not join accounts.
 */
export async function likelyDuplicates(viewer: Viewer): Promise<LikelyPair[] | null> {
  if (!may(viewer, "join:candidates")) return null;
  const rows = await db.$queryRaw<{ low: string; high: string; likenesses: Likeness[]; isSameName: boolean }[]>`
    WITH keyed AS (
      SELECT candidate.person_id AS id, 'mailbox' AS likeness, mailbox_key(person.email::text) AS key
        FROM candidate JOIN person ON person.id = candidate.person_id
      UNION ALL SELECT person_id, 'phone', phone_key(phone) FROM candidate WHERE phone IS NOT NULL
      UNION SELECT held.candidate_id, 'cv', stored_file.sha256
        FROM (SELECT candidate_id, cv_id AS file_id FROM application UNION SELECT candidate_id, file_id FROM candidate_cv) held
        JOIN stored_file ON stored_file.id = held.file_id WHERE held.candidate_id IS NOT NULL
    ), shared AS (
      SELECT likeness, key FROM keyed WHERE key IS NOT NULL
      GROUP BY likeness, key HAVING count(*) BETWEEN 2 AND ${MOST_SHARING}
    ), pairs AS (
      SELECT one.id AS low, two.id AS high, array_agg(DISTINCT one.likeness ORDER BY one.likeness) AS likenesses
      FROM shared JOIN keyed one USING (likeness, key) JOIN keyed two USING (likeness, key)
      WHERE one.id < two.id GROUP BY one.id, two.id
    )
    SELECT low, high, likenesses, find_key(first.name) = find_key(second.name) AS "isSameName"
    FROM pairs JOIN person first ON first.id = low JOIN person second ON second.id = high
    WHERE ${IS_OPEN}
    ORDER BY cardinality(likenesses) + (find_key(first.name) = find_key(second.name))::int DESC, low, high LIMIT ${MOST}`;
  const accounts = await accountsOf(rows.flatMap(({ low, high }) => [low, high]));
  return rows.flatMap(({ low, high, ...why }) => {
    const [one, two] = [accounts.get(low), accounts.get(high)];
    return one && two ? [{ one, two, ...why }] : [];
  });
}

/** Neither said to be two people's nor part of a pair already. */
const IS_OPEN = Prisma.sql`
  NOT EXISTS (SELECT FROM different_people d WHERE d.low_id = low AND d.high_id = high)
  AND NOT EXISTS (SELECT FROM same_person s WHERE s.ended_at IS NULL
    AND s.other_id IN (low, high))`;

async function accountsOf(ids: string[]): Promise<Map<string, LikeAccount>> {
  const rows = await db.candidate.findMany({
    where: { personId: { in: ids } },
    select: {
      personId: true,
      phone: true,
      createdAt: true,
      applied: true,
      person: { select: { name: true, email: true } },
    },
  });
  return new Map(
    rows.map(({ personId, person, createdAt, ...row }) => [
      personId,
      { id: personId, ...person, ...row, joinedAt: createdAt },
    ]),
  );
}
