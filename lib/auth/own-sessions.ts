import { audit } from "@/lib/access/audit";
import { type Tx, db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { StaffSession } from "./sessions";

/** A signed-in browser as its owner sees it. */
export interface SessionRow {
  id: string;
  device: string;
  /** The one that asks. */
  isThis: boolean;
  /** On the network that the asking one is on; null when either is not known. */
  isSameNetwork: boolean | null;
  begunAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  /** It has shown the second factor; one that has not opens nothing of staff's. */
  isProven: boolean;
}

/** The browsers somebody is signed in with, the one last used first. `current` is the session that asks. */
export async function sessionsOf(personId: string, current: StaffSession, now: Date): Promise<SessionRow[]> {
  const rows = await db.session.findMany({
    where: { personId, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: "desc" },
  });
  return rows.map(({ id, device, network, createdAt, lastSeenAt, expiresAt, provenAt }) => ({
    id,
    device: device || "An unknown browser",
    lastSeenAt,
    expiresAt,
    begunAt: createdAt,
    isThis: id === current.id,
    isSameNetwork: network && current.network ? network === current.network : null,
    isProven: provenAt !== null,
  }));
}

/** Ends one of somebody's sessions, and writes down who did. False when there is none. */
export async function endOneSession(actorId: string, personId: string, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { id, personId } });
    if (count > 0) await noteEnd(tx, actorId, personId, count);
    return count > 0;
  });
}

/** Signs somebody out of every browser but the one that asks. Answers how many those were. */
export async function endOtherSessions(session: StaffSession): Promise<number> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { personId: session.personId, id: { not: session.id } } });
    if (count > 0) await noteEnd(tx, session.personId, session.personId, count);
    return count;
  });
}

const noteEnd = (tx: Tx, actorId: string, personId: string, sessions: number) =>
  audit(tx, { actorId, action: "sign-out", subject: "staff", subjectId: personId, details: { sessions } });
