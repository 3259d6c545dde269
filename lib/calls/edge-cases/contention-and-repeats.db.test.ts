import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db, type Tx } from "@/lib/core/db";
import { bookCall } from "../booking";
import { asking, emptyDiaries, newConsultant, NOW, samHasCall, samWants, TUESDAY_TEN } from "../calls.fixtures";
import { cancelCall } from "../cancelling";
import { lockDiaries } from "../diary/locks";
import { moveCall } from "../moving";
import { repeatable, takeKey } from "../repeats";
import { callRequest } from "../schema";

const FOUR = new Date("2026-12-08T16:00:00Z");
const idempotencyKey = "a-key-of-the-form-01";

beforeEach(emptyDiaries);

/** Does something in a transaction that stays open until the other has been waiting for a while, and then fails. */
async function whileItFails<T>(work: (tx: Tx) => Promise<unknown>, other: () => Promise<T>): Promise<T> {
  const begun = Promise.withResolvers<undefined>();
  const failing = db.$transaction(async (tx) => {
    await work(tx);
    begun.resolve(undefined);
    await new Promise((done) => setTimeout(done, 300));
    throw new Error("the power went");
  });
  await begun.promise;
  const [outcome, failed] = await Promise.all([other(), failing.catch((error: Error) => error.message)]);
  expect(failed).toBe("the power went");
  return outcome;
}

describe("whoever waits behind somebody who then fails", () => {
  test("gets the time, though its row stood there already", async () => {
    const consultantId = await newConsultant("Priya");
    const row = { consultantId, name: "Ade", email: "ade@example.com", timeZone: "Europe/London", uid: "other" };
    const end = new Date(TUESDAY_TEN.getTime() + 1_800_000);
    const time = { startsAt: TUESDAY_TEN, endsAt: end, blockedFrom: TUESDAY_TEN, blockedUntil: end };

    const booking = await whileItFails(
      (tx) => tx.call.create({ data: { ...row, ...time } }),
      () => bookCall(samWants(), asking()),
    );

    expect(booking).toMatchObject({ ok: true });
    expect(await db.call.findMany()).toMatchObject([{ name: "Sam Taylor" }]);
  });

  test("gets the diary", async () => {
    const consultantId = await newConsultant("Priya");

    const booking = await whileItFails(
      (tx) => lockDiaries(tx, [consultantId]),
      () => bookCall(samWants(), asking()),
    );

    expect(booking).toMatchObject({ ok: true });
  });

  test("gets the key, and books under it", async () => {
    await newConsultant("Priya");

    const booking = await whileItFails(
      (tx) => takeKey(tx, repeatable(idempotencyKey, samWants()), NOW),
      () => bookCall(samWants(), asking({ idempotencyKey })),
    );

    expect(booking).toMatchObject({ ok: true, isReplay: false });
  });
});

test("a request said again with its fields in another order is the same request", async () => {
  await newConsultant("Priya");
  const given = {
    start: "2026-12-08T10:00:00Z",
    name: "Sam",
    email: "s@example.com",
    timeZone: "UTC",
    topic: "first-job",
  };
  const first = await bookCall(callRequest.parse(given), asking({ idempotencyKey }));

  const backwards = Object.fromEntries(Object.entries(given).toReversed());
  const again = await bookCall(callRequest.parse(backwards), asking({ idempotencyKey }));

  expect(again).toEqual({ ...first, isReplay: true });
});

test("a call, its history, its mails and its key are one commit: none of them is there without the others", async () => {
  await newConsultant("Priya");
  await bookCall(samWants(), asking({ idempotencyKey }));

  const commits = await db.$queryRaw<{ xmin: string; rows: number }[]>`
    SELECT xmin::text, count(*)::int AS rows FROM (
      SELECT xmin FROM call UNION ALL SELECT xmin FROM call_event UNION ALL SELECT xmin FROM outbox_mail
      UNION ALL SELECT xmin FROM idempotency_key) written
    GROUP BY 1`;

  expect(commits).toMatchObject([{ rows: 5 }]);
});

test.each([
  ["a consultant who does not take that topic", { topic: "employer-enquiry", with: "priya" }, "not-offered"],
  ["a topic that nobody takes", { topic: "employer-enquiry" }, "not-offered"],
  ["the last half hour but a second", { start: new Date("2026-12-08T16:30:01Z") }, "not-offered"],
  ["a half hour that runs over the end of the day", { start: new Date("2026-12-08T17:00:00Z") }, "not-offered"],
  ["a consultant by another's words", { with: "priya-2" }, "unknown-consultant"],
] as const)("a request altered by hand, for %s, books nothing", async (_, given, reason) => {
  await newConsultant("Priya", { topics: ["first-job"] });

  expect(await bookCall(samWants(given), asking())).toMatchObject({ ok: false, reason });
  expect([await db.call.count(), await db.outboxMail.count()]).toEqual([0, 0]);
});

describe("pages that show free times", () => {
  const listener = new pg.Client({ connectionString: process.env.DATABASE_URL });
  const heard: string[] = [];
  beforeAll(async () => {
    await listener.connect();
    listener.on("notification", ({ payload }) => void heard.push(payload ?? ""));
    await listener.query("LISTEN stale");
  });
  afterAll(() => listener.end());

  const hears = async (work: () => Promise<unknown>) => {
    heard.length = 0;
    await work();
    await vi.waitFor(() => expect(heard).toContain('["calls"]'));
  };

  test("are dropped as a call is booked, moved and called off, and not for one who lost", async () => {
    await newConsultant("Priya");
    let token = "";
    await hears(async () => ({ token } = await samHasCall()));
    await hears(() => moveCall(token, FOUR, NOW));
    heard.length = 0;
    await bookCall(samWants({ start: FOUR, email: "ade@example.com" }), asking());
    await listener.query("SELECT 1");
    expect(heard).toEqual([]);

    await hears(() => cancelCall(token, NOW));
  });
});
