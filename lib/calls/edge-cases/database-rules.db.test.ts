import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { emptyDiaries, newConsultant, NOW, samHasCall, theCall } from "../calls.fixtures";
import { cancelCall } from "../cancelling";

// What the database refuses by itself, past all code.

const FOUR = new Date("2026-12-08T16:00:00Z");
const FIVE = new Date("2026-12-08T17:00:00Z");

beforeEach(emptyDiaries);

const refusalOf = (change: Promise<unknown>) => change.then(() => "taken", String);

describe("the database refuses a call", () => {
  test.each([
    ["that gets another calendar identity", { uid: "another" }, /keeps its calendar identity/],
    [
      "that moves while its sequence stays",
      { startsAt: FOUR, endsAt: new Date("2026-12-08T16:30:00Z"), blockedFrom: FOUR, blockedUntil: FIVE },
      /sequence of call .* must rise/,
    ],
    ["that is off without a moment", { status: "cancelled", sequence: 1 }, /call_cancelled/],
    ["that is on and was called off", { cancelledAt: NOW }, /call_cancelled/],
    ["of three hours", { endsAt: new Date("2026-12-08T13:00:00Z"), blockedUntil: FIVE }, /call_half_hour/],
    [
      "at seven minutes past",
      { startsAt: new Date("2026-12-08T10:07:00Z"), endsAt: new Date("2026-12-08T10:37:00Z"), sequence: 1 },
      /call_on_grid/,
    ],
    ["outside the time it blocks", { blockedUntil: new Date("2026-12-08T10:20:00Z") }, /call_blocked/],
  ] as const)("%s", async (_, data, why) => {
    await newConsultant("Priya");
    const { id } = await samHasCall();

    expect(await refusalOf(db.call.update({ where: { id }, data }))).toMatch(why);
  });

  test("that was off and is on again", async () => {
    await newConsultant("Priya");
    const { id, token } = await samHasCall();
    await cancelCall(token, NOW);

    const revived = db.call.update({ where: { id }, data: { status: "booked", cancelledAt: null, sequence: 2 } });

    expect(await refusalOf(revived)).toMatch(/is cancelled for good/);
  });

  test("of a visitor who has one then, however the address is spelt", async () => {
    await newConsultant("Priya");
    const tom = await newConsultant("Tom");
    const { id } = await samHasCall({ with: "priya" });
    const { startsAt, endsAt, name, timeZone } = await theCall(id);
    const time = { startsAt, endsAt, blockedFrom: startsAt, blockedUntil: endsAt };

    const second = db.call.create({
      data: { ...time, consultantId: tom, name, timeZone, email: "SAM.TAYLOR@example.com", uid: "other" },
    });

    expect(await refusalOf(second)).toMatch(/call_one_per_visitor/);
  });
});

describe("the database refuses a diary with", () => {
  test.each([
    ["a notice as long as the horizon, with which nothing would ever be free", { minimumNoticeMinutes: 28 * 1440 }],
    ["a buffer less than none", { bufferAfterMinutes: -10 }],
    ["a weight of nothing, which nobody's turn could be reckoned with", { weight: 0 }],
    ["a day without a single call", { dailyLimit: 0 }],
    ["a horizon of more than a year", { horizonDays: 366 }],
  ])("%s", async (_, data) => {
    const id = await newConsultant("Priya");

    expect(await refusalOf(db.consultant.update({ where: { id }, data }))).toMatch(
      /consultant_(?:numbers|notice_within_horizon)/,
    );
  });
});

test("the database refuses to rewrite what happened to a call", async () => {
  await newConsultant("Priya");
  await samHasCall();

  expect(await refusalOf(db.$executeRaw`UPDATE call_event SET actor = ${"nobody"}`)).toMatch(/append-only/);
});

test("the database lets nobody take away a consultant whose calls are still there", async () => {
  const id = await newConsultant("Priya");
  await samHasCall();

  expect(await refusalOf(db.consultant.delete({ where: { id } }))).toMatch(/call_consultant_id_fkey|Foreign key/i);
  expect(await db.call.count()).toBe(1);
});
