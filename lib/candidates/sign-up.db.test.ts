import { beforeEach, expect, test } from "vitest";
import { viewerOfSession } from "@/lib/auth/sessions";
import { linkState } from "@/lib/auth/links";
import { addStaff } from "@/lib/auth/adding-staff";
import { db } from "@/lib/core/db";
import { ownAccount, changeProfile } from "./account";
import { arrive } from "./arrival";
import { chooseMarketing } from "./marketing";
import { signUp } from "./sign-up";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const from = { network: "campus" };
const agreeing = { network: "campus", device: "", agreesToMarketing: true };
const sam = { email: "Sam.Okafor@example.com", name: "Sam Okafor" };

beforeEach(async () => {
  await emptied("person", "outbox_mail", "rate_count", "consent_event");
});

test("a sign-up is one mail; its link confirms the account and opens a session", async () => {
  await signUp({ ...sam, next: "/jobs/planner" }, from, now);
  expect(await db.person.findFirst()).toMatchObject({ name: "Sam Okafor", verifiedAt: null });

  const arrival = await arrive(await lastToken(), now);

  expect(arrival).toMatchObject({ ok: true, next: "/jobs/planner" });
  expect(await viewerOfSession(arrival.session?.token, now)).toMatchObject({ kind: "candidate", name: "Sam Okafor" });
  expect(await db.person.findFirst()).toMatchObject({ email: "Sam.Okafor@example.com", verifiedAt: now });
});

test("an address that has an account gets the same answer, another mail, and keeps its name", async () => {
  const first = await signUp(sam, from, now);
  await arrive(await lastToken(), now);

  const second = await signUp({ email: "sam.okafor@EXAMPLE.com", name: "Mallory" }, from, now);

  expect(second).toEqual(first);
  expect(await lastMail()).toMatchObject({ template: "account-exists", toAddress: "sam.okafor@EXAMPLE.com" });
  await arrive(await lastToken(), now);
  expect(await db.person.findMany()).toMatchObject([{ name: "Sam Okafor" }]);
});

test("a stranger who signed up first with somebody's address neither names them nor is quoted in their mail", async () => {
  await signUp({ ...sam, name: "Buy pills" }, from, now);
  expect((await lastMail()).text).not.toContain("Buy pills");

  await signUp(sam, from, now);
  await arrive(await lastToken(), now);

  expect(await db.person.findMany()).toMatchObject([{ name: "Sam Okafor" }]);
});

test("two sign-ups of one address at once make one person", async () => {
  await Promise.all([signUp(sam, from, now), signUp(sam, from, now), signUp(sam, from, now)]);

  expect(await db.person.count()).toBe(1);
  expect(await db.outboxMail.count()).toBe(3);
});

test("marketing is agreed to by whoever presses the button under the tick, with the words that were shown", async () => {
  await signUp({ ...sam, marketing: true }, { network: "anywhere" }, now);
  expect(await db.candidate.findFirst()).toMatchObject({ marketingAt: null });
  expect(await db.consentEvent.count()).toBe(0);
  expect(await linkState(await lastToken(), now)).toMatchObject({ asksForMarketing: true });

  await arrive(await lastToken(), now, agreeing);

  expect(await db.candidate.findFirst()).toMatchObject({ marketingAt: now });
  const events = await db.consentEvent.findMany();
  expect(events).toMatchObject([{ act: "given", source: "/sign-in/link", network: "campus" }]);
  expect(events[0]?.wording).toContain("You may email me");
});

test("a tick that is taken away on the link's page is no consent", async () => {
  await signUp({ ...sam, marketing: true }, from, now);

  await arrive(await lastToken(), now, { ...agreeing, agreesToMarketing: false });

  expect(await db.candidate.findFirst()).toMatchObject({ marketingAt: null });
  expect(await db.consentEvent.count()).toBe(0);
});

test("a tick that the page did not show is no consent", async () => {
  await signUp(sam, from, now);
  expect(await linkState(await lastToken(), now)).toMatchObject({ asksForMarketing: false });

  await arrive(await lastToken(), now, agreeing);

  expect(await db.consentEvent.count()).toBe(0);
});

test("nobody agrees to marketing for somebody who has an account: by signing up again, or by a link of before", async () => {
  await signUp({ ...sam, marketing: true }, { network: "anywhere" }, now);
  const before = await lastToken();
  await signUp(sam, from, now);
  await arrive(await lastToken(), now, agreeing);
  expect(await linkState(before, now)).toMatchObject({ asksForMarketing: false });
  await arrive(before, now, agreeing);

  await signUp({ ...sam, name: "Mallory", marketing: true }, { network: "anywhere" }, now);
  expect(await linkState(await lastToken(), now)).toMatchObject({ asksForMarketing: false });
  await arrive(await lastToken(), now, agreeing);

  expect(await db.candidate.findMany()).toMatchObject([{ marketingAt: null }]);
  expect(await db.consentEvent.count()).toBe(0);
});

test("a marketing choice taken back is written down once, however often it is sent", async () => {
  await signUp({ ...sam, marketing: true }, from, now);
  const { session } = await arrive(await lastToken(), now, agreeing);
  const viewer = await viewerOfSession(session?.token, now);

  await chooseMarketing(viewer, false, from, now);
  await chooseMarketing(viewer, false, from, now);

  expect(await ownAccount(viewer)).toMatchObject({ wantsMarketing: false });
  expect((await db.consentEvent.findMany({ orderBy: { id: "asc" } })).map(({ act }) => act)).toEqual([
    "given",
    "withdrawn",
  ]);
});

test("one link opened in twenty browsers at once opens one session", async () => {
  await signUp(sam, from, now);
  const token = await lastToken();

  const arrivals = await Promise.all(Array.from({ length: 20 }, () => arrive(token, now)));

  expect(arrivals.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await db.session.count()).toBe(1);
});

test("each sign-in opens a session of its own; a planted token is never taken over", async () => {
  await signUp(sam, from, now);
  const first = await arrive(await lastToken(), now);
  await signUp(sam, from, now);
  const second = await arrive(await lastToken(), now);

  expect(second.session?.token).not.toBe(first.session?.token);
  expect(first.session?.token).toHaveLength(43);
});

test("staff who sign up as candidates keep their role and land in the admin area", async () => {
  await addStaff(db, { email: sam.email, role: "recruiter", name: "Sam Okafor" }, now);
  await signUp(sam, from, now);
  expect(await db.candidate.count()).toBe(0);

  const arrival = await arrive(await lastToken(), now);

  expect(arrival).toMatchObject({ ok: true, next: "/admin" });
  expect(await db.candidate.count()).toBe(1);
});

test("a candidate changes their name and phone number, nobody else's", async () => {
  await signUp({ email: "ade@example.com", name: "Ade" }, from, now);
  await signUp(sam, from, now);
  const viewer = await signedIn();

  await changeProfile(viewer, { name: "Samuel Okafor", phone: "07700 900123" });

  expect(await ownAccount(viewer)).toMatchObject({ name: "Samuel Okafor", phone: "07700 900123" });
  expect(await db.person.findUnique({ where: { email: "ade@example.com" } })).toMatchObject({ name: "Ade" });
});

async function signedIn() {
  const { session } = await arrive(await lastToken(), now);
  return viewerOfSession(session?.token, now);
}

async function lastMail() {
  const [row] = await db.outboxMail.findMany({ orderBy: { createdAt: "desc" }, take: 1 });
  if (!row) throw new Error("No mail was posted");
  return row;
}

async function lastToken() {
  return /token=([\w-]+)/.exec((await lastMail()).text)?.[1] ?? "";
}
