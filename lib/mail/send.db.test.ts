import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { SmtpSink } from "@/tests/support/smtp-sink";
import { clock, later, now, post, rowOf, statusOf } from "./mail.fixtures";

const sink = new SmtpSink();
// The environment is read once, so the address must be known before anything reads it.
vi.stubEnv("SMTP_URL", await sink.start());

const { db } = await import("@/lib/core/db");
const { recordSpans } = await import("@/lib/core/telemetry/spans");
const { suppress, suppressedAmong } = await import("./addresses");
const { sendDue } = await import("./send");

beforeEach(async () => {
  sink.mails.length = 0;
  await db.outboxMail.deleteMany();
  await db.suppression.deleteMany();
});
afterAll(() => sink.stop());

test("a message goes out once, to the address as typed, with its own Message-ID and both parts", async () => {
  const id = await post("Sam.O+jobs@Example.com", { to: { address: "Sam.O+jobs@Example.com", name: "Osei, Sam" } });

  expect(await sendDue(clock)).toMatchObject({ sent: 1, dropped: 0, failed: 0 });
  expect(await sendDue(clock)).toMatchObject({ sent: 0, dropped: 0, failed: 0 });

  const [mail] = sink.mails;
  expect(sink.mails).toHaveLength(1);
  // The domain has no case; the part before the @ is the owner's.
  expect(mail?.envelopeTo).toEqual(["Sam.O+jobs@example.com"]);
  expect(mail?.messageId).toBe(`<${id}@localhost>`);
  expect(mail?.text).toContain("Hi");
  expect(mail?.html).toContain("<p>Hi</p>");
  expect(await rowOf(id)).toMatchObject({ status: "sent", attempts: 1, error: null });
});

test("it comes from the brand, answers go to its people, and programs are told that a program wrote it", async () => {
  await post("sam@example.com");

  await sendDue(clock);

  const [mail] = sink.mails;
  expect(mail?.from?.text).toBe('"Buchanan Graduates" <no-reply@localhost>');
  expect(mail?.replyTo?.value[0]?.address).toBe("hello@buchanangraduates.example");
  expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
});

test("several senders at once never send one message twice", async () => {
  await Promise.all(Array.from({ length: 60 }, (_, i) => post(`crowd-${i}@example.com`)));

  const runs = await Promise.all([sendDue(clock), sendDue(clock), sendDue(clock)]);

  expect(sink.mails).toHaveLength(60);
  expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(60);
  expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(60);
});

test("transactional mail goes before bulk, however long the queue", async () => {
  for (let i = 0; i < 12; i++) await post(`bulk-${i}@example.com`, { stream: "bulk" });
  await post("link@example.com");

  await sendDue(clock);

  const order = sink.mails.map(({ envelopeTo }) => envelopeTo[0]);
  expect(order.indexOf("link@example.com")).toBeLessThan(5);
});

test("a run for one stream leaves the other alone", async () => {
  const [link, digest] = [await post("a@example.com"), await post("b@example.com", { stream: "bulk" })];

  await sendDue(clock, { stream: "bulk" });

  expect([await statusOf(link), await statusOf(digest)]).toEqual(["pending", "sent"]);
});

test("a run that is told to stop finishes what is on its way and gives the rest back", async () => {
  const ids = await Promise.all(Array.from({ length: 15 }, (_, i) => post(`stop-${i}@example.com`)));
  const stop = new AbortController();
  sink.onMail = () => stop.abort();

  const { sent } = await sendDue(clock, { signal: stop.signal });
  sink.onMail = () => undefined;

  const rows = await db.outboxMail.groupBy({ by: ["status"], _count: true, where: { id: { in: ids } } });
  expect(sent).toBe(sink.mails.length);
  expect(sent).toBeLessThan(15);
  expect(rows).toContainEqual({ status: "pending", _count: 15 - sent });
});

describe("what is not sent, and is cancelled", () => {
  test("a message that came too late to be of use", async () => {
    const id = await post("late@example.com", { expiresAt: now });

    expect(await sendDue(clock)).toMatchObject({ sent: 0, dropped: 1 });
    expect(await statusOf(id)).toBe("cancelled");
  });

  test("a digest to somebody who has left; their sign-in link still goes", async () => {
    await suppress(db, "left@example.com", "bulk", "unsubscribed", now);
    const digest = await post("left@example.com", { stream: "bulk" });
    await post("LEFT@example.com");

    expect(await sendDue(clock)).toMatchObject({ sent: 1, dropped: 1, failed: 0 });
    expect(await statusOf(digest)).toBe("cancelled");
  });

  test("a digest that was stopped after it had been claimed, up to its last dot", async () => {
    const id = await post("quick@example.com", { stream: "bulk" });
    for (let i = 0; i < 10; i++) await post(`before-${i}@example.com`, { stream: "bulk" });
    sink.onMail = async () => {
      await db.outboxMail.updateMany({
        where: { status: "sending", begunAt: null },
        data: { status: "cancelled" },
      });
    };

    await sendDue(clock);
    sink.onMail = () => undefined;

    const sentTo = sink.mails.length;
    expect(await db.outboxMail.count({ where: { status: "sent" } })).toBe(sentTo);
    expect(await db.outboxMail.count({ where: { status: "cancelled" } })).toBe(11 - sentTo);
    expect(["sent", "cancelled"]).toContain(await statusOf(id));
  });
});

test("every span of a run ends, also of a message that was taken back while a lane held it", async () => {
  const open = new Map<string, unknown>();
  const fates: unknown[] = [];
  recordSpans({
    begin({ facts }) {
      const id = String(facts?.["mail.id"]);
      open.set(id, facts);
      return { id, end: (told) => void (open.delete(id) && fates.push(told?.facts?.["mail.fate"])) };
    },
  });
  for (let i = 0; i < 11; i++) await post(`traced-${i}@example.com`, { stream: "bulk" });
  await db.outboxMail.updateMany({ data: { traceId: "4bf92f3577b34da6a3ce929d0e0e4736" } });
  sink.onMail = async () => {
    await db.outboxMail.updateMany({ where: { status: "sending", begunAt: null }, data: { status: "cancelled" } });
  };

  await sendDue(clock);
  sink.onMail = () => undefined;
  recordSpans({ begin: () => undefined });

  expect([...open.values()]).toEqual([]);
  expect(new Set(fates)).toEqual(new Set(["sent", "withdrawn"]));
});

test("a mailbox that did not exist is tried again after a month by mail that is asked for, never by digests", async () => {
  await suppress(db, "gone@example.com", "all", "hard-bounce", now);
  const asked = (days: number, stream: "transactional" | "bulk") =>
    suppressedAmong(["gone@example.com"], stream, later(days * 1440)());

  expect((await asked(29, "transactional")).size).toBe(1);
  expect((await asked(31, "transactional")).size).toBe(0);
  expect((await asked(365, "bulk")).size).toBe(1);
});
