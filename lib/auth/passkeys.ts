import { generateAuthenticationOptions, generateRegistrationOptions } from "@simplewebauthn/server";
import { brand } from "@/lib/core/settings/brand";
import { db } from "@/lib/core/db";
import { keepChallenge, takeChallenge } from "./challenges";
import { isFresh, factorsOf, hasFactor, mayEnrol, noteChange, refusalToRemove, type Removal } from "./factors";
import { attempt, type Proof, proven } from "./proofs";
import type { PasskeyAnswer } from "./schema";
import type { StaffSession } from "./sessions";
import { ALGORITHMS, credentialMade, here, newCounter } from "./webauthn";

const known = (staffId: string) =>
  db.passkey.findMany({ where: { staffId }, select: { id: true, transports: true, publicKey: true, counter: true } });

/** What a browser needs to make a passkey. Null when the second factor has to be shown first. */
export async function askForNewPasskey(session: StaffSession, now: Date) {
  const factors = await factorsOf(session.personId);
  if (hasFactor(factors) && !isFresh(session, factors, now)) return null;
  const options = await generateRegistrationOptions({
    ...ALGORITHMS,
    rpName: (await brand()).name,
    rpID: here().expectedRPID,
    userName: session.email,
    userDisplayName: session.name,
    userID: new TextEncoder().encode(session.personId),
    excludeCredentials: (await known(session.personId)).map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
  });
  await keepChallenge(session, "add", options.challenge, now);
  return options;
}

/** Keeps a passkey that this session was asked to make. The session is proven by it. */
export async function addPasskey(
  session: StaffSession,
  answer: PasskeyAnswer,
  name: string,
  now: Date,
): Promise<Proof> {
  return attempt(session, async (tx) => {
    const expectedChallenge = await takeChallenge(tx, session, "add", answer.response.clientDataJSON, now);
    if (!expectedChallenge || !(await mayEnrol(tx, session, now))) return { ok: false, reason: "gone" };
    const made = await credentialMade(answer, expectedChallenge, false);
    if (!made) return { ok: false, reason: "wrong" };
    const { count } = await tx.passkey.createMany({
      data: [{ name, staffId: session.personId, createdAt: now, ...made }],
      skipDuplicates: true,
    });
    if (count === 0) return { ok: false, reason: "wrong" };
    await noteChange(tx, session, "passkey-added", now);
    return proven(tx, session, "passkey", now);
  });
}

/** What a browser needs to ask for one of their passkeys; null when they have none. */
export async function askForPasskey(session: StaffSession, now: Date) {
  const passkeys = await known(session.personId);
  if (passkeys.length === 0) return null;
  const options = await generateAuthenticationOptions({
    rpID: here().expectedRPID,
    allowCredentials: passkeys.map(({ id, transports }) => ({ id, transports })),
    userVerification: "preferred",
  });
  await keepChallenge(session, "prove", options.challenge, now);
  return options;
}

/** A passkey's answer to what this session was asked. A key whose counter went back may be a copy: it is refused. */
export async function proveByPasskey(session: StaffSession, answer: PasskeyAnswer, now: Date): Promise<Proof> {
  return attempt(session, async (tx) => {
    const expectedChallenge = await takeChallenge(tx, session, "prove", answer.response.clientDataJSON, now);
    if (!expectedChallenge) return { ok: false, reason: "gone" };
    const passkey = await tx.passkey.findFirst({ where: { id: answer.id, staffId: session.personId } });
    if (!passkey) return { ok: false, reason: "wrong" };
    const counter = await newCounter(answer, expectedChallenge, passkey, false);
    if (counter === null) return { ok: false, reason: "wrong" };
    const data = { counter, lastUsedAt: now };
    await tx.passkey.update({ where: { id: passkey.id }, data });
    return proven(tx, session, "passkey", now);
  });
}

/** Takes one away. Something to prove oneself with must be left. */
export async function removePasskey(session: StaffSession, id: string, now: Date): Promise<Removal> {
  return db.$transaction(async (tx) => {
    const refusal = await refusalToRemove(
      tx,
      session,
      now,
      ({ authenticatorSince, passkeys }) => authenticatorSince !== null || passkeys.length > 1,
    );
    if (refusal) return refusal;
    const { count } = await tx.passkey.deleteMany({ where: { id, staffId: session.personId } });
    if (count === 0) return { ok: false, reason: "gone" };
    await noteChange(tx, session, "passkey-removed", now);
    return { ok: true };
  });
}
