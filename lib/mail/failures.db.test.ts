import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Behaviour, SmtpSink } from "@/tests/support/smtp-sink";
import { clock, later, now, post, rowOf, statusOf } from "./mail.fixtures";

// What becomes of a message when the server, the network or a sender fails.

const sink = new SmtpSink();
vi.stubEnv("SMTP_URL", await sink.start());

const { db } = await import("@/lib/core/db");
const { reapLeases } = await import("./claims");
const { sendDue } = await import("./send");

beforeEach(async () => {
  sink.mails.length = 0;
  sink.behaviours.clear();
  await db.outboxMail.deleteMany();
  await db.suppression.deleteMany();
});
afterAll(() => sink.stop());

test.each<[Behaviour, "transactional" | "bulk", string, number]>([
  ["refuse", "transactional", "failed", 0],
  ["refuse", "bulk", "failed", 0],
  ["refuse-message", "bulk", "failed", 0],
  ["later", "transactional", "sent", 1],
  ["later", "bulk", "sent", 1],
  ["later-message", "bulk", "sent", 1],
  ["drop-before-data", "transactional", "sent", 1],
  ["drop-before-data", "bulk", "sent", 1],
  // What has not ended with a dot is not kept.
  ["drop-in-data", "transactional", "sent", 1],
  ["drop-in-data", "bulk", "sent", 1],
  // Somebody waits for it: twice with one Message-ID is better than not at all.
  ["drop-after-data", "transactional", "sent", 2],
  // Taken or not, nobody knows: it is never sent again.
  ["drop-after-data", "bulk", "unclear", 1],
])(
  "a server that answers %s once to %s mail leaves it %s, delivered %i times",
  async (behaviour, stream, status, copies) => {
    sink.behaviours.set("sam@example.com", behaviour);
    // What breaks in its middle is longer than what is on the way at once.
    const text = "A long letter. ".repeat(behaviour === "drop-in-data" ? 200_000 : 10);
    const id = await post("sam@example.com", {
      stream,
      message: () => ({ template: "t", subject: "Hello", html: "<p>Hi</p>", text }),
    });

    expect(await sendDue(clock)).toMatchObject({ sent: 0, failed: 1 });
    expect((await rowOf(id)).error).toBeTruthy();
    sink.behaviours.clear();
    await sendDue(later(2));

    expect(await statusOf(id)).toBe(status);
    expect(sink.mails).toHaveLength(copies);
    expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(copies === 0 ? 0 : 1);
  },
);

test("what is put off is not tried before its time", async () => {
  sink.behaviours.set("grey@example.com", "later");
  const id = await post("grey@example.com", { stream: "bulk" });

  await sendDue(clock);
  sink.behaviours.clear();

  expect(await sendDue(clock)).toMatchObject({ sent: 0, failed: 0 });
  expect(await rowOf(id)).toMatchObject({ status: "pending", attempts: 1, notBefore: later(1)() });
});

test("after the last attempt it stays with its error, for staff", async () => {
  sink.behaviours.set("grey@example.com", "later");
  const id = await post("grey@example.com", { stream: "bulk" });
  await db.outboxMail.update({ where: { id }, data: { attempts: 7 } });

  await sendDue(clock);

  expect(await rowOf(id)).toMatchObject({ status: "failed", attempts: 8, error: "451 4.7.1 Please try again later" });
});

test("an address that does not exist is not written to again; a policy of the server is not held against it", async () => {
  sink.behaviours.set("gone@example.com", "refuse");
  sink.behaviours.set("policy@example.com", "refuse-message");
  await post("gone@example.com");
  await post("policy@example.com");

  await sendDue(clock);
  const again = await post("GONE@example.com");
  await sendDue(clock);

  expect(await statusOf(again)).toBe("cancelled");
  expect(await db.suppression.count()).toBe(1);
  expect(await db.mailEvent.findMany({ orderBy: { code: "asc" }, select: { kind: true, code: true } })).toEqual([
    { kind: "bounced", code: "5.1.1" },
    { kind: "about-us", code: "5.7.1" },
  ]);
});

test("a server that is away for hours costs no message an attempt", async () => {
  const id = await post("patient@example.com", { stream: "bulk" });
  await sink.stop();
  for (let hour = 0; hour < 12; hour++) await sendDue(later(hour * 60));
  await sink.start();

  expect(await rowOf(id)).toMatchObject({ status: "pending", attempts: 0 });
  await sendDue(later(13 * 60));

  expect(await statusOf(id)).toBe("sent");
});

test("one message that cannot be written fails alone, with the reason", async () => {
  const run = await db.digestRun.create({ data: { dueOn: now, cutSeq: 1, begunAt: now } });
  const ids = await Promise.all(
    ["a", "b", "c"].map(async (name) => {
      const row = { once: `late:${name}`, stream: "bulk", template: "late", toAddress: `${name}@example.com` } as const;
      return (await db.outboxMail.create({ data: { ...row, messageId: `<${name}@x>`, runId: run.id, notBefore: now } }))
        .id;
    }),
  );
  const late = async (asked: string[]) => {
    if (asked.includes(ids[1] ?? "")) throw new Error("A title without letters");
    return new Map(asked.map((id) => [id, { subject: "Hello", html: "<p>Hi</p>", text: "Hi" }]));
  };

  expect(await sendDue(clock, { composers: { late } })).toMatchObject({ sent: 2, failed: 1 });

  expect(await Promise.all(ids.map(statusOf))).toEqual(["sent", "failed", "sent"]);
  expect((await rowOf(ids[1] ?? "")).error).toContain("A title without letters");
  await db.digestRun.delete({ where: { id: run.id } });
});

test("a server that is down is left alone after a few tries, and gets everything when it is back", async () => {
  await Promise.all(Array.from({ length: 30 }, (_, i) => post(`down-${i}@example.com`)));
  await sink.stop();

  const down = await sendDue(clock);
  await sink.start();
  const back = await sendDue(later(2));

  expect(down).toMatchObject({ sent: 0, stopped: expect.stringContaining("ECONNREFUSED") as string });
  expect(down.failed).toBeLessThanOrEqual(15);
  expect(back.sent).toBe(30);
  expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(30);
});

describe("a sender that died", () => {
  const held = { status: "sending", leaseUntil: now } as const;

  test.each<["transactional" | "bulk", Date | null, string]>([
    ["transactional", null, "pending"],
    ["transactional", now, "pending"],
    ["bulk", null, "pending"],
    ["bulk", now, "unclear"],
  ])("%s mail that had begun at %s is %s when the lease is over", async (stream, begunAt, status) => {
    const id = await post("a@example.com", { stream });
    await db.outboxMail.updateMany({ data: { ...held, begunAt } });

    await reapLeases(now);
    expect(await statusOf(id)).toBe("sending");
    await reapLeases(later(1)());

    expect(await statusOf(id)).toBe(status);
  });

  test("whose claim was taken over writes nothing down and sends nothing more", async () => {
    const id = await post("a@example.com", { stream: "bulk" });
    sink.onMail = async () => {
      await db.outboxMail.update({ where: { id }, data: { claimedBy: "11111111-1111-4111-8111-111111111111" } });
    };

    await sendDue(clock);
    sink.onMail = () => undefined;

    expect(await rowOf(id)).toMatchObject({ status: "sending", sentAt: null });
  });
});
