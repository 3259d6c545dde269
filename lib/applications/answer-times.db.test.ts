import { beforeEach, expect, test } from "vitest";
import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { answerTimes, lastQuarter } from "./answer-times";
import { reopen } from "./pipeline/putting-back";
import { anEmptyBoard } from "./staff/board.fixtures";
import { moveApplication } from "./staff/moving";

const now = new Date("2026-11-25T10:00:00Z");
const day = (n: number) => new Date(Date.UTC(2026, 8, n, 10));
let ada: Staff;
let jobId: string;

beforeEach(async () => {
  const made = await anEmptyBoard();
  ada = made.ada;
  jobId = made.job.id;
});

/** Somebody who applied on the first of September. */
async function applied(name: string): Promise<string> {
  const data = { jobId, name, email: `${name}@example.com`, rightToWork: "yes", createdAt: day(1) };
  return (await db.application.create({ data, select: { id: true } })).id;
}
const move = (id: string, version: number, to: "screening" | "rejected" | "received", at: Date, words?: string) =>
  moveApplication(ada, id, { to, version, words, ...(to === "received" && { reason: "A slip" }) }, at);

test.each([
  ["2026-11-25T10:00:00Z", "2026-07-01", "2026-10-01"],
  ["2026-01-01T00:00:00Z", "2025-10-01", "2026-01-01"],
  // Still the old quarter in London, where summer time holds.
  ["2026-03-31T23:30:00Z", "2026-01-01", "2026-04-01"],
])("at %s the last quarter began on %s and ended before %s", (at, from, until) => {
  expect(lastQuarter(new Date(at))).toEqual({ from, until });
});

test("half heard within so many days and nine in ten within so many, first and for good, of what they were told in the quarter", async () => {
  for (let at = 0; at < 10; at++) {
    const id = await applied(`a${at}`);
    // A word after 2 days for nine of them, after 8 for one; a no to each on the 15th.
    await move(id, 1, "screening", day(at === 0 ? 9 : 3), "I am reading it.");
    await move(id, 2, "rejected", day(15), "No licence.");
  }
  const silent = await applied("silent");
  await move(silent, 1, "screening", day(2));
  const takenBack = await applied("back");
  await move(takenBack, 1, "rejected", day(2), "No.");
  await move(takenBack, 2, "received", day(2));

  expect(await answerTimes(now)).toEqual({
    from: "2026-07-01",
    to: "2026-09-30",
    first: { answers: 10, medianDays: 2, p90Days: 2, shares: [0, 90, 0, 10, 0] },
    final: { answers: 10, medianDays: 14, p90Days: 14, shares: [0, 0, 0, 0, 100] },
  });
});

test("fewer than ten answers are not shown", async () => {
  for (let at = 0; at < 9; at++) await move(await applied(`a${at}`), 1, "screening", day(3), "Reading.");

  expect(await answerTimes(now)).toMatchObject({ first: null, final: null });
});

test("a no that was told counts, though its candidate applied again after it", async () => {
  for (let at = 0; at < 10; at++) {
    const id = await applied(`a${at}`);
    await move(id, 1, "rejected", day(3), "No licence.");
    await db.$transaction((tx) => reopen(tx, id, day(20)));
  }

  expect((await answerTimes(now)).final).toMatchObject({ answers: 10, medianDays: 2 });
});
