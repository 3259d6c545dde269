import { expect, test } from "vitest";
import { aJob } from "@/tests/support/a-job";
import { findsAtLeast } from "./at-least";
import { planSearch } from "./plan";

const now = new Date("2031-05-01T09:00:00Z");
const open = { publishedAt: new Date("2031-04-20T09:00:00Z"), closesAt: new Date("2031-06-01T00:00:00Z") };
const older = { ...open, publishedAt: new Date("2031-04-01T09:00:00Z") };

test("an advert that is offered in many places counts once, and what is older than all of them is found behind them", async () => {
  const plan = await planSearch({ sector: ["law"] });
  for (let place = 0; place < 61; place++) await aJob({ ...open, sector: "law", advertKey: "everywhere" });

  expect(await findsAtLeast(1, plan, now)).toBe(true);
  expect(await findsAtLeast(3, plan, now)).toBe(false);

  await aJob({ ...older, sector: "law" });
  expect(await findsAtLeast(3, plan, now)).toBe(false);

  await aJob({ ...older, sector: "law" });
  expect(await findsAtLeast(3, plan, now)).toBe(true);
  expect(await findsAtLeast(4, plan, now)).toBe(false);
});
