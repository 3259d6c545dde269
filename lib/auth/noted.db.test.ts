import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { arrive } from "@/lib/candidates/arrival";
import { db } from "@/lib/core/db";
import { log } from "@/lib/core/telemetry/log";
import { emptied } from "@/tests/support/emptied";
import { proveByCode } from "./authenticator";
import { signInByPasskey } from "./candidate-passkeys";
import { issueLink } from "./links";
import { admit } from "./providers";
import { endAllSessions, endSession, viewerOfSession } from "./sessions";
import { aColleague, desk, later, mailedLink, now, sessionOf, withApp } from "./staff.fixtures";
import { codeAt, stepOf } from "./totp";

// What whoever watches the log reads of signing in: each success and each refusal, by ids alone.

let said: Record<string, unknown>[];

beforeEach(async () => {
  await emptied("person", "outbox_mail", "rate_count", "audit_event");
  said = [];
  for (const level of ["info", "warn"] as const)
    vi.spyOn(log, level).mockImplementation((facts: unknown) => void said.push(facts as Record<string, unknown>));
});
afterEach(() => vi.restoreAllMocks());

const noted = () => said.filter(({ security }) => security).map(({ security, by, why }) => [security, by ?? why]);

test("a link that opens a session is noted with whose it is, and one that opens none", async () => {
  const { id } = await db.person.create({ data: { email: "sam@example.com", name: "Sam", candidate: { create: {} } } });
  const { token } = await issueLink(db, id, {}, now);

  await arrive(token, now, desk);
  await arrive(token, now, desk);
  await arrive("forged", now, desk);

  expect(noted()).toEqual([
    ["signed-in", "link"],
    ["sign-in-refused", "link"],
    ["sign-in-refused", "link"],
  ]);
  expect(said[0]).toMatchObject({ person: id, network: "office" });
});

test("each second step is noted, and each that was wrong or came too often", async () => {
  const personId = await aColleague("Ada");
  const { secret } = await withApp(await mailedLink(personId));
  const session = await sessionOf(await mailedLink(personId));
  said = [];

  for (let tries = 0; tries < 10; tries++) await proveByCode(session, "000000", later(60));
  await proveByCode(session, codeAt(secret, stepOf(later(1000))), later(1000));

  expect(noted().slice(0, 9)).toEqual(Array.from({ length: 9 }, () => ["second-step-refused", "wrong"]));
  expect(noted().slice(9)).toContainEqual(["limit", undefined]);
  expect(noted().at(-1)).toEqual(["second-step", undefined]);
});

test("a passkey that is nobody's, an account elsewhere and signing out are noted", async () => {
  const answer = { id: "x", type: "public-key" as const, response: { clientDataJSON: "e30" } };
  await signInByPasskey(answer, desk, now);
  const arrival = { provider: "google", subject: "1", email: "kim@example.com", name: "Kim" } as const;
  await admit({ ...arrival, isVerified: false }, now);
  await admit({ ...arrival, isVerified: true }, now);
  const token = await mailedLink((await db.person.findFirstOrThrow()).id);
  const viewer = await viewerOfSession(token, now);
  await endSession(token);
  await endAllSessions(viewer);

  expect(noted()).toEqual([
    ["sign-in-refused", "passkey"],
    ["sign-in-refused", "google"],
    ["signed-in", "google"],
    ["signed-out", undefined],
    ["signed-out", undefined],
  ]);
});

test("nothing that is noted has an address, a name, a link or a code in it", async () => {
  const { id } = await db.person.create({ data: { email: "sam@example.com", name: "Sam", candidate: { create: {} } } });
  const { token } = await issueLink(db, id, {}, now);

  await arrive(token, now, desk);
  await admit({ provider: "google", subject: "SUBJECT", email: "kim@example.com", name: "Kim", isVerified: true }, now);

  expect(JSON.stringify(said)).not.toMatch(new RegExp(`@|Sam|Kim|SUBJECT|${token}`));
});
