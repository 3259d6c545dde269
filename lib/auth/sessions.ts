import { type Tx, db } from "@/lib/core/db";
import { hashToken, newSecret } from "@/lib/core/tokens";
import { isSignedIn, type Viewer, VISITOR } from "../access/viewer";

/** A candidate stays signed in for 30 days, staff for 12 hours. */
const SESSION_MS = { candidate: 30 * 86_400_000, staff: 12 * 3_600_000 };

export interface OpenedSession {
  /** For the cookie; only its hash is kept. New at each sign-in, so that a planted one is worth nothing. */
  token: string;
  expiresAt: Date;
  isStaff: boolean;
}

export async function startSession(tx: Tx, personId: string, now: Date): Promise<OpenedSession> {
  const staff = await tx.staff.findFirst({ where: { personId, leftAt: null }, select: { personId: true } });
  const { token, hash } = newSecret();
  const expiresAt = new Date(now.getTime() + SESSION_MS[staff ? "staff" : "candidate"]);
  await tx.session.create({ data: { tokenHash: hash, personId, createdAt: now, expiresAt } });
  return { token, expiresAt, isStaff: staff !== null };
}

/** Who holds this session now. An unknown, ended or expired one is a visitor; staff who left are candidates or nobody. */
export async function viewerOfSession(token: string | undefined, now: Date): Promise<Viewer> {
  if (!token) return VISITOR;
  const session = await db.session.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: now } },
    select: {
      person: {
        select: {
          id: true,
          email: true,
          name: true,
          candidate: { select: { personId: true } },
          staff: { select: { role: true, leftAt: true } },
        },
      },
    },
  });
  if (!session) return VISITOR;
  const { id: personId, email, name, candidate, staff } = session.person;
  if (staff && !staff.leftAt) return { kind: "staff", personId, email, name, role: staff.role };
  return candidate ? { kind: "candidate", personId, email, name } : VISITOR;
}

export async function endSession(token: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: hashToken(token) } });
}

/** Signs the viewer out of every browser, this one included. */
export async function endAllSessions(viewer: Viewer): Promise<void> {
  if (isSignedIn(viewer)) await db.session.deleteMany({ where: { personId: viewer.personId } });
}
