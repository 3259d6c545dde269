import { randomUUID } from "node:crypto";
import { newRecoveryCodes } from "@/lib/auth/recovery-codes";
import { codeAt, newTotpSecret, stepOf } from "@/lib/auth/totp";
import { db } from "@/lib/core/db";
import { sealed } from "@/lib/core/secrets/sealing";
import { keptSettings, type SettingGroup } from "@/lib/core/settings/settings";
import { newSecret } from "@/lib/core/secrets/tokens";
import { PERIODS } from "@/lib/settings/vocabulary";
import type { ActionRow } from "./actions";
import type { Things } from "./things";

const ACCOUNT = "app/admin/account";
const PROVE = "app/admin/prove";
const SETTINGS = "app/admin/settings";
const STAFF = "app/admin/settings/staff";

const AGENCY = {
  name: "Calder Graduates",
  legalName: "Calder Graduates Ltd",
  companyNumber: "01234567",
  address: "1 Park Row, Leeds",
  phone: "0113 496 0000",
  hours: "9 to 5",
  email: "hello@calder.example",
};

const versionOf = async (group: SettingGroup) => (await keptSettings([group]))[group].version;
const PERIODS_TYPED = Object.fromEntries(Object.entries(PERIODS).map(([name, { usual }]) => [name, String(usual)]));

const HOUR_MS = 3_600_000;
const SECRET = newTotpSecret();
const codeNow = () => codeAt(SECRET, stepOf(new Date()));

/** Another browser in which somebody is signed in. */
async function anotherSession(personId: string): Promise<string> {
  const data = { personId, tokenHash: newSecret().hash, expiresAt: new Date(Date.now() + HOUR_MS) };
  return (await db.session.create({ data, select: { id: true } })).id;
}

/**
 * Gives the viewer an app and a passkey that count, in place of what they had, and has the second factor shown just now in
 * every browser of theirs. Answers the passkey's id.
 */
async function withFactors({ viewerId: staffId }: Things): Promise<string> {
  await db.authenticator.deleteMany({ where: { staffId } });
  await db.authenticator.create({ data: { staffId, secret: sealed(SECRET), confirmedAt: new Date() } });
  const passkey = { id: randomUUID(), staffId, publicKey: Buffer.from("key"), counter: 0n, name: "A phone" };
  await db.passkey.create({ data: passkey });
  await db.session.updateMany({ where: { personId: staffId }, data: { provenAt: new Date(), lastSeenAt: new Date() } });
  return passkey.id;
}

/** The viewer's own session, as the domain is given it; a new one once they have signed out. */
async function ownSession({ viewerId: personId }: Things) {
  const kept = await db.session.findFirst({ where: { personId }, orderBy: { lastSeenAt: "desc" } });
  const row = kept ?? (await db.session.findUniqueOrThrow({ where: { id: await anotherSession(personId) } }));
  return { ...row, email: "", name: "", role: "viewer", isProven: true, isCandidate: false } as const;
}

/** An app that is being set up in the viewer's session, and does not count yet. */
async function appInHand(things: Things): Promise<void> {
  await withFactors(things);
  const { id: sessionId } = await ownSession(things);
  await db.authenticator.deleteMany({ where: { sessionId } });
  await db.authenticator.create({ data: { staffId: things.viewerId, sessionId, secret: sealed(SECRET) } });
}

/** The link of an invitation that nobody has answered. */
async function invited({ adminId }: Things): Promise<string> {
  const { token, hash } = newSecret();
  const [now, email] = [new Date(), `${randomUUID()}@agency.example`];
  const robin = { email, name: "Robin", role: "viewer" } as const;
  const sent = { sentAt: now, expiresAt: new Date(now.getTime() + HOUR_MS) };
  await db.staffInvitation.create({ data: { ...robin, ...sent, tokenHash: hash, invitedById: adminId } });
  return token;
}

/**
 * One's own account and second factor, whatever one's role; the settings; the colleagues. The factors are the viewer's, so
 * that nobody else is asked for theirs. What is done to them, to sessions and to invitations is written down as facts: a
 * secret has no "from" and no "to" that anybody may read.
 */
