import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { emptied } from "@/tests/support/emptied";
import { isFreshSignIn } from "./fresh-sign-in";
import { endSession, startSession } from "./sessions";
import { aColleague, later, mailedLink, now, withApp } from "./staff.fixtures";

beforeEach(async () => {
  await emptied("person", "outbox_mail", "rate_count", "audit_event");
});

const MINUTE = 60;

async function candidate(): Promise<string> {
  const { id } = await db.person.create({ data: { email: "sam@example.com", name: "Sam", candidate: { create: {} } } });
  return (await startSession(db, id, now)).token;
}

test("who signed in a quarter of an hour ago is asked again, though their session goes on for a month", async () => {
  const token = await candidate();

  expect(await isFreshSignIn(token, later(14 * MINUTE))).toBe(true);
  expect(await isFreshSignIn(token, later(15 * MINUTE))).toBe(false);
  expect(await isFreshSignIn(token, later(20 * 86_400))).toBe(false);
});

test("a second step counts as showing who one is", async () => {
  const begun = await mailedLink(await aColleague("Ada"));
  const { token } = await withApp(begun, later(60 * MINUTE));

  expect(await isFreshSignIn(token, later(70 * MINUTE))).toBe(true);
});

test("a session that ended, a made-up one and none are not fresh", async () => {
  const token = await candidate();
  await endSession(token);

  expect([
    await isFreshSignIn(token, now),
    await isFreshSignIn("made-up", now),
    await isFreshSignIn(undefined, now),
  ]).toEqual([false, false, false]);
});
