import { may } from "@/lib/access/permissions";
import { isSignedIn, type Candidate, type Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { type Bringing, SHARE_KINDS, SHARED_DAYS, type SharedPart, type ShareKind } from "../sharing-input";
import { PARTS } from "./parts";

const DAY_MS = 86_400_000;

/** What the viewer could bring along: only kinds of which there is something. */
export async function canBring(viewer: Viewer, applicationId: string | null, now: Date): Promise<ShareKind[]> {
  if (!isSignedIn(viewer)) return [];
  const sharer = { candidate: asCandidate(viewer), applicationId };
  const found = await Promise.all(SHARE_KINDS.map(async (kind) => ((await PARTS[kind](sharer, now)) ? [kind] : [])));
  return found.flat();
}

const asCandidate = ({ personId, email, name }: { personId: string; email: string; name: string }): Candidate => ({
  kind: "candidate",
  personId,
  email,
  name,
});

export interface Brought {
  kinds: ShareKind[];
  applicationId: string | null;
}

/** What the viewer brings along to a call of theirs, until it begins. Null when it is not theirs, or has begun. */
export async function broughtTo(viewer: Viewer, callId: string, now: Date): Promise<Brought | null> {
  if (!isSignedIn(viewer) || !isUuid(callId)) return null;
  if (!(await ownCall(db, viewer.email, callId, now))) return null;
  const rows = await db.callShare.findMany({ where: { callId, candidateId: viewer.personId } });
  return {
    kinds: rows.map(({ kind }) => kind as ShareKind),
    applicationId: rows.find(({ applicationId }) => applicationId)?.applicationId ?? null,
  };
}

/** Theirs is a call that was booked with the address they have proved; it can be prepared until it begins. */
const ownCall = (tx: Tx, email: string, callId: string, now: Date) =>
  tx.call.findFirst({ where: { id: callId, email, status: "booked", startsAt: { gt: now } }, select: { id: true } });

/**
 * Brings along exactly this to a call of the viewer's, and no longer what they brought before. False when the call is not
 * theirs, was called off or has begun; of an application that is not theirs nothing is brought.
 */
export async function bring(viewer: Viewer, callId: string, given: Bringing, now: Date): Promise<boolean> {
  if (!isSignedIn(viewer) || !isUuid(callId)) return false;
  const { personId: candidateId, email } = viewer;
  const possible = await canBring(viewer, given.applicationId, now);
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM call WHERE id = ${callId}::uuid FOR UPDATE`;
    const isCandidate = (await tx.candidate.count({ where: { personId: candidateId } })) === 1;
    if (!isCandidate || !(await ownCall(tx, email, callId, now))) return false;
    const kinds = given.kinds.filter((kind) => possible.includes(kind));
    await tx.callShare.deleteMany({ where: { callId } });
    const { applicationId } = given;
    await tx.callShare.createMany({
      data: kinds.map((kind) => ({ callId, kind, candidateId, applicationId, sharedAt: now })),
    });
    return true;
  });
}

/**
 * What its candidate brought along to a call, for whoever takes calls and reads candidates: exactly what was ticked, as it
 * stands now. Empty when nothing was, or a week after the call; null for whoever may not.
 */
export async function sharedWith(viewer: Viewer, callId: string, now: Date): Promise<SharedPart[] | null> {
  if (!may(viewer, "read:calls") || !may(viewer, "read:candidates") || !isUuid(callId)) return null;
  const rows = await db.callShare.findMany({
    where: { callId, call: { status: "booked", endsAt: { gt: new Date(now.getTime() - SHARED_DAYS * DAY_MS) } } },
    include: { candidate: { select: { person: { select: { email: true, name: true } } } } },
  });
  const parts = await Promise.all(
    rows.map(async ({ kind: given, candidateId, applicationId, candidate: { person } }) => {
      const kind = given as ShareKind;
      const sharer = { candidate: asCandidate({ personId: candidateId, ...person }), applicationId };
      const part = await PARTS[kind](sharer, now);
      return part ? [{ kind, ...part }] : [];
    }),
  );
  return parts.flat().sort((a, b) => SHARE_KINDS.indexOf(a.kind) - SHARE_KINDS.indexOf(b.kind));
}

/** Housekeeping: what was brought to calls that were over a week ago is not shared any more. */
export async function endShares(now: Date): Promise<number> {
  const before = new Date(now.getTime() - SHARED_DAYS * DAY_MS);
  return (await db.callShare.deleteMany({ where: { call: { endsAt: { lt: before } } } })).count;
}