export const ACCOUNT_ACTIONS: Record<string, ActionRow> = {
  [`${ACCOUNT}/actions.ts#endOne`]: {
    who: "read:numbers",
    bound: async (t) => [await anotherSession(t.adminId)],
    record: "facts",
  },
  [`${ACCOUNT}/actions.ts#endOthers`]: {
    who: "read:numbers",
    bound: async (t) => {
      await anotherSession(t.adminId);
      return [];
    },
    record: "facts",
  },
  [`${ACCOUNT}/actions.ts#dropApp`]: {
    who: "read:numbers",
    by: "viewer",
    bound: async (t) => {
      await withFactors(t);
      return [];
    },
    record: "facts",
  },
  [`${ACCOUNT}/actions.ts#dropPasskey`]: {
    who: "read:numbers",
    by: "viewer",
    bound: async (t) => [await withFactors(t)],
    record: "facts",
  },
  [`${ACCOUNT}/codes/actions.ts#makeCodes`]: {
    who: "read:numbers",
    by: "viewer",
    bound: async (t) => {
      await withFactors(t);
      return [];
    },
    record: "facts",
  },
  [`${PROVE}/actions.ts#sendCode`]: {
    who: "read:numbers",
    by: "viewer",
    bound: async (t) => {
      await withFactors(t);
      return ["/admin"];
    },
    state: true,
    fields: () => ({ code: codeNow() }),
    record: "facts",
  },
  [`${PROVE}/actions.ts#sendRecoveryCode`]: {
    who: "read:numbers",
    by: "viewer",
    bound: async (t) => {
      await withFactors(t);
      return ["/admin"];
    },
    state: true,
    fields: async (t) => ({ code: (await newRecoveryCodes(await ownSession(t), new Date()))?.[0] ?? "" }),
    record: "facts",
  },
  // A question to be signed is good for minutes and changes nothing of anybody's.
  [`${PROVE}/actions.ts#passkeyQuestion`]: {
    who: "read:numbers",
    by: "viewer",
    bound: async (t) => {
      await withFactors(t);
      return [];
    },
    record: "none",
  },
  [`${PROVE}/actions.ts#sendPasskey`]: { who: "read:numbers", by: "viewer", bound: ["/admin", null], effect: "none" },
  // An app that is being set up counts for nothing until its first code.
  [`${PROVE}/set-up/actions.ts#beginApp`]: {
    who: "read:numbers",
    by: "viewer",
    bound: async (t) => {
      await withFactors(t);
      return ["/admin"];
    },
    record: "none",
  },
  [`${PROVE}/set-up/actions.ts#confirmApp`]: {
    who: "read:numbers",
    by: "viewer",
    bound: async (t) => {
      await appInHand(t);
      return ["/admin"];
    },
    state: true,
    fields: () => ({ code: codeNow() }),
    record: "facts",
  },
  [`${PROVE}/set-up/actions.ts#newPasskeyQuestion`]: { who: "read:numbers", by: "viewer", record: "none" },
  [`${PROVE}/set-up/actions.ts#keepPasskey`]: {
    who: "read:numbers",
    by: "viewer",
    bound: ["/admin", "My phone", null],
    effect: "none",
  },

  [`${SETTINGS}/actions.ts#saveAgency`]: {
    who: "write:settings",
    state: true,
    fields: async () => ({ ...AGENCY, version: String(await versionOf("agency")) }),
  },
  [`${SETTINGS}/actions.ts#saveLook`]: {
    who: "write:settings",
    state: true,
    fields: async () => ({ accent: "#7a2048", version: String(await versionOf("look")) }),
  },
  [`${SETTINGS}/actions.ts#removeLogo`]: { who: "write:settings", bound: async () => [await versionOf("look")] },
  [`${SETTINGS}/actions.ts#saveMail`]: {
    who: "write:settings",
    state: true,
    fields: async () => ({ senderName: "Calder", version: String(await versionOf("mail")) }),
  },
  [`${SETTINGS}/actions.ts#sendTestMail`]: { who: "write:settings", record: "none" },
  [`${SETTINGS}/actions.ts#savePrivacy`]: {
    who: "write:settings",
    state: true,
    fields: async () => ({ ...PERIODS_TYPED, applicationMonths: "18", version: String(await versionOf("privacy")) }),
  },
  [`${SETTINGS}/actions.ts#resetSettings`]: {
    who: "write:settings",
    bound: async () => ["privacy", await versionOf("privacy")],
  },
  [`${SETTINGS}/actions.ts#restoreSettings`]: {
    who: "write:settings",
    bound: async () => ["privacy", 1, await versionOf("privacy")],
  },

  [`${STAFF}/actions.ts#sendInvitation`]: {
    who: "write:staff",
    state: true,
    fields: { name: "Robin", email: "robin@agency.example", role: "viewer" },
    record: "facts",
  },
  [`${STAFF}/actions.ts#sendAgain`]: { who: "write:staff", bound: (t) => [t.invitation], record: "facts" },
  [`${STAFF}/actions.ts#withdraw`]: { who: "write:staff", bound: (t) => [t.invitation], record: "facts" },
  [`${STAFF}/actions.ts#setRole`]: {
    who: "write:staff",
    bound: (t) => [t.colleague],
    state: true,
    fields: { role: "editor" },
  },
  [`${STAFF}/actions.ts#endTheirs`]: {
    who: "write:staff",
    bound: async (t) => [t.colleague, await anotherSession(t.colleague)],
    record: "facts",
  },
  [`${STAFF}/actions.ts#reset`]: { who: "write:staff", bound: (t) => [t.colleague], record: "facts" },
  [`${STAFF}/actions.ts#takeLeave`]: {
    who: "write:staff",
    bound: (t) => [t.colleague],
    state: true,
    fields: {},
  },
  [`${STAFF}/actions.ts#passOn`]: { who: "write:staff", bound: (t) => [t.leaver] },

  ["app/(site)/sign-in/invitation/actions.ts#acceptInvitation"]: {
    who: "anyone",
    by: "visitor",
    bound: async (t) => [await invited(t)],
  },
};
