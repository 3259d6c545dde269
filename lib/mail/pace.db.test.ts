import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { SmtpSink } from "@/tests/support/smtp-sink";
import { clock, later, post, statusOf } from "./mail.fixtures";

// How fast a stream goes, and when it stops by itself.

const sink = new SmtpSink();
vi.stubEnv("SMTP_URL", await sink.start());

const { db } = await import("@/lib/core/db");
const { sendDue } = await import("./send");
const { holdStream, letGoStream, setPace, streamControl, takeTurns } = await import("./pace");

const bulk = (address: string) => post(address, { stream: "bulk" });

beforeEach(async () => {
  sink.mails.length = 0;
  sink.behaviours.clear();
  await db.outboxMail.deleteMany();
  await letGoStream("bulk", db);
  await setPace("bulk", null);
  await db.mailStreamControl.updateMany({ data: { nextAt: new Date(0) } });
});
afterAll(() => sink.stop());

test("a stream that is held sends nothing until it is let go; the other one goes on", async () => {
  const [digest, link] = [await bulk("a@example.com"), await post("b@example.com")];
  expect(await holdStream("bulk", "Wait for the new template", clock())).toBe(true);
  expect(await holdStream("bulk", "Again", clock())).toBe(false);

  await sendDue(clock);
  expect([await statusOf(digest), await statusOf(link)]).toEqual(["pending", "sent"]);
  expect(await streamControl("bulk")).toMatchObject({ heldWhy: "Wait for the new template" });

  await letGoStream("bulk", db);
  await sendDue(clock);
  expect(await statusOf(digest)).toBe("sent");
});

test("senders that share a pace keep it together", async () => {
  await setPace("bulk", 50);

  const turns = (await Promise.all(Array.from({ length: 10 }, () => takeTurns("bulk", 5, clock())))).flat();

  const sorted = turns.map((turn) => turn.getTime() - clock().getTime()).sort((a, b) => a - b);
  expect(sorted).toEqual(Array.from({ length: 50 }, (_, at) => at * 20));
});

test("a message waits for its turn, and is given back when its sender is stopped before that", async () => {
  const id = await bulk("turn@example.com");
  await db.outboxMail.updateMany({ data: { notBefore: new Date(0) } });
  await setPace("bulk", 1);
  await db.mailStreamControl.updateMany({ data: { nextAt: new Date(Date.now() + 3_600_000) } });
  const stop = new AbortController();

  const sending = sendDue(() => new Date(), { signal: stop.signal });
  await vi.waitFor(async () => expect(await statusOf(id)).toBe("sending"));
  stop.abort();

  expect(await sending).toMatchObject({ sent: 0, failed: 0 });
  expect(await statusOf(id)).toBe("pending");
  expect(sink.mails).toHaveLength(0);
});

test("when a fifth of a hundred messages are not taken the stream holds itself, and says why", async () => {
  for (let n = 0; n < 130; n++) {
    await bulk(`bad-${n}@example.com`);
    if (n % 3 === 0) sink.behaviours.set(`bad-${n}@example.com`, "refuse-message");
  }

  await sendDue(clock);

  expect((await streamControl("bulk")).heldWhy).toMatch(
    /of the last 100 messages \d+ were not taken.*refused by policy/,
  );
  expect(sink.mails.length).toBeLessThan(100);
  expect(await db.outboxMail.count({ where: { status: "pending" } })).toBeGreaterThan(10);
});

test("one in twenty that fails stops nothing", async () => {
  for (let n = 0; n < 120; n++) {
    await bulk(`fine-${n}@example.com`);
    if (n % 20 === 0) sink.behaviours.set(`fine-${n}@example.com`, "later");
  }

  await sendDue(clock);

  expect((await streamControl("bulk")).heldAt).toBeNull();
  expect(sink.mails).toHaveLength(114);
  sink.behaviours.clear();
  await sendDue(later(2));
  expect(sink.mails).toHaveLength(120);
});

test("a clock that is set back in the middle of a run holds up no message", async () => {
  const ids = [await post("one@example.com"), await bulk("two@example.com")];
  // The first looks are ahead by half an hour.
  let looks = 0;
  const setBack = () => new Date(clock().getTime() + (looks++ < 6 ? 30 * 60_000 : 0));

  await sendDue(setBack);

  expect(await Promise.all(ids.map(statusOf))).toEqual(["sent", "sent"]);
}, 20_000);
