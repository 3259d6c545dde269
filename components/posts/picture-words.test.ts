import { describe, expect, test } from "vitest";
import { drawable, laidOut, pathOf, widthOf } from "./picture-words";

const box = { width: 500, sizes: [80, 40], lines: [3, 5] };
const fits = ({ size, lines }: { size: number; lines: string[] }) => lines.every((line) => widthOf(line) * size <= 500);

describe("what of a title can be drawn", () => {
  test.each([
    ["a plain one", "Asking for feedback", "Asking for feedback"],
    ["accents and quotes", "Café – “naïve” £40k, Łódź", "Café – “naïve” £40k, Łódź"],
    ["accents written apart", "Cafe\u0301", "Café"],
    ["pictographs, which are left out", "Your first day 🎉👩🏽‍💻🇬🇧", "Your first day"],
    ["signs that turn the direction, which are left out", "Pay\u202e\u200fday\u0007", "Payday"],
    ["lines and tabs, which are spaces", "Your\n first\tday", "Your first day"],
    ["Chinese", "求职指南 for graduates", null],
    ["Arabic", "دليل الخريجين", null],
    ["Hebrew among English", "A guide מדריך", null],
    ["nothing but a pictograph", "🎉", null],
    ["nothing", "", null],
  ])("%s", (_, title, expected) => {
    expect(drawable(title)).toBe(expected);
  });
});

describe("words in a box", () => {
  test("stand in the largest size at which all of them fit", () => {
    expect(laidOut("Asking for feedback", box)).toMatchObject({ size: 80 });
    const long = laidOut("Asking for feedback when an employer has turned you down twice already", box);
    expect(long.size).toBe(40);
    expect(long.lines.join(" ")).toBe("Asking for feedback when an employer has turned you down twice already");
    expect(fits(long)).toBe(true);
  });

  test("that are too many even in the smallest size end in an ellipsis", () => {
    const laid = laidOut("What a careers adviser hears ".repeat(14).trim(), box);

    expect(laid.lines).toHaveLength(5);
    expect(laid.lines.at(-1)).toMatch(/\w…$/);
    expect(fits(laid)).toBe(true);
  });

  test("wider than a line are broken, and nothing stands out of the box", () => {
    const laid = laidOut("W".repeat(140), box);

    expect(laid.lines).toHaveLength(5);
    expect(fits(laid)).toBe(true);
  });

  test("are nearer where the face has them nearer", () => {
    expect(widthOf("AV")).toBeLessThan(widthOf("A") + widthOf("V"));
  });
});

test("a line is a path that stands on its base line and begins at its place", () => {
  const numbers = [...pathOf("HI", { x: 100, y: 50, size: 10 }).matchAll(/-?[\d.]+ -?[\d.]+/g)].map(([pair]) =>
    pair.split(" ").map(Number),
  );

  expect(Math.min(...numbers.map(([x = 0]) => x))).toBeGreaterThanOrEqual(100);
  expect(Math.max(...numbers.map(([, y = 0]) => y))).toBe(50);
  expect(Math.min(...numbers.map(([, y = 0]) => y))).toBeLessThan(45);
});
