import { beforeEach, expect, test } from "vitest";
import type { Candidate } from "@/lib/access/viewer";
import { emptyAlerts, justOut, subscribed, tokenFor, tuesday } from "@/lib/alerts/alerts.fixtures";
import { changeAlerts } from "@/lib/alerts/changing";
import { confirmationOf } from "@/lib/alerts/confirmation";
import { writeDigests } from "@/lib/alerts/digests";
import { alertsInMail, comeBack, unsubscribe } from "@/lib/alerts/leaving";
import { alertsOf, managedBy } from "@/lib/alerts/managing";
import { subscribe } from "@/lib/alerts/subscriptions";
import { aCandidate, now } from "@/lib/applications/applying/applying.fixtures";
import { db } from "@/lib/core/db";
import { signId } from "@/lib/core/secrets/tokens";
import { aJob } from "@/tests/support/a-job";
import { emptied } from "@/tests/support/emptied";
import { chooseMarketing } from "./marketing";
import { askForEmailChange, confirmEmailChange, undoEmailChange } from "./email-change";

const OLD = "sam@uni.example";
const NEW = "sam@home.example";
const soon = new Date(now.getTime() + 60_000);
const leeds = { q: "buyer" };
const asker = { network: "campus", viewer: { kind: "visitor" }, source: "/alerts" } as const;
let sam: Candidate;

beforeEach(async () => {
  await emptyAlerts();
  await emptied("person", "consent_event");
  sam = await aCandidate(OLD);
});

async function tokenOf(template: string): Promise<string> {
  const mail = await db.outboxMail.findFirstOrThrow({ where: { template }, orderBy: { createdAt: "desc" } });
  return /token=([\w-]+)/.exec(mail.text)?.[1] ?? "";
}

async function moved(at = now) {
  await askForEmailChange(sam, NEW, at);
  expect(await confirmEmailChange(await tokenOf("email-change-confirm"), at)).toBe(true);
}

const manageToken = async (email: string) =>
  signId("manage-alerts", (await db.subscriber.findUniqueOrThrow({ where: { email } })).id);
const live = async (email: string) => (await alertsOf(email, now))?.alerts.map(({ id }) => id).sort() ?? [];
const lastConsent = (address: string) =>
  db.consentEvent.findFirst({ where: { address, purpose: "alerts" }, orderBy: { id: "desc" } });

test("links in old mails show nothing of the new address, and change nothing there", async () => {
  await subscribe({ email: OLD, criteria: {}, frequency: "weekly" }, asker, now);
  const confirmation = await tokenFor(OLD);
  const alert = await subscribed(OLD, now);
  const old = await manageToken(OLD);
  await moved();

  expect(await managedBy(old, now)).toMatchObject({ email: OLD, alerts: [] });
  expect(await confirmationOf(confirmation, now)).toEqual({ state: "unknown" });
  expect(await changeAlerts(old, { act: "stop", alert }, now)).toBe(false);
  await changeAlerts(old, { act: "stop-all" }, now);
  expect(await live(NEW)).toEqual([alert]);
});

test("one click in an old mail stops what it was about at the new address, without a word of that, and starts nothing", async () => {
  await subscribed(OLD, now);
  await aJob(justOut);
  await writeDigests(tuesday);
  const { id, subscriberId } = await db.digest.findFirstOrThrow();
  const token = signId("unsubscribe", id);
  await moved(tuesday);

  expect((await alertsInMail(token, tuesday))?.manageUrl).toContain(signId("manage-alerts", subscriberId));
  expect(await unsubscribe(token, tuesday)).toBe(true);
  expect(await alertsInMail(token, tuesday)).toMatchObject({ live: 0, canComeBack: false });
  await comeBack(token, tuesday);

  expect(await live(NEW)).toEqual([]);
  expect(await lastConsent(NEW)).toMatchObject({ act: "withdrawn", source: "/alerts/unsubscribe" });
});

test("what waited for the old mailbox comes with the next mail to the new one, which is the only one", async () => {
  await subscribed(OLD, now);
  await subscribed(NEW, soon, leeds);
  await aJob(justOut);
  await writeDigests(tuesday);
  await moved(tuesday);
  expect(await db.outboxMail.findFirst({ where: { template: "digest", toAddress: OLD } })).toMatchObject({
    status: "cancelled",
  });

  const nextWeek = new Date(tuesday.getTime() + 7 * 86_400_000);
  await writeDigests(nextWeek);

  const mails = await db.outboxMail.findMany({ where: { template: "digest", status: "pending" } });
  expect(mails.map(({ toAddress }) => toAddress)).toEqual([NEW]);
});

test("where the new address has alerts already they are joined: one for each search", async () => {
  const [twin, own] = [await subscribed(OLD, now), await subscribed(OLD, soon, leeds)];
  const there = await subscribed(NEW, now);
  await moved();

  expect(await live(NEW)).toEqual([there, own].sort());
  expect(await live(OLD)).toEqual([]);
  expect(await db.alert.findUnique({ where: { id: twin } })).toMatchObject({ stoppedAt: now });
});

test("an alert that nobody confirmed makes way at the new address, and stays behind at the old one", async () => {
  const own = await subscribed(OLD, now);
  await subscribe({ email: OLD, criteria: leeds, frequency: "weekly" }, asker, now);
  await subscribe({ email: NEW, criteria: {}, frequency: "weekly" }, asker, now);
  await moved();

  expect(await live(NEW)).toEqual([own]);
  expect(await db.alert.count({ where: { subscriber: { email: OLD }, confirmedAt: null, stoppedAt: null } })).toBe(1);
});

test("a pause goes along", async () => {
  await subscribed(OLD, now);
  await changeAlerts(await manageToken(OLD), { act: "pause", weeks: 4 }, now);
  await moved();

  expect(await managedBy(await manageToken(NEW), now)).toMatchObject({
    pausedUntil: new Date(now.getTime() + 28 * 86_400_000),
  });
});

test("consent that counts is written down for the new address, in its words and with the proof it goes by", async () => {
  await subscribed(OLD, now);
  await chooseMarketing(sam, true, { network: "campus" }, now);
  await moved();

  const proof = await db.consentEvent.findFirstOrThrow({ where: { address: OLD, act: "confirmed" } });
  const carried = await db.consentEvent.findMany({ where: { address: NEW }, orderBy: { purpose: "asc" } });
  expect(carried).toMatchObject([
    { purpose: "alerts", act: "given", wording: proof.wording },
    { purpose: "marketing", act: "given" },
  ]);
  expect(carried[0]?.source).toBe(`a new address of the account: proof ${proof.id} of 2026-11-25`);
});

test("no consent goes along that was taken back, or that nobody confirmed", async () => {
  await subscribe({ email: OLD, criteria: {}, frequency: "weekly" }, asker, now);
  await chooseMarketing(sam, true, { network: "campus" }, now);
  await chooseMarketing(sam, false, { network: "campus" }, now);
  await moved();

  expect(await db.consentEvent.count({ where: { address: NEW } })).toBe(0);
});

test("a change that is taken back brings back what went along, and nothing of the other mailbox's own", async () => {
  const [twin, own] = [await subscribed(OLD, now), await subscribed(OLD, soon, leeds)];
  const there = await subscribed(NEW, now);
  const theirs = await subscribed(NEW, soon, { q: "planner" });
  await moved();

  await undoEmailChange(await tokenOf("email-changed"), new Date(now.getTime() + 3_600_000));

  expect(await live(OLD)).toEqual([twin, own].sort());
  expect(await live(NEW)).toEqual([there, theirs].sort());
});
