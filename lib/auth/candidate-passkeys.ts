import { generateAuthenticationOptions, generateRegistrationOptions } from "@simplewebauthn/server";
import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { brand } from "@/lib/core/settings/brand";
import { type Tx, db } from "@/lib/core/db";
import { takeFrom } from "@/lib/core/rate-limit";
import { noteSecurity } from "@/lib/core/telemetry/security-log";
import { tellCandidate } from "./candidate-notices";
import { keepChallenge, keepSignInChallenge, takeChallenge, takeSignInChallenge } from "./challenges";
import type { PasskeyAnswer } from "./schema";
import { type ComingFrom, type OpenedSession, startSession } from "./sessions";
import { ALGORITHMS, credentialMade, here, newCounter } from "./webauthn";

// A passkey opens a candidate's account by itself: it asks for a finger, a face or a number each time.

const MOST_PASSKEYS = 10;

export interface OwnPasskey {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

/** The viewer's own passkeys as a candidate, oldest first. */
export async function ownPasskeys(viewer: Viewer): Promise<OwnPasskey[]> {
  if (!isSignedIn(viewer)) return [];
  return db.candidatePasskey.findMany({
    where: { candidateId: viewer.personId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
  });
}

/** What a browser needs to make one for the viewer in this session; null for whoever is no candidate, or has ten. */
export async function askForCandidatePasskey(viewer: Viewer, sessionId: string, now: Date) {
  if (!isSignedIn(viewer) || !(await isCandidate(viewer.personId))) return null;
  const known = await db.candidatePasskey.findMany({
    where: { candidateId: viewer.personId },
    select: { id: true, transports: true },
  });
  if (known.length >= MOST_PASSKEYS) return null;
  const options = await generateRegistrationOptions({
    ...ALGORITHMS,
    rpName: (await brand()).name,
    rpID: here().expectedRPID,
    userName: viewer.email,
    userDisplayName: viewer.name,
    userID: new TextEncoder().encode(viewer.personId),
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports })) as { id: string }[],
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await keepChallenge({ id: sessionId }, "add", options.challenge, now);
  return options;
}

const isCandidate = async (personId: string) => (await db.candidate.count({ where: { personId } })) === 1;

/** Keeps a passkey that this session was asked to make, and mails its owner that there is one more way in. */
export async function addCandidatePasskey(
  viewer: Viewer,
  sessionId: string,
  { answer, name }: { answer: PasskeyAnswer; name: string },
  now: Date,
): Promise<"ok" | "gone" | "wrong"> {
  if (!isSignedIn(viewer)) return "gone";
  const candidateId = viewer.personId;
  return db.$transaction(async (tx) => {
    const challenge = await takeChallenge(tx, { id: sessionId }, "add", answer.response.clientDataJSON, now);
    if (!challenge) return "gone";
    const made = await credentialMade(answer, challenge, true);
    if (!made) return "wrong";
    const data = [{ ...made, publicKey: Buffer.from(made.publicKey), candidateId, name, createdAt: now }];
    const { count } = await tx.candidatePasskey.createMany({ data, skipDuplicates: true });
    if (count === 0) return "wrong";
    await tellCandidate(tx, viewer.email, "passkey-added", now);
    return "ok";
  });
}

/** Gives one another name. False when it is not theirs or not there. */
export async function renamePasskey(viewer: Viewer, id: string, name: string): Promise<boolean> {
  if (!isSignedIn(viewer)) return false;
  const where = { id, candidateId: viewer.personId };
  return (await db.candidatePasskey.updateMany({ where, data: { name } })).count === 1;
}

/** Takes one away: the link by mail still opens the account. False when it is not theirs or not there. */
export async function dropCandidatePasskey(viewer: Viewer, id: string, now: Date): Promise<boolean> {
  if (!isSignedIn(viewer)) return false;
  return db.$transaction(async (tx) => {
    const { count } = await tx.candidatePasskey.deleteMany({ where: { id, candidateId: viewer.personId } });
    if (count > 0) await tellCandidate(tx, viewer.email, "passkey-removed", now);
    return count > 0;
  });
}

/** What a browser needs to offer its passkeys at sign-in; null when this network asks too often. */
export async function askWhoSignsIn(network: string, now: Date) {
  const limit = await takeFrom([{ name: "passkey:network", of: network, max: 600, windowSeconds: 3600 }], now);
  if (!limit.ok) return null;
  const options = await generateAuthenticationOptions({ rpID: here().expectedRPID, userVerification: "required" });
  await keepSignInChallenge(options.challenge, now);
  return options;
}

/**
 * Opens a session for whose passkey this is; null when it is nobody's or the answer is not right. Of one answer sent many
 * times one opens a session. Staff still show their second step before anything of staff's opens.
 */
export async function signInByPasskey(
  answer: PasskeyAnswer,
  from: ComingFrom,
  now: Date,
): Promise<OpenedSession | null> {
  const opened = await db.$transaction(async (tx: Tx) => {
    const challenge = await takeSignInChallenge(tx, answer.response.clientDataJSON, now);
    const passkey = challenge && (await tx.candidatePasskey.findUnique({ where: { id: answer.id } }));
    if (!challenge || !passkey) return null;
    const counter = await newCounter(answer, challenge, passkey, true);
    if (counter === null) return null;
    await tx.candidatePasskey.update({ where: { id: passkey.id }, data: { counter, lastUsedAt: now } });
    await tx.person.update({ where: { id: passkey.candidateId }, data: { lastSignInAt: now } });
    const session = await startSession(tx, passkey.candidateId, now, { from });
    return { session, person: passkey.candidateId };
  });
  const facts = { by: "passkey", network: from.network };
  if (opened) noteSecurity("signed-in", { ...facts, person: opened.person });
  else noteSecurity("sign-in-refused", facts);
  return opened?.session ?? null;
}
