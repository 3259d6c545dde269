import { expect, test } from "vitest";
import { inLine } from "./waiting-line";

const ten = new Date("2026-12-08T10:00:00Z");
const eleven = new Date("2026-12-08T11:00:00Z");

/** A diary that one at a time may try, and that gives each time away once. */
function diary() {
  const given = new Set<number>();
  const seen = { tries: 0, atOnce: 0, mostAtOnce: 0 };
  const attempt = (start: Date) => async () => {
    seen.tries += 1;
    seen.atOnce += 1;
    seen.mostAtOnce = Math.max(seen.mostAtOnce, seen.atOnce);
    await new Promise((done) => setTimeout(done, 2));
    seen.atOnce -= 1;
    const isFree = !given.has(start.getTime());
    given.add(start.getTime());
    return { outcome: isFree ? "booked" : "taken", isGone: true };
  };
  return { attempt, seen };
}

test("of a hundred for one time one tries, and the others know when it has", async () => {
  const { attempt, seen } = diary();

  const outcomes = await Promise.all(Array.from({ length: 100 }, () => inLine("priya", ten, attempt(ten))));

  expect(outcomes.filter((outcome) => outcome === "booked")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(99);
  expect(seen).toMatchObject({ tries: 1, mostAtOnce: 1 });
});

test("those for another time wait for their turn and get it; another consultant is another line", async () => {
  const { attempt, seen } = diary();
  const other = diary();

  const outcomes = await Promise.all([
    inLine("priya", ten, attempt(ten)),
    inLine("priya", eleven, attempt(eleven)),
    inLine("tom", ten, other.attempt(ten)),
  ]);

  expect(outcomes).toEqual(["booked", "booked", "booked"]);
  expect(seen.mostAtOnce).toBe(1);
});

test("when the first is refused for reasons of their own, or fails, the next one tries", async () => {
  const outcomes = await Promise.allSettled([
    inLine("priya", ten, async () => ({ outcome: "busy", isGone: false })),
    inLine("priya", ten, () => Promise.reject(new Error("the database went away"))),
    inLine("priya", ten, async () => ({ outcome: "booked", isGone: true })),
    inLine("priya", ten, async () => ({ outcome: "booked", isGone: true })),
  ]);

  expect(outcomes.map((result) => (result.status === "fulfilled" ? result.value : "failed"))).toEqual([
    "busy",
    "failed",
    "booked",
    null,
  ]);
});

test("whoever comes after the line has ended tries again: the time may have been given back", async () => {
  await inLine("priya", ten, async () => ({ outcome: "booked", isGone: true }));

  expect(await inLine("priya", ten, async () => ({ outcome: "booked again", isGone: true }))).toBe("booked again");
});
