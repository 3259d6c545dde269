import { beforeEach, expect, test } from "vitest";
import { desk, aColleague, mailedLink, now, sessionOf, withApp } from "@/lib/auth/staff.fixtures";
import { askForPasskey } from "@/lib/auth/passkeys";
import { keepChallenge } from "@/lib/auth/challenges";
import { db } from "@/lib/core/db";
import { eraseFor } from "./erasure/erasure";
import { exportFor } from "./export/export";
import { housekeeping } from "./retention/retention";
import { emptied } from "@/tests/support/emptied";

const days = (count: number) => new Date(now.getTime() + count * 86_400_000);

beforeEach(async () => {
  await emptied("person", "outbox_mail", "rate_count");
});

async function invited(email: string) {
  const invitedById = await aColleague("Ada", "admin");
  const facts = { email, name: "Tom Reid", role: "viewer" as const, tokenHash: `hash of ${email}`, invitedById };
  return db.staffInvitation.create({ data: { ...facts, sentAt: now, expiresAt: days(14) } });
}

test("an invitation goes 90 days after it ran out, a place a year after somebody was there, a challenge at once", async () => {
  await invited("tom@example.com");
  const { token } = await withApp(await mailedLink(await aColleague("Bea")));
  const session = await sessionOf(token);
  await keepChallenge(session, "prove", "asked", now);
  expect(await askForPasskey(session, now)).toBeNull();
  const left = async () => [
    await db.staffInvitation.count(),
    await db.knownPlace.count(),
    await db.proofChallenge.count(),
  ];

  expect(await left()).toEqual([1, 1, 1]);
  await housekeeping(days(1));
  expect(await left()).toEqual([1, 1, 0]);
  await housekeeping(days(105));
  expect(await left()).toEqual([0, 1, 0]);
  await housekeeping(days(366));
  expect(await left()).toEqual([0, 0, 0]);
});

test("whoever was invited and wants to be forgotten is", async () => {
  await invited("tom@example.com");

  await eraseFor("Tom@example.com", now);

  expect(await db.staffInvitation.count()).toBe(0);
});

test("what somebody of staff takes away says where they signed in and with what, and no secret", async () => {
  const { token, secret } = await withApp(await mailedLink(await aColleague("Bea")));
  const row = await db.authenticator.findFirstOrThrow();

  const file = JSON.stringify(await exportFor("bea@agency.example", now));

  expect(file).toContain(desk.device);
  for (const hidden of [token, secret, row.secret, desk.network]) expect(file).not.toContain(hidden);
});
