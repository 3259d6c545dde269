// Colours as numbers: contrast by WCAG 2.2, and OKLCH, in which a colour can be made lighter and stays the same colour.
// Safe in the browser.

/** "#rrggbb" in small letters. */
export type Hex = string;

/** Lightness 0 to 1, chroma from 0, hue in radians. */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}

export const isHex = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text);

/** WCAG 2.2 contrast ratio, 1 to 21. */
export function contrast(one: Hex, other: Hex): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: Hex): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

type Three = [number, number, number];

function linear(hex: Hex): Three {
  return [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Three;
}

/** A colour in OKLCH (Björn Ottosson, 2020). */
export function toOklch(hex: Hex): Oklch {
  const [r, g, b] = linear(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, c: Math.hypot(a, bb), h: Math.atan2(bb, a) };
}

/** The nearest colour that a screen has: what lies outside loses chroma, and keeps its lightness and hue. */
export function fromOklch({ l, c, h }: Oklch): Hex {
  for (let chroma = c; ; chroma -= 0.004) {
    const rgb = rgbOf(l, Math.max(0, chroma), h);
    const isInside = rgb.every((part) => part >= -0.0005 && part <= 1.0005);
    if (isInside || chroma <= 0) return `#${rgb.map(asByte).join("")}`;
  }
}

function rgbOf(lightness: number, c: number, h: number): Three {
  const [a, b] = [c * Math.cos(h), c * Math.sin(h)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function asByte(part: number): string {
  const clamped = Math.min(1, Math.max(0, part));
  const gamma = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055;
  return Math.round(gamma * 255)
    .toString(16)
    .padStart(2, "0");
}
