import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { keyedHash } from "@/lib/core/secrets/tokens";
import { addStaff } from "./adding-staff";
import {
  authenticatorInHand,
  beginAuthenticator,
  confirmAuthenticator,
  proveByCode,
  removeAuthenticator,
} from "./authenticator";
import { factorsOf, isFresh } from "./factors";
import { newRecoveryCodes, proveByRecoveryCode } from "./recovery-codes";
import { endAllSessions, startSession, viewerOfSession } from "./sessions";
import { aColleague, desk, later, mailedLink, now, sessionOf, withApp } from "./staff.fixtures";
import { codeAt, stepOf } from "./totp";
import { emptied } from "@/tests/support/emptied";

beforeEach(async () => {
  await emptied("person", "outbox_mail", "rate_count", "audit_event");
});

const kindOf = async (token: string, at = now) => (await viewerOfSession(token, at)).kind;
const mails = () =>
  db.outboxMail.findMany({ orderBy: { createdAt: "asc" }, select: { template: true, subject: true } });

describe("whoever of staff signs in by mail", () => {
  test("is nobody until they have shown their second factor, and then has a session with another secret", async () => {
    const token = await mailedLink(await aColleague("Ada"));
    expect(await kindOf(token)).toBe("visitor");

    const { token: proven } = await withApp(token);

    expect(await viewerOfSession(proven, now)).toMatchObject({ kind: "staff", role: "recruiter" });
    expect(await kindOf(token)).toBe("visitor");
    expect(await db.session.count()).toBe(1);
  });

  test("is a candidate meanwhile if they are one, and no more", async () => {
    const personId = await aColleague("Ada");
    await db.candidate.create({ data: { personId } });

    expect(await kindOf(await mailedLink(personId))).toBe("candidate");
  });

  test("with a link from the machine is in at once", async () => {
    const personId = await aColleague("Ada");
    const { token } = await startSession(db, personId, now, { isProof: true });

    expect(await kindOf(token)).toBe("staff");
  });

  test("shows it again after two hours away, and nobody's looking wakes the session", async () => {
    const { token } = await withApp(await mailedLink(await aColleague("Ada")));

    expect(await kindOf(token, later(7000))).toBe("staff");
    expect(await kindOf(token, later(14_000))).toBe("staff");
    expect(await kindOf(token, later(21_300))).toBe("visitor");
    expect(await kindOf(token, later(21_301))).toBe("visitor");
  });

  test("signs in anew after twelve hours, however busy they were", async () => {
    const { token } = await withApp(await mailedLink(await aColleague("Ada")));
    for (let hour = 1; hour < 12; hour++) expect(await kindOf(token, later(hour * 3600))).toBe("staff");

    expect(await kindOf(token, later(12 * 3600))).toBe("visitor");
  });

  test("gets no session opened for somebody else: one planted before the proof is worth nothing after it", async () => {
    const planted = await mailedLink(await aColleague("Ada"));
    await withApp(planted);

    expect(await db.session.count()).toBe(1);
    expect(await kindOf(planted)).toBe("visitor");
  });
});

