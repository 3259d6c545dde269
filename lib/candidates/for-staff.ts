import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/input";

/** Somebody with an account as staff see them; what they did elsewhere the other domains tell. */
export interface CandidateForStaff {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  joinedAt: Date;
  confirmedAt: Date | null;
  lastSignInAt: Date | null;
  marketingAt: Date | null;
  savedJobs: number;
}

/** Reading it is written down. Null when there is no such candidate, or for who may not read them. */
export async function candidateForStaff(viewer: Viewer, id: string): Promise<CandidateForStaff | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:candidates") || !isUuid(id)) return null;
  const row = await db.candidate.findUnique({
    where: { personId: id },
    select: {
      phone: true,
      createdAt: true,
      marketingAt: true,
      person: { select: { name: true, email: true, verifiedAt: true, lastSignInAt: true } },
      _count: { select: { savedJobs: true } },
    },
  });
  if (!row) return null;
  await audit(db, { actorId: viewer.personId, action: "candidate-read", subject: "candidate", subjectId: id });
  const { person, _count, createdAt, ...rest } = row;
  const { verifiedAt, ...account } = person;
  return { id, ...account, ...rest, joinedAt: createdAt, confirmedAt: verifiedAt, savedJobs: _count.savedJobs };
}
