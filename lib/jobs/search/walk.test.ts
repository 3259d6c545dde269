import fc from "fast-check";
import { expect, test } from "vitest";
import { spansBack } from "./walk";

const HOUR = 3_600_000;
const instants = fc.date({
  min: new Date("2016-02-01T00:00:00Z"),
  max: new Date("2040-01-01T00:00:00Z"),
  noInvalidDate: true,
});

/** The hours of a tag: "t3:62346" is the eight hours from 8 × 62,346 on. */
function hoursOf(tag: string) {
  const [, level = "", at = ""] = /^t(\d+):(\d+)$/.exec(tag) ?? [];
  const length = 2 ** Number(level);
  return { from: Number(at) * length, until: (Number(at) + 1) * length, length };
}

test("a walk back covers all time up to now, without a gap and without an overlap", () => {
  fc.assert(
    fc.property(instants, (now) => {
      const spans = spansBack(now).map(hoursOf);
      expect(spans[0]?.until).toBe(Math.floor(now.getTime() / HOUR) + 1);
      for (const [at, span] of spans.entries()) expect(span.from).toBe(spans[at + 1]?.until ?? span.from);
      expect((spans.at(-1)?.from ?? Infinity) * HOUR).toBeLessThanOrEqual(Date.UTC(2016, 0, 1));
    }),
  );
});

test("no span is longer than all before it, so that hardly more than twice as many jobs are looked at as are wanted", () => {
  fc.assert(
    fc.property(instants, (now) => {
      let walked = 0;
      for (const { length } of spansBack(now).map(hoursOf)) {
        expect(length).toBeLessThanOrEqual(Math.max(1, walked));
        walked += length;
      }
    }),
  );
});

test("ten years are some thirty steps, and a search of the last week takes no more of them than it needs", () => {
  fc.assert(
    fc.property(instants, (now) => {
      expect(spansBack(now).length).toBeLessThanOrEqual(40);
      const since = new Date(now.getTime() - 7 * 24 * HOUR);
      const last = hoursOf(spansBack(now, since).at(-1) ?? "");
      expect(last.until * HOUR).toBeGreaterThan(since.getTime());
    }),
  );
});
