import fc from "fast-check";
import { expect, test } from "vitest";
import { FLOOR, type Rules, type ShownTable, suppress } from "./suppression";

/** Small enough to try every table there is. */
const SMALL: Rules = { floor: 4, roundedTo: 1, spread: 2 };
const ANSWERS = ["a", "b", "c", "d"];

function* everyTable(answers: number, most: number): Generator<number[]> {
  if (answers === 0) return yield [];
  for (const rest of everyTable(answers - 1, most)) for (let count = 0; count <= most; count++) yield [...rest, count];
}

const table = (counts: number[]) => Object.fromEntries(counts.map((count, at) => [ANSWERS[at] ?? "", count]));
const hiddenIn = (shown: ShownTable | null, all: string[]) => (shown ? (shown.together?.answers ?? []) : all);

test.each([
  [2, 14],
  [3, 10],
  [4, 7],
])("whoever knows the rule and tries every table of %i answers cannot tell a hidden number", (answers, most) => {
  // What each published table could have come from, without rounding: rounded, it could have come from more.
  const sources = new Map<string, number[][]>();
  for (const counts of everyTable(answers, most)) {
    const key = JSON.stringify(suppress(table(counts), SMALL));
    sources.set(key, [...(sources.get(key) ?? []), counts]);
  }

  for (const [key, tables] of sources) {
    const shown = JSON.parse(key) as ShownTable | null;
    // At the edge of what is tried, tables that would also fit are left out.
    if (shown && shown.total > most) continue;
    for (const answer of hiddenIn(shown, ANSWERS.slice(0, answers))) {
      const possible = new Set(tables.map((counts) => counts[ANSWERS.indexOf(answer)]));
      expect(possible.size, `${answer} in ${key}`).toBeGreaterThan(1);
    }
  }
});

const counts = fc
  .array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 6 })
  .map((numbers) => Object.fromEntries(numbers.map((count, at) => [`answer-${at}`, count])));

test("no number that is shown is of fewer people than the floor, alone or together", () => {
  fc.assert(
    fc.property(counts, (given) => {
      const shown = suppress(given);
      if (!shown) return;
      for (const { answer, count } of shown.shown) {
        expect(given[answer]).toBeGreaterThanOrEqual(FLOOR);
        expect(count % 5).toBe(0);
      }
      if (!shown.together) return;
      expect(shown.together.answers.length).toBeGreaterThan(1);
      const sum = shown.together.answers.reduce((total, answer) => total + (given[answer] ?? 0), 0);
      expect(sum).toBeGreaterThanOrEqual(FLOOR);
      expect(Math.abs(shown.together.count - sum)).toBeLessThan(3);
    }),
  );
});

test("taking all that is shown from the total never leaves one answer", () => {
  fc.assert(
    fc.property(counts, (given) => {
      const shown = suppress(given);
      if (!shown) return;
      expect(Object.keys(given).length - shown.shown.length).not.toBe(1);
    }),
  );
});

test("one person more changes what is shown by less than would tell their answer, or not at all", () => {
  fc.assert(
    fc.property(counts, fc.nat({ max: 5 }), (given, at) => {
      const answer = Object.keys(given)[at % Object.keys(given).length] ?? "";
      const [before, after] = [suppress(given), suppress({ ...given, [answer]: (given[answer] ?? 0) + 1 })];
      for (const { answer: name, count } of after?.shown ?? []) {
        const was = before?.shown.find((cell) => cell.answer === name);
        if (was) expect([0, 5]).toContain(count - was.count);
      }
    }),
  );
});

const CASES: [string, Record<string, number>, ReturnType<typeof suppress>][] = [
  ["nine people in all", { a: 5, b: 4 }, null],
  [
    "everybody enough",
    { a: 12, b: 31 },
    {
      shown: [
        { answer: "a", count: 10 },
        { answer: "b", count: 30 },
      ],
      together: null,
      total: 45,
    },
  ],
  [
    "one group of three: the last of the others goes with it",
    { a: 3, c: 40, b: 14 },
    { shown: [{ answer: "c", count: 40 }], together: { answers: ["a", "b"], count: 15 }, total: 55 },
  ],
  [
    "a group of three beside a single other",
    { a: 3, b: 40 },
    { shown: [], together: { answers: ["a", "b"], count: 45 }, total: 45 },
  ],
  [
    "two small groups that hide each other",
    { a: 6, b: 6, c: 40 },
    { shown: [{ answer: "c", count: 40 }], together: { answers: ["a", "b"], count: 10 }, total: 50 },
  ],
  [
    "two groups of nine, whose sum would tell both",
    { a: 9, b: 9, c: 40, d: 20 },
    { shown: [{ answer: "c", count: 40 }], together: { answers: ["a", "b", "d"], count: 40 }, total: 80 },
  ],
];

test.each(CASES)("%s", (_, given, shown) => {
  expect(suppress(given)).toEqual(shown);
});
