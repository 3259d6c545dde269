import { beforeEach, expect, test } from "vitest";
import type { LocalDate } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { bookCall } from "./booking";
import { asking, emptyDiaries, newConsultant, NOW, samWants } from "./calls.fixtures";
import { freeSlots, nextFreeSlots } from "./free-times";
import { requestedSlots } from "./queries";

beforeEach(emptyDiaries);

const day = (text: string) => text as LocalDate;
const dayOf = (date: string, timeZone = "Europe/London") => ({ from: day(date), to: day(date), timeZone });
const startsOf = async (...request: Parameters<typeof freeSlots>) =>
  (await freeSlots(...request)).map(({ start }) => start.toISOString());

test("days are those of the visitor's zone: a Tuesday in Auckland has a London Monday evening and Tuesday morning", async () => {
  await newConsultant("Priya");

  const inLondon = await startsOf(dayOf("2026-12-08"), NOW);
  const tuesday = await startsOf(dayOf("2026-12-08", "Pacific/Auckland"), NOW);
  const wednesday = await startsOf(dayOf("2026-12-09", "Pacific/Auckland"), NOW);

  expect(inLondon).toHaveLength(16);
  expect([tuesday.at(0), tuesday.at(-1)]).toEqual(["2026-12-07T11:00:00.000Z", "2026-12-08T10:30:00.000Z"]);
  expect([...tuesday, ...wednesday].filter((start) => start.startsWith("2026-12-08"))).toEqual(inLondon);
});

test("everything that is listed for a week can be booked, and what is not listed cannot", async () => {
  await newConsultant("Priya", { dailyLimit: 3 });
  await newConsultant("Tom", { topics: ["employer-enquiry"], dailyLimit: 2 });
  const week = {
    from: day("2026-12-07"),
    to: day("2026-12-08"),
    timeZone: "Europe/London",
    topic: "first-job" as const,
  };
  const grid = Array.from({ length: 96 }, (_, n) => new Date(Date.UTC(2026, 11, 7) + n * 1_800_000));

  for (const [n, start] of grid.entries()) {
    const isListed = (await startsOf(week, NOW)).includes(start.toISOString());
    const booking = await bookCall(samWants({ start, topic: "first-job", email: `visitor${n}@example.com` }), asking());
    expect([start, booking.ok]).toEqual([start, isListed]);
  }
  expect(await db.call.count()).toBe(6);
});

test("a day off, a pause and a colleague who left are not offered from one moment to the next", async () => {
  const priya = await newConsultant("Priya");
  await db.dayException.create({ data: { consultantId: priya, day: new Date("2026-12-08T00:00:00Z") } });
  await db.dayException.create({
    data: { consultantId: priya, day: new Date("2026-12-12T00:00:00Z"), startMinute: 600, endMinute: 660 },
  });

  expect(await startsOf(dayOf("2026-12-08"), NOW)).toEqual([]);
  expect(await startsOf(dayOf("2026-12-12"), NOW)).toEqual(["2026-12-12T10:00:00.000Z", "2026-12-12T10:30:00.000Z"]);
  await db.consultant.update({ where: { id: priya }, data: { pausedAt: NOW } });
  expect(await startsOf(dayOf("2026-12-12"), NOW)).toEqual([]);
});

test("without consultants there is nothing free, and that is an answer too", async () => {
  expect(await freeSlots(dayOf("2026-12-08"), NOW)).toEqual([]);
  expect((await nextFreeSlots(3, NOW)).slots).toEqual([]);
  expect(await requestedSlots({ ...dayOf("2026-12-08"), with: "nobody" }, NOW)).toEqual({
    ok: false,
    reason: "unknown-consultant",
  });
  expect(await requestedSlots({ ...dayOf("2026-12-08"), token: "forged" }, NOW)).toEqual({
    ok: false,
    reason: "unknown-call",
  });
});

test("the next three stay as they are until the first has no notice left", async () => {
  await newConsultant("Priya");
  const now = new Date("2026-11-24T09:10:00Z");

  const { slots, changesAt } = await nextFreeSlots(3, now);

  expect(slots.map(({ start }) => start.toISOString().slice(11, 16))).toEqual(["13:30", "14:00", "14:30"]);
  expect(changesAt).toEqual(new Date("2026-11-24T09:30:00Z"));
  expect((await nextFreeSlots(3, changesAt)).slots).toEqual(slots);
  expect((await nextFreeSlots(3, new Date(changesAt.getTime() + 1))).slots).not.toEqual(slots);
});

test("in the evening they stay until midnight, when the horizon moves on", async () => {
  await newConsultant("Priya");

  expect((await nextFreeSlots(3, new Date("2026-11-24T20:00:00Z"))).changesAt).toEqual(
    new Date("2026-11-25T00:00:00Z"),
  );
});

test("a page is kept no longer than the calendars that it was made from are good for", async () => {
  const priya = await newConsultant("Priya");
  const now = new Date("2026-11-24T20:00:00Z");
  const calendarReadAt = new Date("2026-11-24T19:15:00Z");
  await db.consultant.update({ where: { id: priya }, data: { calendarUrl: "sealed", calendarReadAt } });

  expect((await nextFreeSlots(3, now)).changesAt).toEqual(new Date("2026-11-24T20:15:00Z"));
});
