import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { nameKey } from "@/lib/clients/name-key";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { MOST_BLOCKED } from "./blocking-input";

export interface BlockedEmployer {
  id: string;
  name: string;
  createdAt: Date;
}

/** The employers that must never see the viewer, by name. */
export async function blockedEmployers(viewer: Viewer): Promise<BlockedEmployer[]> {
  if (!isSignedIn(viewer)) return [];
  return db.blockedEmployer.findMany({
    where: { candidateId: viewer.personId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, createdAt: true },
  });
}

/**
 * Keeps the viewer from an employer: from now on no application of theirs goes there. Whether a client has that name is
 * never said, since who our clients are is theirs to tell. "full" when there are fifty.
 */
export async function blockEmployer(viewer: Viewer, name: string, now: Date): Promise<"ok" | "full" | "sign-in"> {
  if (!isSignedIn(viewer)) return "sign-in";
  const candidateId = viewer.personId;
  return db.$transaction(async (tx) => {
    const held = await tx.$queryRaw<unknown[]>`
      SELECT FROM candidate WHERE person_id = ${candidateId}::uuid FOR UPDATE`;
    if (held.length === 0) return "sign-in";
    if ((await tx.blockedEmployer.count({ where: { candidateId } })) >= MOST_BLOCKED) return "full";
    const key = nameKey(name);
    const clientId = await clientNamed(tx, key);
    const data = [{ candidateId, name, nameKey: key, clientId, createdAt: now }];
    await tx.blockedEmployer.createMany({ data, skipDuplicates: true });
    return "ok";
  });
}

/** The one client of this name; null when there is none, or several, whose names then decide. */
async function clientNamed(tx: Tx, key: string): Promise<string | null> {
  const where = { OR: [{ nameKey: key }, { legalNameKey: key }] };
  const found = await tx.client.findMany({ where, select: { id: true }, take: 2 });
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

/** Takes an employer off the viewer's list; one that is not on it is no error. */
export async function unblockEmployer(viewer: Viewer, id: string): Promise<void> {
  if (!isSignedIn(viewer) || !isUuid(id)) return;
  await db.blockedEmployer.deleteMany({ where: { id, candidateId: viewer.personId } });
}
