import fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrast, fromOklch, toOklch } from "./colour";
import { asStyleSheet, faintPairs, HOUSE, HOUSE_ACCENT, paletteOf, SHADES, tooFaint } from "./palette";

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);

test("any colour is either safe by day and by night, or is offered as the nearest one that is", () => {
  fc.assert(
    fc.property(anyColour, (accent) => {
      const faint = tooFaint(accent);
      expect(faintPairs(paletteOf(faint?.nearest ?? accent))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ["#0b6660", true],
  ["#8a1c4a", true],
  ["#1d4ed8", true],
  ["#ffd400", false],
  ["#9acd32", false],
  ["#ffffff", false],
])("%s as the brand's colour is safe: %s", (accent, isSafe) => {
  expect(tooFaint(accent) === null).toBe(isSafe);
});

test("the nearest colour keeps its hue and is darkened no further than it must be", () => {
  const faint = tooFaint("#e07a00");

  expect(faint?.contrast).toBeLessThan(4.5);
  expect(Math.abs(toOklch(faint!.nearest).h - toOklch("#e07a00").h)).toBeLessThan(0.05);
  expect(contrast("#ffffff", faint!.nearest)).toBeLessThan(6);
});

test("a colour comes back from OKLCH as it went in", () => {
  fc.assert(
    fc.property(anyColour, (hex) => {
      expect(fromOklch(toOklch(hex))).toBe(hex);
    }),
  );
});

test("the style sheet names every shade twice, and only variables that the house's own has", () => {
  const house = readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8");
  const sheet = asStyleSheet(paletteOf(HOUSE_ACCENT));

  for (const name of SHADES) {
    expect(sheet.split(`--${name}:`)).toHaveLength(3);
    expect(house).toContain(`--${name}: #`);
  }
  expect(sheet).not.toMatch(/[^\w\s#:;{}()@,-]/);
});

test("the grounds and inks that colours are measured against are those of the pages", () => {
  const house = readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8");
  const [day = "", night = ""] = house.split("@media screen and (prefers-color-scheme: dark)");

  for (const [name, hex] of Object.entries(HOUSE.light)) expect(day).toContain(`--${name}: ${hex};`);
  for (const [name, hex] of Object.entries(HOUSE.dark)) expect(night).toContain(`--${name}: ${hex};`);
});
