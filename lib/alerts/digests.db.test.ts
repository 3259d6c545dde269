import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { signId } from "@/lib/core/tokens";
import { aJob } from "@/tests/support/a-job";
import { allArrived, digestsOf, emptyAlerts, lettersTo, subscribed } from "./alerts.fixtures";
import { changeAlerts } from "./changing";
import { writeDigests } from "./digests";
import { comeBack, unsubscribe } from "./leaving";

/** A Wednesday; the next slot is Tuesday 1 December, 8:00. */
const asked = new Date("2026-11-25T10:00:00Z");
const tuesday = new Date("2026-12-01T08:00:00Z");
const weeksAfter = (weeks: number) => new Date(tuesday.getTime() + weeks * 7 * 86_400_000);
/** When the letters are written: some minutes after the slot. */
const sentAt = new Date("2026-12-01T08:20:00Z");
const daysAfter = (days: number) => new Date(tuesday.getTime() + days * 86_400_000);
const open = { publishedAt: new Date("2026-11-26T09:00:00Z"), liveSeq: null } as const;

beforeEach(emptyAlerts);

test("on Tuesday the new jobs that match go out, once, and next week only newer ones", async () => {
  await subscribed("sam@example.com", asked, { q: "surveyor" });
  await aJob({ ...open, title: "Trainee surveyor" });
  await aJob({ ...open, title: "Junior baker" });

  expect(await writeDigests(tuesday)).toEqual({ written: 1, skipped: 0 });
  expect(await writeDigests(tuesday)).toEqual({ written: 0, skipped: 0 });
  await allArrived();
  await aJob({ ...open, title: "Assistant surveyor" });
  await writeDigests(weeksAfter(1));

  const [first, second] = await digestsOf("sam@example.com", sentAt);
  expect(first).toContain("Trainee surveyor");
  expect(first).not.toContain("baker");
  expect(second).toContain("Assistant surveyor");
  expect(second).not.toContain("Trainee surveyor");
});

test("before the slot nothing is due, and an alert confirmed after the slot waits for the next", async () => {
  await subscribed("early@example.com", asked);
  await aJob(open);

  expect(await writeDigests(new Date("2026-12-01T07:59:59Z"))).toEqual({ written: 0, skipped: 0 });
  await subscribed("late@example.com", new Date("2026-12-01T08:00:01Z"));
  await writeDigests(new Date("2026-12-01T09:00:00Z"));

  expect(await digestsOf("early@example.com", sentAt)).toHaveLength(1);
  expect(await digestsOf("late@example.com", sentAt)).toHaveLength(0);
});

test("two runs at once write one digest for each subscriber", async () => {
  for (let i = 0; i < 25; i++) await subscribed(`crowd-${i}@example.com`, asked);
  await aJob(open);

  const runs = await Promise.all([writeDigests(tuesday), writeDigests(tuesday), writeDigests(tuesday)]);

  expect(runs.reduce((sum, { written }) => sum + written, 0)).toBe(25);
  expect(await db.outboxMail.count({ where: { template: "digest" } })).toBe(25);
});

test("a run that died half-way goes on where it stopped", async () => {
  for (let i = 0; i < 10; i++) await subscribed(`half-${i}@example.com`, asked);
  await aJob(open);
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
  await aJob({ ...open, title: "First week" });
  await aJob({ ...open, title: "Third week" });

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
  await aJob({ ...open, title: "At last" });
  await writeDigests(weeksAfter(1));

  expect(await digestsOf("sam@example.com", sentAt)).toHaveLength(1);
});

test("alerts of one address that fall due together are one mail, each job once", async () => {
  await subscribed("sam@example.com", asked, { q: "surveyor" });
  await subscribed("sam@example.com", asked, { place: "Leeds" }, "daily");
  await aJob({ ...open, title: "Trainee surveyor" });
  await aJob({ ...open, title: "Junior baker" });

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
    await aJob({ ...open, ...facts });

    await writeDigests(tuesday);

    expect(await digestsOf("sam@example.com", sentAt)).toEqual([]);
  });

  test("a job that comes out later is in the next one, by when it went live and not by its date", async () => {
    await subscribed("sam@example.com", asked);
    await aJob({ ...open, title: "Scheduled", publishedAt: new Date("2026-12-02T00:00:00Z") });

    await writeDigests(tuesday);
    await aJob({ ...open, title: "Dated long ago", publishedAt: new Date("2026-06-01T00:00:00Z") });
    await writeDigests(weeksAfter(1));

    const [mail] = await digestsOf("sam@example.com", weeksAfter(1));
    expect(mail).toContain("Scheduled");
    expect(mail).toContain("Dated long ago");
  });
});

test("a hundred matches are twenty jobs and a count of the rest", async () => {
  await subscribed("sam@example.com", asked);
  for (let i = 0; i < 30; i++) await aJob({ ...open, title: `Job number ${i}` });

  await writeDigests(tuesday);

  const [mail] = await digestsOf("sam@example.com", sentAt);
  expect(mail?.match(/^Job number \d+$/gm)).toHaveLength(20);
  expect(mail).toContain("See 10 more new jobs");
});

test("paused subscribers and stopped alerts get nothing", async () => {
  const stopped = await subscribed("stopped@example.com", asked);
  await subscribed("paused@example.com", asked);
  await db.alert.update({ where: { id: stopped }, data: { stoppedAt: asked } });
  await db.subscriber.updateMany({ where: { email: "paused@example.com" }, data: { pausedUntil: weeksAfter(1) } });
  await aJob(open);

  expect(await writeDigests(tuesday)).toEqual({ written: 0, skipped: 1 });
});

