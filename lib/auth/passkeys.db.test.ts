import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { SoftwarePasskey } from "@/tests/support/software-passkey";
import { addPasskey, askForNewPasskey, askForPasskey, proveByPasskey, removePasskey } from "./passkeys";
import { viewerOfSession } from "./sessions";
import { aColleague, later, mailedLink, now, sessionOf, withApp } from "./staff.fixtures";
import { emptied } from "@/tests/support/emptied";

beforeEach(async () => {
  await emptied("person", "outbox_mail", "rate_count", "audit_event");
});

/** Makes a passkey in a session; answers it and the new cookie. */
async function withPasskey(token: string, passkey = new SoftwarePasskey(), at = now) {
  const options = await askForNewPasskey(await sessionOf(token, at), at);
  const proof = await addPasskey(
    await sessionOf(token, at),
    passkey.make({ challenge: options?.challenge ?? "" }),
    "Key",
    at,
  );
  if (!proof.ok) throw new Error(`The passkey was refused: ${proof.reason}`);
  return { passkey, token: proof.session.token };
}

async function asked(token: string, at = now) {
  const session = await sessionOf(token, at);
  return { session, challenge: (await askForPasskey(session, at))?.challenge ?? "" };
}

test("a passkey made at the first sign-in lets its owner in, then and the next time", async () => {
  const personId = await aColleague("Ada");
  const { passkey, token } = await withPasskey(await mailedLink(personId));
  expect((await viewerOfSession(token, now)).kind).toBe("staff");

  const { session, challenge } = await asked(await mailedLink(personId));
  const proof = await proveByPasskey(session, passkey.use({ challenge }), now);

  expect(proof.ok && (await viewerOfSession(proof.session.token, now)).kind).toBe("staff");
  expect(await db.passkey.findFirst()).toMatchObject({ counter: 1n, lastUsedAt: now });
});

test("an answer counts once: sent again, or eight times at once, it opens nothing more", async () => {
  const personId = await aColleague("Ada");
  const { passkey } = await withPasskey(await mailedLink(personId));
  const { session, challenge } = await asked(await mailedLink(personId));
  const answer = passkey.use({ challenge });

  const proofs = await Promise.all(Array.from({ length: 8 }, () => proveByPasskey(session, answer, now)));

  expect(proofs.filter(({ ok }) => ok)).toHaveLength(1);
});

test("what was asked of one session, or of somebody else, is not answered in another", async () => {
  const ada = await aColleague("Ada");
  const { passkey } = await withPasskey(await mailedLink(ada));
  const tom = await withPasskey(await mailedLink(await aColleague("Tom")));
  const { challenge } = await asked(await mailedLink(ada));
  const other = await sessionOf(await mailedLink(ada));

  expect(await proveByPasskey(other, passkey.use({ challenge }), now)).toMatchObject({ reason: "gone" });
  const theirs = await asked(tom.token);
  expect(await proveByPasskey(theirs.session, passkey.use(theirs), now)).toMatchObject({ reason: "wrong" });
});

test.each([
  ["that was never asked", async () => ({ challenge: Buffer.from("made up").toString("base64url") }), 0, "gone"],
  ["after five minutes", async (challenge: string) => ({ challenge }), 301, "gone"],
  ["from another site", async (challenge: string) => ({ challenge, origin: "https://evil.example" }), 0, "wrong"],
])("an answer %s is refused", async (_, answerTo, seconds, reason) => {
  const personId = await aColleague("Ada");
  const { passkey } = await withPasskey(await mailedLink(personId));
  const { session, challenge } = await asked(await mailedLink(personId));

  const proof = await proveByPasskey(session, passkey.use(await answerTo(challenge)), later(seconds));

  expect(proof).toEqual({ ok: false, reason });
});

test("a signature that was changed is refused, and so is what is no answer at all", async () => {
  const personId = await aColleague("Ada");
  const { passkey } = await withPasskey(await mailedLink(personId));
  const first = await asked(await mailedLink(personId));
  const answer = passkey.use(first);
  const forged = new SoftwarePasskey().use(first).response;
  const changed = { ...answer, response: { ...answer.response, signature: forged.signature } };
  expect(await proveByPasskey(first.session, changed, now)).toMatchObject({ reason: "wrong" });

  const second = await asked(await mailedLink(personId));
  const nonsense = { ...answer, response: { clientDataJSON: "e30" } };
  expect(await proveByPasskey(second.session, nonsense, now)).toMatchObject({ reason: "gone" });
});

test("a key whose counter went back is taken for a copy", async () => {
  const personId = await aColleague("Ada");
  const { passkey } = await withPasskey(await mailedLink(personId));
  for (let i = 0; i < 2; i++) {
    const { session, challenge } = await asked(await mailedLink(personId));
    expect((await proveByPasskey(session, passkey.use({ challenge }), now)).ok).toBe(true);
  }
  passkey.counter = 0;
  const { session, challenge } = await asked(await mailedLink(personId));

  expect(await proveByPasskey(session, passkey.use({ challenge }), now)).toMatchObject({ reason: "wrong" });
});

test("with the mailbox alone no passkey is added beside a factor that is there", async () => {
  const personId = await aColleague("Ada");
  const stranger = await mailedLink(personId);
  const options = await askForNewPasskey(await sessionOf(stranger), now);
  await withApp(await mailedLink(personId));

  expect(await askForNewPasskey(await sessionOf(stranger), now)).toBeNull();
  const late = new SoftwarePasskey().make({ challenge: options?.challenge ?? "" });
  expect(await addPasskey(await sessionOf(stranger), late, "Evil", now)).toMatchObject({ reason: "gone" });
});

test("one of two can go, the last cannot, and a colleague's never", async () => {
  const first = await withPasskey(await mailedLink(await aColleague("Ada")));
  const second = await withPasskey(first.token);
  const session = await sessionOf(second.token);
  const tom = await withPasskey(await mailedLink(await aColleague("Tom")));

  expect(await removePasskey(session, tom.passkey.id.toString("base64url"), now)).toEqual({
    ok: false,
    reason: "gone",
  });
  expect(await removePasskey(session, first.passkey.id.toString("base64url"), now)).toEqual({ ok: true });
  const last = second.passkey.id.toString("base64url");
  expect(await removePasskey(session, last, now)).toEqual({ ok: false, reason: "last-one" });
});
