import { expect, test } from "vitest";
import { keepUntil } from "./keep";

const now = new Date("2026-11-25T10:00:00Z");
const after = (ms: number) => new Date(now.getTime() + ms);

test.each([
  ["a day when nothing is known to change", [], 86_400],
  ["a day when the next change is further away", [after(10 * 86_400_000)], 86_400],
  ["until the first change", [after(90_000), null, after(30_000), undefined], 30],
  ["never past it, be it by a fraction of a second", [after(30_999)], 30],
  ["not at all when it is under a second away", [after(999)], 0],
  ["not at all when it has passed", [after(-5000)], 0],
])("a page is kept %s", (_, instants, seconds) => {
  expect(keepUntil(instants, ["posts"], now)).toEqual({ seconds, tags: ["posts", "brand"] });
});
