import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { type CandidateRecord, candidateRecord } from "./record";

export type CandidateForStaff = CandidateRecord;

/** Reading it is written down. Null when there is no such candidate, or for whoever may not read them. */
export async function candidateForStaff(viewer: Viewer, id: string): Promise<CandidateForStaff | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:candidates") || !isUuid(id)) return null;
  const record = await candidateRecord(id);
  if (!record) return null;
  await audit(db, { actorId: viewer.personId, action: "candidate-read", subject: "candidate", subjectId: id });
  return record;
}
