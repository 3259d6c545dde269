import { type Tx, db } from "@/lib/core/db";
import { noteSecurity } from "@/lib/core/telemetry/security-log";
import { hashToken, newSecret } from "@/lib/core/secrets/tokens";
import { isSignedIn, type StaffRole, type Viewer, VISITOR } from "../access/viewer";

const HOUR_MS = 3_600_000;

/** A candidate stays signed in for 30 days, staff for 12 hours. */
const SESSION_MS = { candidate: 720 * HOUR_MS, staff: 12 * HOUR_MS };

/**
 * After two hours without a request, staff show the second factor again; longer than an interview, so that nobody's
 * half-written form is locked while they talk (decision 0024).
 */
const IDLE_MS = 2 * HOUR_MS;

/** What the session of staff remembers of when it was used is this exact: a write a minute, not one a request. */
const SEEN_EVERY_MS = 60_000;

/** Where a sign-in comes from: the network as a keyed hash, and browser and system in words. */
export interface ComingFrom {
  network: string;
  device: string;
}

export interface OpenedSession {
  /** For the cookie; only its hash is kept. New at each sign-in, so that a planted one is worth nothing. */
  token: string;
  expiresAt: Date;
  isStaff: boolean;
}

/**
 * Opens a session. `isProof` says that what opened it stands for the second factor as well; `token` is a fresh secret that
 * somebody else made for it.
 */
export async function startSession(
  tx: Tx,
  personId: string,
  now: Date,
  { from, isProof = false, token: given }: { from?: ComingFrom; isProof?: boolean; token?: string } = {},
): Promise<OpenedSession> {
  const staff = await tx.staff.findFirst({ where: { personId, leftAt: null }, select: { personId: true } });
  const { token, hash } = given ? { token: given, hash: hashToken(given) } : newSecret();
  const expiresAt = new Date(now.getTime() + SESSION_MS[staff ? "staff" : "candidate"]);
  await tx.session.create({
    data: {
      tokenHash: hash,
      personId,
      createdAt: now,
      expiresAt,
      lastSeenAt: now,
      device: from?.device ?? "",
      // Where staff sign in from is kept, where candidates do is not.
      network: (staff && from?.network) ?? null,
      provenAt: staff && isProof ? now : null,
    },
  });
  return { token, expiresAt, isStaff: staff !== null };
}

/** A session of somebody of staff, whether or not they have shown their second factor in it. */
export interface StaffSession {
  id: string;
  tokenHash: string;
  personId: string;
  email: string;
  name: string;
  role: StaffRole;
  device: string;
  network: string | null;
  expiresAt: Date;
  provenAt: Date | null;
  /** The second factor was shown, and the session has not been idle since. */
  isProven: boolean;
  isCandidate: boolean;
}

/**
 * Who holds this session now. An unknown, ended or expired one is a visitor; staff who left are candidates or nobody. So
 * are staff who have not shown their second factor: nothing of staff's is open to them, whoever forgets to ask.
 */
export async function viewerOfSession(token: string | undefined, now: Date): Promise<Viewer> {
  if (!token) return VISITOR;
  const session = await findSession(token, now);
  if (!session) return VISITOR;
  const { id: personId, email, name, candidate, staff } = session.person;
  if (staff && !staff.leftAt && isProven(session, now)) {
    await markSeen(session, now);
    return { kind: "staff", personId, email, name, role: staff.role };
  }
  if (!candidate) return VISITOR;
  if (!staff || staff.leftAt) await markSeen(session, now, HOUR_MS);
  return { kind: "candidate", personId, email, name };
}

/** The id of a session that has not ended, for whoever looks at their own; null for any other. */
export async function sessionId(token: string | undefined, now: Date): Promise<string | null> {
  return token ? ((await findSession(token, now))?.id ?? null) : null;
}

/** The session itself, for whoever of staff has to show their second factor or looks at their sessions; null for all others. */
export async function staffSession(token: string | undefined, now: Date): Promise<StaffSession | null> {
  const session = token ? await findSession(token, now) : null;
  const staff = session?.person.staff;
  if (!session || !staff || staff.leftAt) return null;
  const { person, lastSeenAt: _, ...facts } = session;
  return {
    ...facts,
    personId: person.id,
    email: person.email,
    name: person.name,
    role: staff.role,
    isProven: isProven(session, now),
    isCandidate: person.candidate !== null,
  };
}

function findSession(token: string, now: Date) {
  return db.session.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: now } },
    select: {
      id: true,
      tokenHash: true,
      expiresAt: true,
      provenAt: true,
      lastSeenAt: true,
      device: true,
      network: true,
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
}

const isProven = ({ provenAt, lastSeenAt }: { provenAt: Date | null; lastSeenAt: Date }, now: Date): boolean =>
  provenAt !== null && lastSeenAt.getTime() > now.getTime() - IDLE_MS;

/** Never for a session that has fallen idle: being looked at must not wake it. */
async function markSeen(
  { id, lastSeenAt }: { id: string; lastSeenAt: Date },
  now: Date,
  everyMs = SEEN_EVERY_MS,
): Promise<void> {
  if (now.getTime() - lastSeenAt.getTime() < everyMs) return;
  await db.session.updateMany({ where: { id, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } });
}

export async function endSession(token: string): Promise<void> {
  const { count } = await db.session.deleteMany({ where: { tokenHash: hashToken(token) } });
  if (count > 0) noteSecurity("signed-out", { sessions: count });
}

/** Signs the viewer out of every browser, this one included. */
export async function endAllSessions(viewer: Viewer): Promise<void> {
  if (!isSignedIn(viewer)) return;
  const { count } = await db.session.deleteMany({ where: { personId: viewer.personId } });
  noteSecurity("signed-out", { sessions: count, person: viewer.personId });
}