describe("what never arrived comes again", () => {
  const lost = (status: "failed" | "unclear" | "cancelled") => async () => {
    await db.outboxMail.updateMany({ where: { status: "pending" }, data: { status: "sending" } });
    await db.outboxMail.updateMany({ where: { status: "sending" }, data: { status } });
  };

  test.each([
    ["failed", lost("failed")],
    ["is in doubt", lost("unclear")],
    ["was dropped", lost("cancelled")],
    ["still waits when it is of no use any more", async () => undefined],
  ])("when the mail %s", async (_, happens) => {
    await subscribed("sam@example.com", asked);
    await aJob({ ...open, title: "First week" });
    await writeDigests(tuesday);
    await happens();
    await aJob({ ...open, title: "Second week" });

    await writeDigests(weeksAfter(1));
    await allArrived();
    await writeDigests(weeksAfter(2));

    const mails = await digestsOf("sam@example.com", weeksAfter(1));
    expect(mails.at(-1)).toContain("First week");
    expect(mails.at(-1)).toContain("Second week");
    expect(await db.digest.findMany({ orderBy: { dueOn: "asc" }, select: { status: true } })).toEqual(
      ["posted", "posted", "empty"].map((status) => ({ status })),
    );
  });

  test("also when the one after it has been written already, or was lost too", async () => {
    await subscribed("sam@example.com", asked, {}, "daily");
    await aJob({ ...open, title: "Lost first" });
    await writeDigests(tuesday);
    await lost("failed")();
    await aJob({ ...open, title: "Lost second" });
    await writeDigests(daysAfter(1));
    await lost("unclear")();

    await writeDigests(daysAfter(2));

    const mail = (await digestsOf("sam@example.com", daysAfter(2))).at(-1);
    expect(mail).toContain("Lost first");
    expect(mail).toContain("Lost second");
  });

  test("an alert that now asks for something else begins there too", async () => {
    const alert = await subscribed("sam@example.com", asked, { q: "surveyor" });
    await aJob({ ...open, title: "Trainee surveyor" });
    await aJob({ ...open, title: "Junior baker" });
    await writeDigests(tuesday);
    const { subscriberId } = await db.alert.findFirstOrThrow();

    await changeAlerts(signId("manage-alerts", subscriberId), { act: "search", alert, q: "baker" }, sentAt);

    expect(await digestsOf("sam@example.com", sentAt)).toEqual([]);
    await writeDigests(weeksAfter(1));
    expect((await digestsOf("sam@example.com", weeksAfter(1))).at(-1)).toContain("Junior baker");
  });
});

test("what closes between the search and the hand-over is left out, and a mail of such jobs alone is not sent", async () => {
  await subscribed("sam@example.com", asked);
  const closing = await aJob({ ...open, title: "Closes early" });
  const other = await aJob({ ...open, title: "Stays open" });
  await writeDigests(tuesday);

  await db.job.update({ where: { id: closing.id }, data: { closesAt: sentAt } });
  const [mail] = await digestsOf("sam@example.com", sentAt);
  await db.job.update({ where: { id: other.id }, data: { withdrawnAt: sentAt } });

  expect(mail).toContain("Stays open");
  expect(mail).not.toContain("Closes early");
  expect(mail).toMatch(/^1 new job/);
  expect(await digestsOf("sam@example.com", sentAt)).toEqual([]);
});

describe("one click in a digest", () => {
  async function digestOf(email: string): Promise<string> {
    await subscribed(email, asked);
    await aJob(open);
    await writeDigests(tuesday);
    return (await db.digest.findFirstOrThrow({ where: { subscriber: { email } } })).id;
  }

  test("stops the alerts of that mail, holds what waits in the queue, and may be pressed twice", async () => {
    const id = await digestOf("sam@example.com");
    const token = signId("unsubscribe", id);

    expect(await unsubscribe(token, tuesday)).toBe(true);
    expect(await unsubscribe(token, tuesday)).toBe(true);

    expect(await db.alert.count({ where: { stoppedAt: null } })).toBe(0);
    expect(await db.outboxMail.findFirstOrThrow({ where: { template: "digest" } })).toMatchObject({
      status: "cancelled",
    });
  });

  test("can be taken back", async () => {
    const token = signId("unsubscribe", await digestOf("sam@example.com"));
    await unsubscribe(token, tuesday);

    await comeBack(token, tuesday);

    expect(await db.alert.count({ where: { stoppedAt: null } })).toBe(1);
  });

  test("carries the headers of RFC 8058 and both ways out in the text", async () => {
    const id = await digestOf("sam@example.com");

    const [letter] = await lettersTo("sam@example.com", sentAt);
    const { headers, text, html } = letter!;
    expect(headers).toMatchObject({
      "List-Unsubscribe": `<http://localhost:3000/api/alerts/unsubscribe?token=${signId("unsubscribe", id)}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    expect(text).toContain("/alerts/manage?token=");
    expect(text).toContain("/alerts/unsubscribe?token=");
    expect(html.length).toBeLessThan(80_000);
  });
});

test("markup in a title is text in a mail", async () => {
  await subscribed("sam@example.com", asked);
  await aJob({ ...open, title: `R&D <Lead> "Graduate"` });

  await writeDigests(tuesday);

  const [letter] = await lettersTo("sam@example.com", sentAt);
  const mail = letter!;
  expect(mail.subject).toContain(`R&D <Lead> "Graduate"`);
  expect(mail.text).toContain(`R&D <Lead> "Graduate"`);
  expect(mail.html).not.toContain("<Lead>");
});
