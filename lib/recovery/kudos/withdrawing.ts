import { db, type Tx } from "@/lib/core/db";
import { hashToken } from "@/lib/core/secrets/tokens";
import { takeOutOf } from "./derived";
import { firstNameOf } from "./giving";

/** A giver's own words as their own link shows them; never what became of them. */
export interface OwnWords {
  to: string;
  moment: string | null;
  trust: string | null;
  words: string[];
}

/** What somebody gave by whose own link this is; null for one that is forged, or when the words are gone. */
export async function ownWords(token: string): Promise<OwnWords | null> {
  const row = await byOwnToken(db, token);
  if (!row) return null;
  const { moment, trust, words, candidate } = row;
  return { to: firstNameOf(candidate.person.name), moment, trust, words };
}

async function byOwnToken(tx: Tx, token: string) {
  if (!/^[\w-]{20,100}$/.test(token)) return null;
  return tx.kudos.findUnique({
    where: { ownHash: hashToken(token) },
    select: {
      id: true,
      candidateId: true,
      moment: true,
      trust: true,
      words: true,
      candidate: { select: { person: { select: { name: true } } } },
    },
  });
}

/**
 * A giver takes their words back, for ever, and without anybody's leave. Where they were shown a note stays that says so;
 * where they were copied into something the candidate wrote, they go from there too. False when there are none.
 */
export async function withdrawKudos(token: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const row = await byOwnToken(tx, token);
    if (!row) return false;
    const { id, candidateId, moment, trust } = row;
    const { count } = await tx.kudos.deleteMany({ where: { id } });
    if (count > 0) await takeOutOf(tx, candidateId, [moment, trust]);
    return count > 0;
  });
}
