import { beforeEach, expect, test } from "vitest";
import { londonDay } from "@/lib/core/time/dates";
import { admin, emptyDiaries, newConsultant, NOW, samHasCall, TUESDAY_TEN } from "../calls.fixtures";
import { agenda } from "./agenda";
import { takeOff } from "./away";
import { away } from "./staff.fixtures";

beforeEach(emptyDiaries);

test("the calendar has the calls of each day, and of one consultant also the hours and what is off", async () => {
  const priya = await newConsultant("Priya");
  const { id } = await samHasCall();
  await takeOff(admin, priya, away("2026-12-09", "2026-12-09", { start: 720, end: 780 }), NOW);

  const week = (await agenda(admin, { from: londonDay(TUESDAY_TEN), days: 2, consultantId: priya }, NOW)) ?? [];

  expect(week.map(({ day, calls, open, away }) => [day, calls.length, open.length, away.length])).toEqual([
    ["2026-12-08", 1, 1, 0],
    ["2026-12-09", 0, 1, 1],
  ]);
  expect(week[0]?.calls).toMatchObject([{ id, outcome: null }]);
});
