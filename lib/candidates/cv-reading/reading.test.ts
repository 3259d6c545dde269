import { describe, expect, test } from "vitest";
import { LAYOUTS } from "./layouts.fixtures";
import { EIGHT, EIGHT_JOBS } from "./eight-jobs.fixtures";
import { MORE_LAYOUTS } from "./more-layouts.fixtures";
import { ODD_LAYOUTS } from "./odd-layouts.fixtures";
import { readCv } from "./reading";

describe("a CV is read whatever its layout", () => {
  test.each([...LAYOUTS, ...MORE_LAYOUTS, ...ODD_LAYOUTS])("$layout", ({ text, says }) => {
    const read = readCv(text);

    for (const [part, wanted] of Object.entries(says)) {
      const found = read[part as keyof typeof read];
      if (Array.isArray(wanted) && Array.isArray(found)) expect(found, part).toHaveLength(wanted.length);
      expect({ [part]: found }).toMatchObject({ [part]: wanted });
    }
  });
});

describe("eight jobs stay eight", () => {
  test.each(Object.entries(EIGHT_JOBS))("%s", (_, entries) => {
    for (const between of ["\n", "\n\n"]) {
      const { jobs, skills } = readCv(
        `Sam Okafor\n\nWORK EXPERIENCE\n${entries.join(between)}\n\nSKILLS\nTills, Rotas`,
      );

      expect(jobs.map(({ title, employer }) => ({ title, employer }))).toEqual(EIGHT);
      expect(jobs.every(({ from }) => from !== undefined)).toBe(true);
      expect(skills).toEqual(["Tills", "Rotas"]);
    }
  });
});

test("a date of birth, a nationality and an address are never read", () => {
  const read = readCv(
    "Sam Okafor\nDate of birth: 01/02/2003\nNationality: British\n12 Acacia Road, Leeds\n\nPERSONAL DETAILS\nMarried\n\nSKILLS\nExcel",
  );

  expect(JSON.stringify(read)).not.toMatch(/2003|British|Acacia|Married/);
  expect(read.phone).toBe("");
});

test("a text of any length and kind is read in a moment, and nothing throws", () => {
  const nasty = [
    "a ".repeat(40_000),
    "•".repeat(50_000),
    `${"x".repeat(200)}\n`.repeat(500),
    "2022 - ".repeat(9000),
    "(((((".repeat(9000),
    " ".repeat(60_000),
  ];
  const began = performance.now();
  for (const text of nasty) readCv(`Experience\n${text}\nSkills\n${text}\nEducation\n${text}`);

  expect(performance.now() - began).toBeLessThan(10_000);
});
