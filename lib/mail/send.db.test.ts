import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { SmtpSink } from "@/tests/support/smtp-sink";

const sink = new SmtpSink();
// The environment is read once, so the address must be known before anything reads it.
vi.stubEnv("SMTP_URL", await sink.start());

const { db } = await import("@/lib/core/db");
const { suppress } = await import("./addresses");
const { reapLeases } = await import("./claim");
const { postMail } = await import("./outbox");
const { sendDue } = await import("./send");

const now = new Date("2030-01-01T10:00:00Z");
const clock = () => now;
const later = (minutes: number) => () => new Date(now.getTime() + minutes * 60_000);

let n = 0;
async function post(address: string, given: Partial<Parameters<typeof postMail>[1]> = {}): Promise<string> {
  const id = await db.$transaction((tx) =>
    postMail(tx, {
      once: `test:${++n}`,
      to: { address },
      message: () => ({ template: "t", subject: "Hello", html: "<p>Hi</p>", text: "Hi" }),
      ...given,
    }),
  );
  return id ?? "";
}
const statusOf = async (id: string) => (await db.outboxMail.findUniqueOrThrow({ where: { id } })).status;

beforeEach(async () => {
  sink.mails.length = 0;
  await db.outboxMail.deleteMany();
});
afterAll(() => sink.stop());

test("a message goes out once, to the address as typed, with its own Message-ID and both parts", async () => {
  const id = await post("Sam.O+jobs@Example.com", { to: { address: "Sam.O+jobs@Example.com", name: "Osei, Sam" } });

  expect(await sendDue(clock)).toEqual({ sent: 1, dropped: 0, failed: 0 });
  expect(await sendDue(clock)).toEqual({ sent: 0, dropped: 0, failed: 0 });

  const [mail] = sink.mails;
  expect(sink.mails).toHaveLength(1);
  // The domain has no case; the part before the @ is the owner's.
  expect(mail?.envelopeTo).toEqual(["Sam.O+jobs@example.com"]);
  expect(mail?.messageId).toBe(`<${id}@localhost>`);
  expect(mail?.text).toContain("Hi");
  expect(mail?.html).toContain("<p>Hi</p>");
  expect(await statusOf(id)).toBe("sent");
});

test("two senders at once never send one message twice", async () => {
  await Promise.all(Array.from({ length: 40 }, (_, i) => post(`crowd-${i}@example.com`)));

  await Promise.all([sendDue(clock), sendDue(clock), sendDue(clock)]);

  expect(sink.mails).toHaveLength(40);
  expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(40);
});

test("a server that says later is asked again later, and not before", async () => {
  sink.behaviours.set("grey@example.com", "later");
  const id = await post("grey@example.com");

  await sendDue(clock);
  sink.behaviours.delete("grey@example.com");
  expect(await sendDue(clock)).toMatchObject({ sent: 0 });
  expect(await sendDue(later(2))).toMatchObject({ sent: 1 });

  expect(await statusOf(id)).toBe("sent");
});

test("an address that does not exist is not written to again", async () => {
  sink.behaviours.set("gone@example.com", "refuse");
  const first = await post("gone@example.com");
  await sendDue(clock);
  const second = await post("GONE@example.com");

  expect(await sendDue(clock)).toEqual({ sent: 0, dropped: 1, failed: 0 });
  expect(await statusOf(first)).toBe("failed");
  expect(await statusOf(second)).toBe("failed");
});

test("a digest whose fate nobody knows is not sent again; an invitation is, with its old Message-ID", async () => {
  sink.behaviours.set("fall@example.com", "drop-after-data");
  const digest = await post("fall@example.com", { stream: "bulk" });
  await sendDue(clock);
  expect(await statusOf(digest)).toBe("unclear");
  const invitation = await post("fall@example.com");
  await sendDue(clock);
  sink.behaviours.delete("fall@example.com");
  await sendDue(later(2));

  const ids = sink.to("fall@example.com").map(({ messageId }) => messageId);
  expect(ids.filter((id) => id?.includes(digest))).toHaveLength(1);
  expect(ids.filter((id) => id?.includes(invitation))).toHaveLength(2);
  expect(await statusOf(invitation)).toBe("sent");
});

test("what a dead worker was sending is taken back: an invitation goes again, a digest stays in doubt", async () => {
  const [invitation, digest] = [await post("a@example.com"), await post("b@example.com", { stream: "bulk" })];
  await db.outboxMail.updateMany({ data: { status: "sending", leaseUntil: now } });

  await reapLeases(later(1)());

  expect(await statusOf(invitation)).toBe("pending");
  expect(await statusOf(digest)).toBe("unclear");
});

test("who has left gets no digest, but still their sign-in link", async () => {
  await suppress(db, "left@example.com", "bulk", "unsubscribed", now);
  await post("left@example.com", { stream: "bulk" });
  await post("left@example.com");

  expect(await sendDue(clock)).toEqual({ sent: 1, dropped: 1, failed: 0 });
});

test("transactional mail goes before bulk, however long the queue", async () => {
  for (let i = 0; i < 12; i++) await post(`bulk-${i}@example.com`, { stream: "bulk" });
  await post("link@example.com");

  await sendDue(clock);

  const order = sink.mails.map(({ envelopeTo }) => envelopeTo[0]);
  expect(order.indexOf("link@example.com")).toBeLessThan(5);
});

test("an invitation arrives as an alternative that calendars read", async () => {
  const ics =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  await post("cal@example.com", {
    attachments: [{ filename: "call.ics", contentType: "text/calendar", content: ics, method: "REQUEST" }],
  });

  await sendDue(clock);

  expect(sink.mails[0]?.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8;\s*method=REQUEST/i);
});

test("line breaks in names, subjects and headers cannot add a header", async () => {
  await post("inject@example.com", {
    to: { address: "inject@example.com", name: "Eve\r\nBcc: all@example.com" },
    message: () => ({ template: "t", subject: "Hi\r\nBcc: all@example.com", html: "x", text: "x" }),
    headers: { "X-Test": "a\r\nBcc: all@example.com" },
  });

  await sendDue(clock);

  expect(sink.mails[0]?.bcc).toBeUndefined();
  expect(sink.mails[0]?.raw).not.toMatch(/^Bcc:/im);
});
