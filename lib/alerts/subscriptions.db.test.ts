import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import { asker, emptyAlerts, subscribed, tokenFor } from "./alerts.fixtures";
import { changeAlerts } from "./changing";
import { confirm, confirmationOf } from "./confirmation";
import { suppress, suppressedAmong } from "@/lib/mail/addresses";
import { comeBack, notMe, unsubscribe } from "./leaving";
import { manageUrl, notMeUrl } from "./links";
import { askForLink, managedBy } from "./managing";
import { alertSignUp } from "./schema";
import { subscribe } from "./subscriptions";

const now = new Date("2026-11-25T10:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const leeds = { email: "Sam@Example.com", criteria: { q: "data", place: "Leeds" }, frequency: "weekly" } as const;
const tokenOf = (url: string) => new URL(url).searchParams.get("token") ?? "";

beforeEach(emptyAlerts);

describe("subscribing", () => {
  test("sends a confirmation to the address as typed, and keeps what was agreed to", async () => {
    expect(await subscribe(leeds, asker, now)).toEqual({ ok: true, isLive: false });

    expect(await db.outboxMail.findMany({ select: { template: true, toAddress: true } })).toEqual([
      { template: "alert-confirm", toAddress: "Sam@Example.com" },
    ]);
    expect(await db.consentEvent.findFirst({ orderBy: { id: "desc" } })).toMatchObject({
      act: "given",
      purpose: "alerts",
      network: "campus",
    });
    expect(await db.alert.count({ where: { confirmedAt: null } })).toBe(1);
  });

  test("the same search in other words is the same alert, and asking twice makes no second one", async () => {
    await subscribe(leeds, asker, now);
    await subscribe(
      { ...leeds, email: "sam@example.com", criteria: { place: " LEEDS ", q: "Data", radius: 15 } },
      asker,
      now,
    );

    expect(await db.alert.count()).toBe(1);
    expect(await db.subscriber.count()).toBe(1);
    expect(await db.criteria.count()).toBe(1);
  });

  test("ten requests at once for one search make one alert", async () => {
    await Promise.all(Array.from({ length: 5 }, () => subscribe(leeds, asker, now)));

    expect(await db.alert.count()).toBe(1);
  });

  test("whoever has the alert already is told so by mail, and the answer on screen is the same", async () => {
    await subscribed("sam@example.com", now, leeds.criteria);

    expect(await subscribe(leeds, asker, now)).toEqual({ ok: true, isLive: false });

    expect(await db.outboxMail.findFirst({ where: { toAddress: "Sam@Example.com" } })).toMatchObject({
      template: "alert-exists",
    });
  });

  test("an address cannot be flooded", async () => {
    for (let i = 0; i < 5; i++) await subscribe({ ...leeds, criteria: { q: `search ${i}` } }, asker, now);

    expect(await subscribe({ ...leeds, criteria: { q: "one more" } }, asker, now)).toMatchObject({
      ok: false,
      reason: "limited",
    });
    expect(await db.outboxMail.count()).toBe(5);
  });

  test("somebody signed in with that very address needs no confirmation", async () => {
    const viewer = {
      kind: "candidate",
      personId: "11111111-1111-4111-8111-111111111111",
      email: "SAM@example.com",
      name: "Sam",
    } as const;

    await subscribe(leeds, { ...asker, viewer }, now);

    expect(await db.alert.count({ where: { confirmedAt: { not: null } } })).toBe(1);
    expect(await db.outboxMail.count()).toBe(0);
  });

  test.each([
    ["a link", { q: "win money at https://evil.example/now" }],
    ["an address", { place: "write to boss@evil.example" }],
    ["markup", { q: "<b>Pay now</b>" }],
  ])("the confirmation does not carry %s that somebody typed", async (_, criteria) => {
    await subscribe({ ...leeds, criteria }, asker, now);

    const { text, html } = await db.outboxMail.findFirstOrThrow();
    expect(text + html).not.toMatch(/evil\.example|<b>Pay/);
  });

  test.each(["abuse@example.com", "postmaster@example.com", "no-reply@example.com"])("%s is no subscriber", (email) => {
    expect(alertSignUp.safeParse({ email, criteria: {}, frequency: "weekly" }).success).toBe(false);
  });

  test("an unknown filter is refused, not ignored: the alert would mean something else", () => {
    expect(
      alertSignUp.safeParse({ email: "a@example.com", criteria: { colour: "red" }, frequency: "weekly" }).success,
    ).toBe(false);
  });
});

describe("the confirmation link", () => {
  test("changes nothing when a scanner looks at it; the button starts the alert, once", async () => {
    await subscribe(leeds, asker, now);
    const token = await tokenFor("Sam@Example.com");

    expect((await confirmationOf(token, now)).state).toBe("open");
    expect(await db.alert.count({ where: { confirmedAt: { not: null } } })).toBe(0);
    const states = (await Promise.all([confirm(token, now), confirm(token, now)])).map(({ state }) => state);

    expect(states.sort()).toEqual(["already", "open"]);
    expect((await confirm(token, now)).state).toBe("already");
    expect(await db.alert.count({ where: { confirmedAt: now } })).toBe(1);
  });

  test("runs out after seven days, and a forged one is nobody's", async () => {
    await subscribe(leeds, asker, now);

    expect((await confirm(await tokenFor("Sam@Example.com"), later(8))).state).toBe("expired");
    expect((await confirm("forged", now)).state).toBe("unknown");
    expect((await confirm("", now)).state).toBe("unknown");
  });

  test("a new alert begins a week before it was asked for, so that nothing in between is lost", async () => {
    await aJob({ title: "Old", liveAt: later(-30), liveSeq: 10n });
    await aJob({ title: "Recent", liveAt: later(-2), liveSeq: 11n });

    const id = await subscribed("sam@example.com", now);

    expect(await db.alert.findUniqueOrThrow({ where: { id } })).toMatchObject({ markSeq: 10n });
  });
});

describe("leaving and managing", () => {
  test("a forged link opens nothing and changes nothing", async () => {
    const id = await subscribed("sam@example.com", now);

    expect(await managedBy("x.y", now)).toBeNull();
    expect(await changeAlerts("x.y", { act: "stop", alert: id }, now)).toBe(false);
    expect(await unsubscribe("x.y", now)).toBe(false);
    expect(await comeBack("x.y", now)).toBe(false);
  });

  test("nobody changes an alert of somebody else, even with a link of their own", async () => {
    const theirs = await subscribed("theirs@example.com", now);
    await subscribed("mine@example.com", now);
    const { id } = await db.subscriber.findFirstOrThrow({ where: { email: "mine@example.com" } });
    const mine = tokenOf(manageUrl(id));

    expect(await changeAlerts(mine, { act: "stop", alert: theirs }, now)).toBe(false);
    expect(await changeAlerts(mine, { act: "frequency", alert: theirs, frequency: "daily" }, now)).toBe(false);
    expect(await db.alert.findUniqueOrThrow({ where: { id: theirs } })).toMatchObject({
      stoppedAt: null,
      frequency: "weekly",
    });
  });

  test("stopping writes down that consent was taken back; subscribing again needs a new confirmation", async () => {
    const id = await subscribed("sam@example.com", now);
    const { subscriberId } = await db.alert.findUniqueOrThrow({ where: { id } });

    await changeAlerts(tokenOf(manageUrl(subscriberId)), { act: "stop", alert: id }, now);
    await subscribe({ email: "sam@example.com", criteria: {}, frequency: "weekly" }, asker, later(1));

    expect(await db.consentEvent.count({ where: { address: "sam@example.com", act: "withdrawn" } })).toBe(1);
    expect(await db.alert.count({ where: { stoppedAt: null, confirmedAt: null } })).toBe(1);
  });

  test("who says that it was not them is never asked again, and existing alerts of theirs stay", async () => {
    await subscribe(leeds, asker, now);
    const { id } = await db.subscriber.findFirstOrThrow();

    expect(await notMe(tokenOf(notMeUrl(id)), now)).toBe(true);
    await db.outboxMail.deleteMany();
    await subscribe({ ...leeds, criteria: {} }, asker, later(1));

    expect(await db.outboxMail.count()).toBe(0);
  });

  test("an alert that they had confirmed goes on after they say so, and its digests go out", async () => {
    await subscribed("sam@example.com", now, { q: "surveyor" });
    await subscribe(leeds, asker, now);
    const { id } = await db.subscriber.findFirstOrThrow();

    await notMe(tokenOf(notMeUrl(id)), now);

    expect(await db.alert.count({ where: { stoppedAt: null, confirmedAt: { not: null } } })).toBe(1);
    expect(await suppressedAmong(["sam@example.com"], "bulk", now)).toEqual(new Set());
  });

  test("whoever complained before is not asked again either, once they say that it was not them", async () => {
    await subscribe(leeds, asker, now);
    const { id, email } = await db.subscriber.findFirstOrThrow();
    await suppress(db, email, "bulk", "complaint", now);

    await notMe(tokenOf(notMeUrl(id)), now);
    await db.outboxMail.deleteMany();
    await subscribe({ ...leeds, criteria: {} }, asker, later(1));

    expect(await db.outboxMail.count()).toBe(0);
  });

  test("the link to one's alerts goes only to an address that has some, with the same answer for all", async () => {
    await subscribed("sam@example.com", now);

    const answers = [
      await askForLink("sam@example.com", asker, now),
      await askForLink("nobody@example.com", asker, now),
    ];

    expect(answers).toEqual([{ ok: true }, { ok: true }]);
    expect(await db.outboxMail.findMany({ select: { toAddress: true } })).toEqual([{ toAddress: "sam@example.com" }]);
  });
});
