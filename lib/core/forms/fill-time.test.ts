import { afterEach, expect, test, vi } from "vitest";
import { madeAt, waitFor } from "./fill-time";
import { signId } from "../secrets/tokens";

const made = new Date("2026-11-24T09:00:00Z");
const after = (ms: number) => new Date(made.getTime() + ms);

afterEach(() => vi.unstubAllEnvs());

test.each([
  ["at once", 0, 2000],
  ["after 1,999 milliseconds", 1999, 1],
  ["after two seconds", 2000, 0],
  ["a day later", 86_400_000, 0],
  ["a year later", 365 * 86_400_000, 0],
  ["before it was made, by a clock that was set back", -90_000, 0],
])("a form posted %s waits %i ms", (_, ms, wait) => {
  expect(waitFor(madeAt(made), after(ms))).toBe(wait);
});

test.each([
  ["without a moment", null, 0],
  ["with an empty one", "", 0],
  ["with a file in its place", new File(["1"], "at"), 0],
  ["with a moment somebody wrote", String(made.getTime()), null],
  ["with one that was changed", `MTc2${madeAt(made)}`, null],
  ["with a signature for something else", signId("call-visitor", String(made.getTime())), null],
])("a form posted %s", (_, given, wait) => {
  expect(waitFor(given, after(0))).toBe(wait);
});

test("load tests may hurry: without limits no form waits", async () => {
  vi.resetModules();
  vi.stubEnv("RATE_LIMIT_SCALE", "0");
  const { waitFor: withoutLimits } = await import("./fill-time");

  expect(withoutLimits(madeAt(made), after(0))).toBe(0);
});