describe("a code from the app", () => {
  test("counts once: again, it is refused", async () => {
    const first = await withApp(await mailedLink(await aColleague("Ada")));
    const code = codeAt(first.secret, stepOf(later(60)));
    const proof = await proveByCode(await sessionOf(first.token, later(60)), code, later(60));
    expect(proof.ok).toBe(true);

    const replay = await mailedLink((await db.staff.findFirstOrThrow()).personId, later(61));
    expect(await proveByCode(await sessionOf(replay, later(61)), code, later(61))).toEqual({
      ok: false,
      reason: "wrong",
    });
  });

  test("that was sent twenty times at once opens one session", async () => {
    const { secret } = await withApp(await mailedLink(await aColleague("Ada")));
    const { personId } = await db.staff.findFirstOrThrow();
    const sessions = await Promise.all(Array.from({ length: 8 }, () => mailedLink(personId, later(60))));
    const held = await Promise.all(sessions.map((token) => sessionOf(token, later(60))));

    const proofs = await Promise.all(
      held.map((session) => proveByCode(session, codeAt(secret, stepOf(later(60))), later(60))),
    );

    expect(proofs.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("that set the app up does not sign in as well", async () => {
    const { secret } = await withApp(await mailedLink(await aColleague("Ada")));
    const again = await mailedLink((await db.staff.findFirstOrThrow()).personId);

    expect(await proveByCode(await sessionOf(again), codeAt(secret, stepOf(now)), now)).toMatchObject({
      reason: "wrong",
    });
  });

  test("cannot be guessed: ten tries in a quarter of an hour, and the right one is then not looked at", async () => {
    const { secret } = await withApp(await mailedLink(await aColleague("Ada")));
    const { personId } = await db.staff.findFirstOrThrow();
    const session = await sessionOf(await mailedLink(personId, later(900)), later(900));
    const wrong = codeAt(secret, stepOf(later(900)) + 1000);
    const tries = await Promise.all(Array.from({ length: 10 }, () => proveByCode(session, wrong, later(901))));
    expect(new Set(tries.map((proof) => (proof.ok ? "in" : proof.reason)))).toEqual(new Set(["wrong"]));

    expect(await proveByCode(session, codeAt(secret, stepOf(later(902))), later(902))).toMatchObject({
      reason: "limited",
    });
    expect((await proveByCode(session, codeAt(secret, stepOf(later(1800))), later(1800))).ok).toBe(true);
  });

  test("of a colleague opens nothing, and uses up no tries of theirs", async () => {
    const ada = await withApp(await mailedLink(await aColleague("Ada")));
    const tom = await withApp(await mailedLink(await aColleague("Tom")));
    for (let i = 0; i < 10; i++)
      await proveByCode(await sessionOf(tom.token), codeAt(ada.secret, stepOf(later(60))), later(60));

    expect((await proveByCode(await sessionOf(ada.token), codeAt(ada.secret, stepOf(later(60))), later(60))).ok).toBe(
      true,
    );
  });

  test("cannot be made from the database: the secret is sealed", async () => {
    const { secret } = await withApp(await mailedLink(await aColleague("Ada")));

    expect((await db.authenticator.findFirstOrThrow()).secret).not.toContain(secret);
  });
});

describe("setting up", () => {
  test("with the mailbox alone is over once there is a factor", async () => {
    const personId = await aColleague("Ada");
    const stranger = await mailedLink(personId);
    await beginAuthenticator(await sessionOf(stranger), now);
    const theirs = await authenticatorInHand(await sessionOf(stranger));
    await withApp(await mailedLink(personId));

    const code = codeAt(theirs?.secret ?? "", stepOf(now));
    expect(await confirmAuthenticator(await sessionOf(stranger), code, now)).toEqual({ ok: false, reason: "gone" });
    expect(await beginAuthenticator(await sessionOf(stranger), now)).toBe(false);
  });

  test("is seen by the session that began it, and by no other of the same person", async () => {
    const personId = await aColleague("Ada");
    const [mine, other] = [await mailedLink(personId), await mailedLink(personId)];
    await beginAuthenticator(await sessionOf(mine), now);

    expect(await authenticatorInHand(await sessionOf(other))).toBeNull();
    await beginAuthenticator(await sessionOf(other), now);
    const secrets = [mine, other].map(async (token) => (await authenticatorInHand(await sessionOf(token)))?.secret);
    expect(new Set(await Promise.all(secrets)).size).toBe(2);
  });

  test("a new app ends the one before, and its owner is told", async () => {
    const first = await withApp(await mailedLink(await aColleague("Ada")));
    const second = await withApp(first.token, later(60));
    const old = codeAt(first.secret, stepOf(later(120)));

    expect(await proveByCode(await sessionOf(second.token), old, later(120))).toMatchObject({ reason: "wrong" });
    expect(await mails()).toMatchObject([{ template: "staff-proof-changed" }, { template: "staff-proof-changed" }]);
  });

  test("the last factor stays, and nothing is taken away by a proof of an hour ago", async () => {
    const { token } = await withApp(await mailedLink(await aColleague("Ada")));

    expect(await removeAuthenticator(await sessionOf(token), now)).toEqual({ ok: false, reason: "last-one" });
    const session = await sessionOf(token, later(3600));
    expect(await removeAuthenticator(session, later(3600))).toEqual({ ok: false, reason: "prove-first" });
  });
});

describe("a recovery code", () => {
  async function ten() {
    const { token } = await withApp(await mailedLink(await aColleague("Ada")));
    const codes = (await newRecoveryCodes(await sessionOf(token), now)) ?? [];
    return { codes, personId: (await db.staff.findFirstOrThrow()).personId, token };
  }

  test("is one of ten, kept as a hash, and opens a session once, however it is typed", async () => {
    const { codes, personId } = await ten();
    expect(new Set(codes).size).toBe(10);
    expect((await db.recoveryCode.findMany()).some(({ hash }) => codes.includes(hash))).toBe(false);

    const session = await sessionOf(await mailedLink(personId));
    const typed = ` ${codes[0]?.toUpperCase().replaceAll("-", " ")} `;
    expect((await proveByRecoveryCode(session, typed, now)).ok).toBe(true);
    const again = await sessionOf(await mailedLink(personId));
    expect(await proveByRecoveryCode(again, codes[0] ?? "", now)).toMatchObject({ reason: "wrong" });
    expect((await factorsOf(personId)).codesLeft).toBe(9);
    expect((await mails()).at(-1)?.subject).toMatch(/^Recovery code used/);
  });

  test("cannot be guessed by whoever has the database and the secret both, but slowly", async () => {
    const { codes, personId } = await ten();
    const bare = (codes[0] ?? "").replaceAll("-", "");

    const kept = (await db.recoveryCode.findMany()).map(({ hash }) => hash);

    expect(kept).not.toContain(keyedHash(`recovery-code\0${personId}\0${bare}`));
  });

  test("that was made before they were hashed slowly opens a session, once", async () => {
    const { personId } = await ten();
    const hash = keyedHash(`recovery-code\0${personId}\0abcdefghjkmn`);
    await db.recoveryCode.create({ data: { hash, staffId: personId, createdAt: now } });

    const tries = [await sessionOf(await mailedLink(personId)), await sessionOf(await mailedLink(personId))];
    const proofs = [];
    for (const session of tries) proofs.push(await proveByRecoveryCode(session, "abcd-efgh-jkmn", now));

    expect(proofs.map(({ ok }) => ok)).toEqual([true, false]);
  });

  test("that comes eight times at once opens one session", async () => {
    const { codes, personId } = await ten();
    const held = await Promise.all(Array.from({ length: 8 }, async () => sessionOf(await mailedLink(personId))));

    const proofs = await Promise.all(held.map((session) => proveByRecoveryCode(session, codes[3] ?? "", now)));

    expect(proofs.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("of the ten before is worth nothing, nor is a colleague's", async () => {
    const { codes, personId, token } = await ten();
    const tom = await withApp(await mailedLink(await aColleague("Tom")));
    expect(await proveByRecoveryCode(await sessionOf(tom.token), codes[1] ?? "", now)).toMatchObject({
      reason: "wrong",
    });

    await newRecoveryCodes(await sessionOf(token), now);

    const session = await sessionOf(await mailedLink(personId));
    expect(await proveByRecoveryCode(session, codes[1] ?? "", now)).toMatchObject({ reason: "wrong" });
  });

  test("is not made by a session whose proof is old", async () => {
    const { token } = await ten();

    expect(await newRecoveryCodes(await sessionOf(token, later(1000)), later(1000))).toBeNull();
  });
});

describe("a proof is fresh", () => {
  test("for a quarter of an hour", async () => {
    const { token } = await withApp(await mailedLink(await aColleague("Ada")));
    const fresh = async (at: Date) => {
      const session = await sessionOf(token, at);
      return isFresh(session, await factorsOf(session.personId), at);
    };

    expect([await fresh(later(899)), await fresh(later(901))]).toEqual([true, false]);
  });

  test("for whoever has no factor as long as the machine's link counts, since there is nothing to ask for", async () => {
    const { personId } = await addStaff(db, { email: "ada@agency.example", role: "admin" }, now);
    const { token } = await startSession(db, personId, now, { isProof: true });
    const session = await sessionOf(token, later(3600));

    expect(isFresh(session, await factorsOf(personId), later(3600))).toBe(true);
  });
});

test("a sign-in from a new place is mailed once, and the very first is not", async () => {
  const { secret } = await withApp(await mailedLink(await aColleague("Ada")));
  const { personId } = await db.staff.findFirstOrThrow();
  const signIn = async (from: typeof desk, at: Date) =>
    proveByCode(await sessionOf(await mailedLink(personId, at, from), at), codeAt(secret, stepOf(at)), at);
  const news = async () => (await mails()).filter(({ template }) => template === "staff-new-place").length;
  expect(await news()).toBe(0);

  await signIn(desk, later(60));
  expect(await news()).toBe(0);
  await signIn({ ...desk, network: "café" }, later(120));
  await signIn({ ...desk, network: "café" }, later(180));
  expect(await news()).toBe(1);
  await signIn({ network: "café", device: "Safari on iPhone" }, later(240));
  expect(await news()).toBe(2);
});

test("signing out everywhere ends sessions that were never proven too", async () => {
  const personId = await aColleague("Ada");
  const unproven = await mailedLink(personId);
  const { token } = await withApp(await mailedLink(personId));

  await endAllSessions(await viewerOfSession(token, now));

  expect(await db.session.count()).toBe(0);
  await expect(sessionOf(unproven)).rejects.toThrow();
});
