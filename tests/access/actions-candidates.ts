import { randomUUID } from "node:crypto";
import { keepOwnCv } from "@/lib/applications/cvs/keeping";
import { db } from "@/lib/core/db";
import { pdf } from "../support/attack-files";
import type { ActionRow } from "./actions";
import type { Things } from "./things";

const ACCOUNT = "app/(account)/account";

/** A version of a CV that can be changed or removed. */
async function aVersion({ candidateId }: Things): Promise<string> {
  const person = await db.person.findUniqueOrThrow({ where: { id: candidateId } });
  const owner = { kind: "candidate", personId: candidateId, email: person.email, name: person.name } as const;
  const kept = await keepOwnCv(
    owner,
    { bytes: pdf({ extra: `% ${randomUUID()}\n` }), name: "cv.pdf" },
    undefined,
    new Date(),
  );
  if (!kept.ok) throw new Error(kept.reason);
  return kept.id;
}

/** An employer on the candidate's list. */
async function aBlocked({ candidateId }: Things): Promise<string> {
  const data = { candidateId, name: "Harrow Mills", nameKey: randomUUID() };
  return (await db.blockedEmployer.create({ data, select: { id: true } })).id;
}

/** An alert of the candidate's. */
async function anAlert({ candidateId }: Things): Promise<string> {
  const { email } = await db.person.findUniqueOrThrow({ where: { id: candidateId } });
  const subscriber = await db.subscriber.upsert({
    where: { email },
    create: { email, confirmedAt: new Date() },
    update: {},
  });
  const criteria = { create: { hash: randomUUID(), canonical: { q: randomUUID() } } };
  const data = {
    subscriber: { connect: { id: subscriber.id } },
    criteria,
    frequency: "weekly",
    confirmedAt: new Date(),
    nextDueAt: new Date(),
  } as const;
  return (await db.alert.create({ data, select: { id: true } })).id;
}

/** A passkey of the candidate's. */
async function aPasskey({ candidateId }: Things): Promise<string> {
  const id = randomUUID();
  const data = { id, candidateId, publicKey: Buffer.from("key"), counter: 0n, name: "A phone" };
  await db.candidatePasskey.create({ data });
  return id;
}

/** Another browser in which the candidate is signed in. */
async function aBrowser({ candidateId: personId }: Things): Promise<string> {
  const data = { personId, tokenHash: randomUUID(), expiresAt: new Date(Date.now() + 3_600_000) };
  return (await db.session.create({ data, select: { id: true } })).id;
}

const SIGN_IN = "app/(site)/sign-in";
const FORGED = ["forged"];

/** What candidates do in their own account. */
export const CANDIDATE_ACTIONS: Record<string, ActionRow> = {
  [`${ACCOUNT}/cvs/actions.ts#addCv`]: {
    who: "candidate",
    state: true,
    fields: { label: "Without a file" },
    effect: "none",
  },
  [`${ACCOUNT}/cvs/actions.ts#mainCv`]: { who: "owner", bound: async (t) => [await aVersion(t)] },
  [`${ACCOUNT}/cvs/actions.ts#nameCv`]: {
    who: "owner",
    bound: async (t) => [await aVersion(t)],
    state: true,
    fields: { label: "Engineering" },
  },
  [`${ACCOUNT}/cvs/actions.ts#dropCv`]: { who: "owner", bound: async (t) => [await aVersion(t)] },
  [`${ACCOUNT}/profile/actions.ts#savePart`]: {
    who: "candidate",
    bound: ["work", null],
    state: true,
    fields: { do: "save", rows: "1", version: "0", "title-0": "Barista" },
  },
  [`${ACCOUNT}/preferences/actions.ts#savePreferred`]: {
    who: "candidate",
    state: true,
    fields: { places: "Leeds", radius: "15", version: "0" },
  },
  [`${ACCOUNT}/preferences/actions.ts#alertFromPreferences`]: { who: "candidate" },
  [`${ACCOUNT}/preferences/actions.ts#changeAlertToPreferences`]: {
    who: "owner",
    bound: async (t) => [await anAlert(t)],
  },
  [`${ACCOUNT}/blocked/actions.ts#block`]: { who: "candidate", state: true, fields: { name: "Harrow Mills" } },
  [`${ACCOUNT}/blocked/actions.ts#unblock`]: { who: "owner", bound: async (t) => [await aBlocked(t)] },
  [`${ACCOUNT}/again/actions.ts#mailAgain`]: { who: "account", bound: ["/account/security"] },
  [`${ACCOUNT}/security/actions.ts#newPasskeyQuestion`]: { who: "candidate" },
  [`${ACCOUNT}/security/actions.ts#keepPasskey`]: { who: "candidate", bound: ["A phone", {}], effect: "none" },
  [`${ACCOUNT}/security/actions.ts#namePasskey`]: {
    who: "owner",
    bound: async (t) => [await aPasskey(t)],
    state: true,
    fields: { name: "Old phone" },
  },
  [`${ACCOUNT}/security/actions.ts#dropPasskey`]: { who: "owner", bound: async (t) => [await aPasskey(t)] },
  [`${ACCOUNT}/security/actions.ts#endBrowser`]: { who: "owner", bound: async (t) => [await aBrowser(t)] },
  [`${ACCOUNT}/security/actions.ts#changeEmail`]: {
    who: "candidate",
    state: true,
    fields: { email: "moved@example.com" },
  },
  [`${ACCOUNT}/email/actions.ts#confirmAddress`]: { who: "anyone", bound: FORGED, effect: "none" },
  [`${ACCOUNT}/email/actions.ts#takeAddressBack`]: { who: "anyone", bound: FORGED, effect: "none" },
  [`${SIGN_IN}/actions.ts#askPasskey`]: { who: "anyone" },
  [`${SIGN_IN}/actions.ts#answerPasskey`]: { who: "anyone", bound: [null, {}], effect: "none" },
};
