import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split("@media screen and (prefers-color-scheme: dark)");
const themes = { light: tokens(light), dark: { ...tokens(light), ...tokens(dark) } };

const TEXT = [
  ["ink", "paper raised sand wash"],
  ["quiet", "paper raised sand wash line"],
  ["brand", "paper raised sand wash"],
  ["on-brand", "brand brand-deep"],
  ["on-panel", "panel"],
  ["panel-quiet", "panel"],
  ["on-foot", "foot"],
  ["foot-quiet", "foot"],
  ["on-shape", "coral sun sky"],
  ["on-lens", "lens"],
  ["paper", "ink"],
  ["good", "paper good-wash"],
  ["warn", "paper warn-wash"],
  ["bad", "paper raised bad-wash"],
] as const;

test.each(["light", "dark"] as const)(
  "every text of the %s theme has a contrast of 4.5 on what it stands on",
  (theme) => {
    expect(below(4.5, theme, TEXT)).toEqual([]);
  },
);

test.each(["light", "dark"] as const)("the edge of every control of the %s theme has a contrast of 3", (theme) => {
  expect(below(3, theme, [["edge", "paper raised sand"]])).toEqual([]);
});

test.each(["error", "offline"])("the pages that stand alone with %s.css have the colours of the others", (name) => {
  const [ofLight = "", ofDark = ""] = readFileSync(`public/${name}.css`, "utf8").split(
    "@media screen and (prefers-color-scheme: dark)",
  );

  expect(Object.keys(tokens(ofLight)).length).toBeGreaterThan(5);
  expect(themes.light).toMatchObject(tokens(ofLight));
  expect(themes.dark).toMatchObject(tokens(ofDark));
});

function below(least: number, theme: keyof typeof themes, pairs: readonly (readonly [string, string])[]) {
  return pairs
    .flatMap(([text, grounds]) => grounds.split(" ").map((ground) => ({ text, ground })))
    .map(({ text, ground }) => ({ text, ground, contrast: contrast(themes[theme][text], themes[theme][ground]) }))
    .filter(({ contrast }) => !(contrast >= least));
}

function tokens(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one = "", other = "") {
  const [a = 0, b = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminance(hex: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
