import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { type CandidateForStaff, candidateForStaff } from "../for-staff";
import type { JoinedPart } from "../join-input";

export interface JoinedAccount {
  id: string;
  email: string;
  joinedAt: Date;
}

export interface AsOne {
  /** What staff read: the kept account, with the parts that were taken from others. */
  candidate: CandidateForStaff;
  /** The other accounts of the same person. */
  others: JoinedAccount[];
  /** The account that this one is read with; null unless it is the other one of a pair. */
  keptId: string | null;
}

/**
 * A candidate with all accounts that staff said are theirs. Reading it is written down, of each account. Null as for
 * `candidateForStaff`.
 */
export async function candidateAsOne(viewer: Viewer, id: string): Promise<AsOne | null> {
  const own = await candidateForStaff(viewer, id);
  if (!own) return null;
  const pairs = await db.samePerson.findMany({
    where: { endedAt: null, OR: [{ keptId: id }, { otherId: id }] },
    orderBy: { madeAt: "asc" },
  });
  const kept = pairs.find((pair) => pair.otherId === id);
  let candidate = own;
  const others: JoinedAccount[] = [];
  for (const { otherId, takes, madeAt } of pairs.filter((pair) => pair.keptId === id)) {
    const other = await candidateForStaff(viewer, otherId);
    if (!other) continue;
    others.push({ id: other.id, email: other.email, joinedAt: madeAt });
    candidate = { ...candidate, ...taken(other, takes as JoinedPart[]) };
  }
  return { candidate, others, keptId: kept?.keptId ?? null };
}

const taken = (other: CandidateForStaff, takes: JoinedPart[]): Partial<CandidateForStaff> =>
  Object.fromEntries(takes.map((part) => [part, other[part]]));

/**
 * Two accounts beside each other, before staff say whether they are one person's. Null when either is not there, or not
 * theirs to join.
 */
export async function sideBySide(
  viewer: Viewer,
  ids: [string, string],
): Promise<[CandidateForStaff, CandidateForStaff] | null> {
  if (!may(viewer, "join:candidates") || ids[0] === ids[1]) return null;
  const one = await candidateForStaff(viewer, ids[0]);
  const two = one && (await candidateForStaff(viewer, ids[1]));
  return one && two && [one, two];
}

/** Finds an account by its address, for whoever joins by hand; null when there is none, or not theirs to join. */
export async function accountAt(viewer: Viewer, email: string): Promise<string | null> {
  if (!may(viewer, "join:candidates")) return null;
  const found = await db.candidate.findFirst({ where: { person: { email } }, select: { personId: true } });
  return found?.personId ?? null;
}
