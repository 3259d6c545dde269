import { readArea } from "./areas";
import { readPostcode } from "./postcode";
import { sayRegion, type Region } from "./regions";

const SMALL_WORDS = /^(and|by|in|le|of|on|the|under|upon)$/;

/** A place as people write it, from what was typed: "leeds" is "Leeds", "sw1a1aa" is "SW1A 1AA". Typed capitals are kept. */
export function sayPlace(typed: string): string {
  const postcode = readPostcode(typed);
  if (postcode) return postcode.full ?? postcode.outcode;
  if (typed !== typed.toLowerCase()) return typed;
  return typed.replace(/[\p{L}'’]+/gu, (word, at: number) =>
    at > 0 && SMALL_WORDS.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

/** "within 15 miles of Leeds", "in the North West", "in or around Kent", "anywhere in the UK", "from home". */
export function sayNear(typed: string, radiusMiles: number): string {
  const area = readArea(typed);
  if (!area) return `within ${radiusMiles === 1 ? "1 mile" : `${radiusMiles} miles`} of ${sayPlace(typed)}`;
  if (area.kind === "regions") return `in ${area.name}`;
  if (area.kind === "county") return `in or around ${area.county.name}`;
  return area.kind === "remote" ? "from home" : "anywhere in the UK";
}

/** "in the North West, Wales or Scotland" */
export function sayRegions(regions: Region[]): string {
  return `in ${either(regions.map(sayRegion))}`;
}

/** "A", "A or B", "A, B or C". */
export function either(words: string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
