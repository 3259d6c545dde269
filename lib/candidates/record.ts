import { type Tx, db } from "@/lib/core/db";
import { type Preferences, preferencesOf } from "./preferences";
import type { ProfileContent } from "./profile-input";
import { contentOf } from "./profile/content";

/** Somebody with an account as staff see them; what they did elsewhere the other domains tell. */
export interface CandidateRecord {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  joinedAt: Date;
  confirmedAt: Date | null;
  lastSignInAt: Date | null;
  marketingAt: Date | null;
  savedJobs: number;
  profile: ProfileContent;
  preferences: Preferences | null;
}

/**
 * The one reader of what staff see of a candidate: staff's page reads by it, and so does the page that shows candidates what
 * that is. It asks nobody's leave and writes nothing down: whoever calls it does. Null when there is no such candidate.
 */
export async function candidateRecord(id: string, tx: Tx = db): Promise<CandidateRecord | null> {
  const row = await tx.candidate.findUnique({
    where: { personId: id },
    select: {
      phone: true,
      createdAt: true,
      marketingAt: true,
      person: { select: { name: true, email: true, verifiedAt: true, lastSignInAt: true } },
      _count: { select: { savedJobs: true } },
    },
  });
  const profile = row && (await contentOf(tx, id));
  if (!profile) return null;
  const { person, _count, createdAt, ...rest } = row;
  const { verifiedAt, ...account } = person;
  const times = { joinedAt: createdAt, confirmedAt: verifiedAt };
  return {
    id,
    ...account,
    ...rest,
    ...times,
    savedJobs: _count.savedJobs,
    profile,
    preferences: await preferencesOf(tx, id),
  };
}
