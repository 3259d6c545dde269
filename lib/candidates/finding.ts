import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, Prisma } from "@/lib/core/db";
import { OFFERED, wanted } from "@/lib/core/finding";

export interface FoundCandidate {
  id: string;
  name: string;
  email: string;
}

const KEY = Prisma.sql`find_key(person.name || ' ' || person.email::text)`;

/** The few candidates that somebody most likely means by name or address. Null for whoever may not read them. */
export async function findCandidates(viewer: Viewer, typed: string): Promise<FoundCandidate[] | null> {
  if (!may(viewer, "read:candidates")) return null;
  const sought = wanted(typed);
  if (!sought) return [];
  return db.$queryRaw<FoundCandidate[]>`
    SELECT id, name, email FROM (
      SELECT person.id, person.name, person.email::text AS email, candidate.created_at, ${KEY} AS key
      FROM person JOIN candidate ON candidate.person_id = person.id WHERE ${sought.has(KEY)} ${sought.limit}) AS found
    ORDER BY ${sought.best(Prisma.sql`key`)}, created_at DESC, id LIMIT ${OFFERED}`;
}
