import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { lockNamed } from "@/lib/core/locks";
import type { JoinedPart } from "../join-input";

export type JoinOutcome =
  | { ok: true }
  /** An account is not there any more, or both are the same. */
  | { ok: false; reason: "not-there" }
  /** One of them is part of another pair: that is taken apart first. */
  | { ok: false; reason: "joined-already" };

/**
 * Says that two accounts are one person's: staff read them as one from then on, each part of it from the account that they
 * chose. Nothing is moved, and neither account learns anything of the other: whoever holds both signs in to both. Null for
 * whoever may not.
 */
export async function joinAccounts(
  viewer: Viewer,
  { keptId, otherId, takes }: { keptId: string; otherId: string; takes: JoinedPart[] },
  now: Date,
): Promise<JoinOutcome | null> {
  if (viewer.kind !== "staff" || !may(viewer, "join:candidates")) return null;
  const notThere = { ok: false, reason: "not-there" } as const;
  if (!isUuid(keptId) || !isUuid(otherId) || keptId === otherId) return notThere;
  return db.$transaction(async (tx) => {
    // As the trigger does: two who join at once see each other's pair.
    await lockNamed(tx, "same_person");
    if ((await tx.candidate.count({ where: { personId: { in: [keptId, otherId] } } })) < 2) return notThere;
    const inTheWay = [{ otherId: { in: [keptId, otherId] } }, { keptId: otherId }];
    if ((await tx.samePerson.count({ where: { endedAt: null, OR: inTheWay } })) > 0)
      return { ok: false, reason: "joined-already" } as const;
    await tx.samePerson.create({ data: { keptId, otherId, takes, madeAt: now, madeBy: viewer.personId } });
    const details = { from: { with: null }, to: { with: otherId, takes } };
    const deed = { action: "join", subject: "candidate", subjectId: keptId, details };
    await audit(tx, { actorId: viewer.personId, ...deed });
    return { ok: true } as const;
  });
}

/** Takes a pair apart again, by the account that is not kept. False when it is in none, or for whoever may not. */
export async function takeApart(viewer: Viewer, otherId: string, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "join:candidates") || !isUuid(otherId)) return false;
  return db.$transaction(async (tx) => {
    const pair = await tx.samePerson.findFirst({ where: { otherId, endedAt: null } });
    if (!pair) return false;
    const { count } = await tx.samePerson.updateMany({
      where: { id: pair.id, endedAt: null },
      data: { endedAt: now, endedBy: viewer.personId },
    });
    if (count === 0) return false;
    const details = { from: { with: otherId }, to: { with: null } };
    const deed = { action: "take-apart", subject: "candidate", subjectId: pair.keptId, details };
    await audit(tx, { actorId: viewer.personId, ...deed });
    return true;
  });
}

/** Says that two accounts that look alike are two people's: they are not offered again. Saying it twice is no mistake. */
export async function keepApart(viewer: Viewer, ids: [string, string], now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "join:candidates") || !ids.every(isUuid)) return false;
  const [lowId = "", highId = ""] = ids.toSorted();
  if (lowId === highId) return false;
  return db.$transaction(async (tx) => {
    if ((await tx.candidate.count({ where: { personId: { in: [lowId, highId] } } })) < 2) return false;
    const data = { lowId, highId, saidAt: now, saidBy: viewer.personId };
    const { count } = await tx.differentPeople.createMany({ data, skipDuplicates: true });
    if (count === 0) return true;
    const details = { from: { apart: false }, to: { apart: true, from: highId } };
    const deed = { action: "keep-apart", subject: "candidate", subjectId: lowId, details };
    await audit(tx, { actorId: viewer.personId, ...deed });
    return true;
  });
}
