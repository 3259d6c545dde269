import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aJob } from "@/tests/support/a-job";
import {
  allArrived,
  asked,
  digestsOf,
  emptyAlerts,
  justOut,
  sentAt,
  subscribed,
  tuesday,
  weeksAfter,
} from "./alerts.fixtures";
import { writeDigests } from "./digests";

beforeEach(emptyAlerts);

test("on Tuesday the new jobs that match go out, once, and next week only newer ones", async () => {
  await subscribed("sam@example.com", asked, { q: "surveyor" });
  await aJob({ ...justOut, title: "Trainee surveyor" });
  await aJob({ ...justOut, title: "Junior baker" });

  expect(await writeDigests(tuesday)).toEqual({ written: 1, skipped: 0 });
  expect(await writeDigests(tuesday)).toEqual({ written: 0, skipped: 0 });
  await allArrived();
  await aJob({ ...justOut, title: "Assistant surveyor" });
  await writeDigests(weeksAfter(1));

  const [first, second] = await digestsOf("sam@example.com", sentAt);
  expect(first).toContain("Trainee surveyor");
  expect(first).not.toContain("baker");
  expect(second).toContain("Assistant surveyor");
  expect(second).not.toContain("Trainee surveyor");
});

test("before the slot nothing is due, and an alert confirmed after the slot waits for the next", async () => {
  await subscribed("early@example.com", asked);
  await aJob(justOut);

  expect(await writeDigests(new Date("2026-12-01T07:59:59Z"))).toEqual({ written: 0, skipped: 0 });
  await subscribed("late@example.com", new Date("2026-12-01T08:00:01Z"));
  await writeDigests(new Date("2026-12-01T09:00:00Z"));

  expect(await digestsOf("early@example.com", sentAt)).toHaveLength(1);
  expect(await digestsOf("late@example.com", sentAt)).toHaveLength(0);
});

test("two runs at once write one digest for each subscriber", async () => {
  for (let i = 0; i < 25; i++) await subscribed(`crowd-${i}@example.com`, asked);
  await aJob(justOut);

  const runs = await Promise.all([writeDigests(tuesday), writeDigests(tuesday), writeDigests(tuesday)]);

  expect(runs.reduce((sum, { written }) => sum + written, 0)).toBe(25);
  expect(await db.outboxMail.count({ where: { template: "digest" } })).toBe(25);
});

test("a run that died half-way goes on where it stopped", async () => {
  for (let i = 0; i < 10; i++) await subscribed(`half-${i}@example.com`, asked);
  await aJob(justOut);
  const sleepers = await db.alert.findMany({ take: 5, select: { id: true } });
  await db.alert.updateMany({
    where: { id: { in: sleepers.map(({ id }) => id) } },
    data: { nextDueAt: weeksAfter(1) },
  });

  await writeDigests(tuesday);
  await db.alert.updateMany({ where: { id: { in: sleepers.map(({ id }) => id) } }, data: { nextDueAt: tuesday } });
  await writeDigests(tuesday);

  expect(await db.digest.count()).toBe(10);
  expect(await db.outboxMail.count({ where: { template: "digest" } })).toBe(10);
});

test("weeks in which nothing ran lose no job and make no second mail", async () => {
  await subscribed("sam@example.com", asked);
  await aJob({ ...justOut, title: "First week" });
  await aJob({ ...justOut, title: "Third week" });

  await writeDigests(weeksAfter(3));
  await writeDigests(weeksAfter(3));

  const mails = await digestsOf("sam@example.com", sentAt);
  expect(mails).toHaveLength(1);
  expect(mails[0]).toContain("First week");
  expect(mails[0]).toContain("Third week");
});

test("a week without news sends nothing, and what comes after it is still new", async () => {
  await subscribed("sam@example.com", asked);

  expect(await writeDigests(tuesday)).toEqual({ written: 0, skipped: 1 });
  expect(await db.digest.findFirst()).toMatchObject({ status: "empty" });
  await aJob({ ...justOut, title: "At last" });
  await writeDigests(weeksAfter(1));

  expect(await digestsOf("sam@example.com", sentAt)).toHaveLength(1);
});

test("alerts of one address that fall due together are one mail, each job once", async () => {
  await subscribed("sam@example.com", asked, { q: "surveyor" });
  await subscribed("sam@example.com", asked, { place: "Leeds" }, "daily");
  await aJob({ ...justOut, title: "Trainee surveyor" });
  await aJob({ ...justOut, title: "Junior baker" });

  await writeDigests(tuesday);

  const [mail, ...others] = await digestsOf("sam@example.com", sentAt);
  expect(others).toEqual([]);
  expect(mail?.match(/^Trainee surveyor$/gm)).toHaveLength(1);
  expect(mail).toContain("Junior baker");
});

describe("what is not in a digest", () => {
  test.each([
    ["a job that has closed meanwhile", { closesAt: new Date("2026-11-30T00:00:00Z") }],
    ["a withdrawn job", { withdrawnAt: new Date("2026-11-28T00:00:00Z") }],
    ["a job that comes out later", { publishedAt: new Date("2026-12-02T00:00:00Z") }],
    ["a draft", { publishedAt: null }],
  ])("%s", async (_, facts) => {
    await subscribed("sam@example.com", asked);
    await aJob({ ...justOut, ...facts });

    await writeDigests(tuesday);

    expect(await digestsOf("sam@example.com", sentAt)).toEqual([]);
  });

  test("a job that comes out later is in the next one, by when it went live and not by its date", async () => {
    await subscribed("sam@example.com", asked);
    await aJob({ ...justOut, title: "Scheduled", publishedAt: new Date("2026-12-02T00:00:00Z") });

    await writeDigests(tuesday);
    await aJob({ ...justOut, title: "Dated long ago", publishedAt: new Date("2026-06-01T00:00:00Z") });
    await writeDigests(weeksAfter(1));

    const [mail] = await digestsOf("sam@example.com", weeksAfter(1));
    expect(mail).toContain("Scheduled");
    expect(mail).toContain("Dated long ago");
  });
});

test("paused subscribers and stopped alerts get nothing", async () => {
  const stopped = await subscribed("stopped@example.com", asked);
  await subscribed("paused@example.com", asked);
  await db.alert.update({ where: { id: stopped }, data: { stoppedAt: asked } });
  await db.subscriber.updateMany({ where: { email: "paused@example.com" }, data: { pausedUntil: weeksAfter(1) } });
  await aJob(justOut);

  expect(await writeDigests(tuesday)).toEqual({ written: 0, skipped: 1 });
});
