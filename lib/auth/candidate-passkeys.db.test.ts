import { beforeEach, describe, expect, test } from "vitest";
import type { Candidate } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { SoftwarePasskey } from "@/tests/support/software-passkey";
import {
  addCandidatePasskey,
  askForCandidatePasskey,
  askWhoSignsIn,
  dropCandidatePasskey,
  ownPasskeys,
  renamePasskey,
  signInByPasskey,
} from "./candidate-passkeys";
import { endOwnBrowser, ownBrowsers } from "./candidate-sessions";
import { sessionId, startSession, viewerOfSession } from "./sessions";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const from = { network: "campus", device: "Firefox on a Mac" };

async function aCandidate(email: string) {
  const { id } = await db.person.create({ data: { email, name: "Sam", verifiedAt: now, candidate: { create: {} } } });
  const who: Candidate = { kind: "candidate", personId: id, email, name: "Sam" };
  const { token } = await startSession(db, id, now, { from });
  return { who, session: (await sessionId(token, now)) ?? "" };
}

async function withPasskey({ who, session }: Awaited<ReturnType<typeof aCandidate>>, passkey = new SoftwarePasskey()) {
  const options = await askForCandidatePasskey(who, session, now);
  const answer = passkey.make({ challenge: options?.challenge ?? "" });
  expect(await addCandidatePasskey(who, session, { answer, name: "A phone" }, now)).toBe("ok");
  return passkey;
}
const challenge = async () => (await askWhoSignsIn("campus", now))?.challenge ?? "";

let sam: Awaited<ReturnType<typeof aCandidate>>;
beforeEach(async () => {
  await emptied("person", "outbox_mail", "rate_count", "sign_in_challenge");
  sam = await aCandidate("sam@example.com");
});

describe("a candidate's passkey", () => {
  test("opens their account by itself, beside the links; that it is there is mailed", async () => {
    const passkey = await withPasskey(sam);
    const opened = await signInByPasskey(passkey.use({ challenge: await challenge() }), from, now);

    expect(await viewerOfSession(opened?.token, now)).toEqual(sam.who);
    expect(await ownPasskeys(sam.who)).toMatchObject([{ name: "A phone", lastUsedAt: now }]);
    expect(await db.outboxMail.findFirst()).toMatchObject({
      template: "account-changed",
      toAddress: "sam@example.com",
    });
  });

  test("answers once: of eight at once one opens a session, and none later", async () => {
    const passkey = await withPasskey(sam);
    const asked = await challenge();
    const answer = passkey.use({ challenge: asked });
    const opened = await Promise.all(Array.from({ length: 8 }, () => signInByPasskey(answer, from, now)));

    expect(opened.filter(Boolean)).toHaveLength(1);
    const late = passkey.use({ challenge: await challenge() });
    expect(await signInByPasskey(late, from, new Date(now.getTime() + 6 * 60_000))).toBeNull();
  });

  test("of another site, forged, unknown or taken away opens nothing", async () => {
    const passkey = await withPasskey(sam);
    const elsewhere = passkey.use({ challenge: await challenge(), origin: "https://evil.example" });
    expect(await signInByPasskey(elsewhere, from, now)).toBeNull();
    expect(await signInByPasskey(passkey.use({ challenge: "Zm9yZ2Vk" }), from, now)).toBeNull();
    expect(await signInByPasskey(new SoftwarePasskey().use({ challenge: await challenge() }), from, now)).toBeNull();

    await dropCandidatePasskey(sam.who, (await ownPasskeys(sam.who))[0]!.id, now);
    expect(await signInByPasskey(passkey.use({ challenge: await challenge() }), from, now)).toBeNull();
  });

  test("is made in the session that was asked, and is nobody else's to rename or take away", async () => {
    const ade = await aCandidate("ade@example.com");
    const options = await askForCandidatePasskey(sam.who, sam.session, now);
    const answer = new SoftwarePasskey().make({ challenge: options?.challenge ?? "" });
    expect(await addCandidatePasskey(ade.who, ade.session, { answer, name: "Mine" }, now)).toBe("gone");
    await withPasskey(sam);
    const { id } = (await ownPasskeys(sam.who))[0]!;

    expect(await renamePasskey(ade.who, id, "Mine")).toBe(false);
    expect(await dropCandidatePasskey(ade.who, id, now)).toBe(false);
    expect(await renamePasskey(sam.who, id, "Old phone")).toBe(true);
    expect(await ownPasskeys(sam.who)).toMatchObject([{ name: "Old phone" }]);
  });

  test("of somebody who works here opens nothing of staff's without their second step", async () => {
    const passkey = await withPasskey(sam);
    await db.staff.create({ data: { personId: sam.who.personId, role: "admin" } });
    const opened = await signInByPasskey(passkey.use({ challenge: await challenge() }), from, now);

    expect((await viewerOfSession(opened?.token, now)).kind).toBe("candidate");
  });
});

test("a candidate sees the browsers they are signed in with, and signs one out; nobody else's", async () => {
  const ade = await aCandidate("ade@example.com");
  const { token } = await startSession(db, sam.who.personId, now, {
    from: { network: "x", device: "Chrome on Android" },
  });
  expect(await ownBrowsers(sam.who, sam.session, now)).toMatchObject([{}, {}]);
  expect((await ownBrowsers(sam.who, sam.session, now)).filter(({ isThis }) => isThis)).toMatchObject([
    { device: "Firefox on a Mac" },
  ]);
  expect(await db.session.count({ where: { network: { not: null } } })).toBe(0);

  const other = (await sessionId(token, now)) ?? "";
  await endOwnBrowser(ade.who, other);
  expect(await ownBrowsers(sam.who, null, now)).toHaveLength(2);
  await endOwnBrowser(sam.who, other);

  expect(await viewerOfSession(token, now)).toEqual({ kind: "visitor" });
});
