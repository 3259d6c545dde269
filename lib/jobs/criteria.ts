import { createHash } from "node:crypto";
import { sayMoney } from "@/lib/core/money";
import { sayNumber } from "@/lib/core/text/text";
import { readArea } from "@/lib/places/areas";
import { either, sayNear, sayRegions } from "@/lib/places/words";
import { DEFAULT_RADIUS_MILES, type SearchCriteria } from "./schema";
import type { FilterWords } from "./types";
import {
  CONTRACTS,
  DEGREE_CLASSES,
  HOURS,
  isDegreeClass,
  REGIONS,
  SECTORS,
  WORKPLACES,
  wordFor,
  FACETS,
} from "./vocabulary";

/**
 * A search in words: "Marketing jobs within 15 miles of Leeds, £25,000 a year or more". Page titles, alerts and mails
 * say it the same way. `place` is the place's full name where the caller has looked it up ("Newport, Shropshire").
 */
export function criteriaWords(criteria: SearchCriteria, place?: string): string {
  const filters = filterGroups(criteria).map(({ texts, sentence }) => sentence ?? either(texts.map(lowerFirst)));
  return [searchWords(criteria, place), ...filters].join(", ");
}

/** What was typed, without the filters: "Marketing jobs within 15 miles of Leeds", "Jobs from home", "All jobs". */
export function searchWords({ q, place, radius }: SearchCriteria, placeName?: string): string {
  const near = place && sayNear(placeName ?? place, radius ?? DEFAULT_RADIUS_MILES);
  return [q ? keywordWords(q) : near ? "Jobs" : "All jobs", near].filter(Boolean).join(" ");
}

type Found = { total: number; localTotal: number; totalIsExact: boolean };

/**
 * What was found of what was typed: "86 marketing jobs within 15 miles of Leeds, and 4 from home", "No jobs in Wales".
 */
export function countedWords(
  { total, localTotal, totalIsExact }: Found,
  { q, place, radius }: SearchCriteria,
  placeName?: string,
): string {
  const near = place && sayNear(placeName ?? place, radius ?? DEFAULT_RADIUS_MILES);
  const named = nounFor(localTotal, q);
  // Local jobs are looked at first: when there are more than are counted, nothing else was.
  const localIsExact = totalIsExact || localTotal < total;
  const number = localTotal === 0 ? "No" : sayNumber(localTotal, localIsExact);
  const fromHome = total - localTotal;
  const more = fromHome > 0 && `${localTotal === 0 ? "but" : "and"} ${sayNumber(fromHome, totalIsExact)} from home`;
  return [[number, named, near].filter(Boolean).join(" "), more].filter(Boolean).join(", ");
}

function nounFor(count: number, q: string | undefined): string {
  const noun = count === 1 ? "job" : "jobs";
  if (!q) return noun;
  if (!isPlain(q)) return `${noun} for ${q}`;
  return endsAsNoun(q) ? q : `${q} ${noun}`;
}

/** Each chosen value by itself, in the order of the page. */
export function filterWords(criteria: SearchCriteria): FilterWords[] {
  return filterGroups(criteria).flatMap(({ name, values, texts }) =>
    values.map((value, index) => ({ name, value, text: texts[index] ?? value })),
  );
}

type FilterGroup = { name: keyof SearchCriteria; values: string[]; texts: string[]; sentence?: string };

function filterGroups(criteria: SearchCriteria): FilterGroup[] {
  const { salaryMin, postedWithin, startsWithin, region } = criteria;
  const days = (n: number) => `${n} days`;
  return [
    several("contract", criteria.contract, CONTRACTS),
    several("hours", criteria.hours, HOURS),
    several("workplace", criteria.workplace, WORKPLACES),
    several("sector", criteria.sector, SECTORS),
    { ...several("region", region, REGIONS), sentence: region && sayRegions(region) },
    one("salaryMin", salaryMin || undefined, (pounds) => `${sayMoney(pounds * 100)} a year or more`),
    one("postedWithin", postedWithin, (n) => (n === 1 ? "Posted today" : `Posted in the last ${days(n)}`)),
    one("startsWithin", startsWithin, (n) => (n === 1 ? "Starting by tomorrow" : `Starting within ${days(n)}`)),
    one("sponsorship", criteria.sponsorship, () => "Visa sponsorship offered"),
    one("degree", criteria.degree, (degree) =>
      isDegreeClass(degree) ? `Asks for ${lowerFirst(DEGREE_CLASSES[degree])}` : `For a degree in ${degree}`,
    ),
  ].filter(({ values }) => values.length > 0);
}

function several(name: keyof SearchCriteria, values: string[] = [], words: Record<string, string>): FilterGroup {
  return { name, values, texts: values.map((value) => wordFor(words, value)) };
}

function one<T extends string | number>(
  name: keyof SearchCriteria,
  value: T | undefined,
  say: (value: T) => string,
): FilterGroup {
  return value === undefined ? { name, values: [], texts: [] } : { name, values: [String(value)], texts: [say(value)] };
}

/** "Marketing jobs"; a search with signs of its own is quoted as it stands. */
function keywordWords(q: string): string {
  if (!isPlain(q)) return `Jobs for ${q}`;
  return endsAsNoun(q) ? upperFirst(q) : `${upperFirst(q)} jobs`;
}

const isPlain = (q: string) => /^[\p{L}\p{N}][\p{L}\p{N} &+#.'’/-]*$/u.test(q) && !/\s-|\bOR\b/.test(q);
const endsAsNoun = (q: string) => /\b(jobs?|roles?|schemes?|internships?|apprenticeships?|placements?)$/i.test(q);

export type CanonicalCriteria = { canonical: SearchCriteria; hash: string };

/**
 * One form for all searches that mean the same: keys and values sorted, case folded, defaults and what has no effect
 * left out. Alerts with equal hashes share one row and are matched once.
 */
export function canonicalCriteria(criteria: SearchCriteria): CanonicalCriteria {
  const { q, place, radius, degree, salaryMin, ...rest } = criteria;
  const typedPlace = place && fold(place);
  const usesRadius = typedPlace !== undefined && readArea(typedPlace) === null && radius !== DEFAULT_RADIUS_MILES;
  const kept: SearchCriteria = {
    ...rest,
    q: q && fold(q),
    place: typedPlace,
    radius: usesRadius ? radius : undefined,
    degree: degree && fold(degree),
    salaryMin: salaryMin || undefined,
  };
  const entries = Object.entries(kept)
    .filter(([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => [name, Array.isArray(value) ? [...new Set(value)].sort() : value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const canonical = Object.fromEntries(entries) as SearchCriteria;
  return { canonical, hash: createHash("sha256").update(JSON.stringify(canonical)).digest("base64url") };
}

/** The address of a search: names in a fixed order, a value each time it was chosen. */
export function criteriaParams(criteria: SearchCriteria): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of PARAMETER_ORDER) {
    for (const value of [criteria[name] ?? []].flat()) params.append(name, String(value));
  }
  return params;
}

const PARAMETER_ORDER = ["q", "place", "radius", ...FACETS] as const satisfies readonly (keyof SearchCriteria)[];

const fold = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lowerFirst = (text: string) => (/^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);
