import { contrast, fromOklch, type Hex, toOklch } from "./colour";

// The shades that follow from one brand colour, by day and by night. Safe in the browser: the form shows them as they will be.

/** By the name of the variable in app/globals.css, without its dashes. */
export const SHADES = [
  "brand",
  "brand-deep",
  "on-brand",
  "wash",
  "panel",
  "on-panel",
  "panel-quiet",
  "lens",
  "on-lens",
] as const;
export type Shade = (typeof SHADES)[number];
export type Shades = Record<Shade, Hex>;

export interface Palette {
  light: Shades;
  dark: Shades;
}

/** The house's own colour. Its shades were chosen by hand and stand in app/globals.css. */
export const HOUSE_ACCENT: Hex = "#0b6660";

/** Text needs this contrast (WCAG 2.2, 1.4.3). */
const ENOUGH = 4.5;
const STEP = 0.008;
const WHITE = "#ffffff";

/** What no brand changes, as app/globals.css has it: the grounds that its colours stand on, and the inks beside them. */
export const HOUSE = {
  light: {
    paper: "#fbfaf7",
    raised: "#ffffff",
    sand: "#f3efe6",
    ink: "#17202a",
    quiet: "#55606b",
    line: "#e2ded5",
    edge: "#847d70",
  },
  dark: {
    paper: "#11161c",
    raised: "#182029",
    sand: "#161d25",
    ink: "#eef1f4",
    quiet: "#a9b4bf",
    line: "#2a343f",
    edge: "#71808f",
  },
} as const;
const groundsOf = ({ paper, raised, sand }: { paper: Hex; raised: Hex; sand: Hex }): Hex[] => [paper, raised, sand];

/** All shades of a colour. Those of an unsafe colour are unsafe too: ask `tooFaint` first. */
export function paletteOf(accent: Hex): Palette {
  const { l, c, h } = toOklch(accent);
  const shade = (lightness: number, chroma: number) => fromOklch({ l: lightness, c: Math.min(c, chroma), h });
  const panelQuiet = shade(0.89, 0.03);
  const night = shade(0.285, 0.03);
  const onNight = shade(0.22, 0.03);
  const brandByNight = moved(
    (lightness) => shade(lightness, 0.12),
    { from: 0.74, by: STEP },
    (hex) => [...groundsOf(HOUSE.dark), night, onNight].every((ground) => contrast(hex, ground) >= ENOUGH),
  );
  return {
    light: {
      brand: accent,
      "brand-deep": fromOklch({ l: Math.max(0, l - 0.09), c, h }),
      "on-brand": WHITE,
      wash: shade(0.945, 0.02),
      panel: darkened(accent, (hex) => contrast(panelQuiet, hex) >= ENOUGH),
      "on-panel": WHITE,
      "panel-quiet": panelQuiet,
      lens: accent,
      "on-lens": WHITE,
    },
    dark: {
      brand: brandByNight,
      "brand-deep": shade(Math.min(0.95, toOklch(brandByNight).l + 0.07), 0.1),
      "on-brand": onNight,
      wash: night,
      panel: shade(0.34, 0.055),
      "on-panel": shade(0.98, 0.01),
      "panel-quiet": shade(0.85, 0.035),
      lens: shade(0.38, 0.06),
      "on-lens": WHITE,
    },
  };
}

/** A pair whose text cannot be read well enough. */
export interface Faint {
  theme: "light" | "dark";
  contrast: number;
}

/** Where the texts of a palette have less contrast than 4.5; nothing when it is safe. */
export function faintPairs({ light, dark }: Palette): Faint[] {
  const themes = [
    { theme: "light" as const, shades: light },
    { theme: "dark" as const, shades: dark },
  ];
  return themes.flatMap(({ theme, shades }) =>
    [
      ...[...groundsOf(HOUSE[theme]), shades.wash].map((ground) => contrast(shades.brand, ground)),
      ...[HOUSE[theme].ink, HOUSE[theme].quiet].map((ink) => contrast(ink, shades.wash)),
      contrast(shades["on-brand"], shades.brand),
      contrast(shades["on-brand"], shades["brand-deep"]),
      contrast(shades["on-panel"], shades.panel),
      contrast(shades["panel-quiet"], shades.panel),
      contrast(shades["on-lens"], shades.lens),
    ]
      .filter((ratio) => ratio < ENOUGH)
      .map((ratio) => ({ theme, contrast: ratio })),
  );
}

/** Null for a colour that is safe everywhere; else its worst contrast, and the nearest colour of the same hue that is. */
export function tooFaint(accent: Hex): { contrast: number; nearest: Hex } | null {
  const faint = faintPairs(paletteOf(accent));
  if (faint.length === 0) return null;
  const nearest = darkened(accent, (hex) => faintPairs(paletteOf(hex)).length === 0);
  return { contrast: Math.min(...faint.map((pair) => pair.contrast)), nearest };
}

function darkened(hex: Hex, isEnough: (hex: Hex) => boolean): Hex {
  const { l, c, h } = toOklch(hex);
  if (isEnough(hex)) return hex;
  return moved((lightness) => fromOklch({ l: lightness, c, h }), { from: l, by: -STEP }, isEnough);
}

/** The first lightness, from one on, that is enough; black or white at the end of the way. */
function moved(
  shade: (lightness: number) => Hex,
  { from, by }: { from: number; by: number },
  isEnough: (hex: Hex) => boolean,
): Hex {
  for (let lightness = from; lightness > 0 && lightness < 1; lightness += by) {
    const hex = shade(lightness);
    if (isEnough(hex)) return hex;
  }
  return by > 0 ? WHITE : "#000000";
}

/** The style sheet that puts a palette in place of the house's, for light and dark pages. */
export function asStyleSheet({ light, dark }: Palette): string {
  const rules = (shades: Shades) => SHADES.map((name) => `--${name}:${shades[name]};`).join("");
  return `:root{${rules(light)}}\n@media screen and (prefers-color-scheme: dark){:root{${rules(dark)}}}\n`;
}
