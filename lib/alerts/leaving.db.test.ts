import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { signId } from "@/lib/core/secrets/tokens";
import { suppress, suppressionsOf } from "@/lib/mail/addresses";
import { aJob } from "@/tests/support/a-job";
import { asked, emptyAlerts, justOut, lettersTo, sentAt, subscribed, tuesday } from "./alerts.fixtures";
import { changeAlerts } from "./changing";
import { writeDigests } from "./digests";
import { alertsInMail, comeBack, unsubscribe } from "./leaving";

const email = "sam@example.com";

beforeEach(emptyAlerts);

describe("one click in a digest", () => {
  async function digestOf(email: string): Promise<string> {
    await subscribed(email, asked);
    await aJob(justOut);
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

  test("pressed to take back when nothing is stopped, proves nothing", async () => {
    const token = signId("unsubscribe", await digestOf("sam@example.com"));
    const before = await db.consentEvent.count();

    expect(await comeBack(token, tuesday)).toBe(true);

    expect(await db.consentEvent.count()).toBe(before);
  });

  test("is taken back once by two presses at once, with one proof", async () => {
    const token = signId("unsubscribe", await digestOf("sam@example.com"));
    await unsubscribe(token, tuesday);
    const taken = { act: "given", source: "/alerts/unsubscribe" };
    const before = await db.consentEvent.count({ where: taken });

    await Promise.all([comeBack(token, tuesday), comeBack(token, tuesday), comeBack(token, tuesday)]);

    expect(await db.alert.count({ where: { stoppedAt: null } })).toBe(1);
    expect(await db.consentEvent.count({ where: taken })).toBe(before + 1);
  });

  test("stopped elsewhere stays stopped, whoever has an old mail", async () => {
    const token = signId("unsubscribe", await digestOf(email));
    const before = await db.consentEvent.count({ where: { act: "given" } });
    const { id } = await db.subscriber.findFirstOrThrow();
    await changeAlerts(signId("manage-alerts", id), { act: "stop-all" }, tuesday);

    expect(await alertsInMail(token, tuesday)).toMatchObject({ live: 0, canComeBack: false });
    expect(await comeBack(token, tuesday)).toBe(true);

    expect(await db.alert.count({ where: { stoppedAt: null } })).toBe(0);
    expect(await db.consentEvent.count({ where: { act: "given" } })).toBe(before);
  });

  test("stopped elsewhere after the mail's own stop was taken back stays stopped", async () => {
    const token = signId("unsubscribe", await digestOf(email));
    await unsubscribe(token, tuesday);
    await comeBack(token, tuesday);
    const later = new Date(tuesday.getTime() + 60_000);
    const { id } = await db.subscriber.findFirstOrThrow();
    await changeAlerts(signId("manage-alerts", id), { act: "stop-all" }, later);

    await comeBack(token, later);

    expect(await db.alert.count({ where: { stoppedAt: null } })).toBe(0);
  });

  test("can be taken back for three days", async () => {
    const token = signId("unsubscribe", await digestOf(email));
    await unsubscribe(token, tuesday);
    const after = (days: number) => new Date(tuesday.getTime() + days * 86_400_000);
    expect(await alertsInMail(token, after(2.9))).toMatchObject({ canComeBack: true });
    expect(await alertsInMail(token, after(3))).toMatchObject({ canComeBack: false });

    await comeBack(token, after(3));

    expect(await db.alert.count({ where: { stoppedAt: null } })).toBe(0);
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

test("an old link takes its own stop back, and none that a complaint or a bounce has set since", async () => {
  await subscribed(email, asked);
  await aJob({ publishedAt: new Date("2026-11-26T09:00:00Z"), liveSeq: null });
  await writeDigests(tuesday);
  const token = signId("unsubscribe", (await db.digest.findFirstOrThrow()).id);
  await unsubscribe(token, tuesday);
  await db.$transaction(async (tx) => {
    await suppress(tx, email, "bulk", "complaint", tuesday);
    await suppress(tx, email, "all", "bounce", tuesday);
    await suppress(tx, email, "confirmations", "not-me", tuesday);
  });

  await comeBack(token, tuesday);

  expect(await db.alert.count({ where: { stoppedAt: null } })).toBe(1);
  expect((await suppressionsOf(email)).map(({ scope }) => scope).sort()).toEqual(["all", "bulk", "confirmations"]);
});
