import type * as z from "zod";
import { oneLine, shorten } from "@/lib/core/text/text";
import { MAX_RADIUS_MILES, MOST_LETTERS, searchRequest, type SearchRequest, SORTS } from "./schema";
import { CONTRACTS, HOURS, keysOf, REGIONS, SECTORS, WORKPLACES } from "./vocabulary";

/** The parameters of an address as a page or a URL gives them. */
export type Parameters = Record<string, string | string[] | undefined>;

const LISTS = {
  contract: keysOf(CONTRACTS),
  hours: keysOf(HOURS),
  workplace: keysOf(WORKPLACES),
  sector: keysOf(SECTORS),
  region: keysOf(REGIONS),
} as const;
const TEXTS = { q: MOST_LETTERS, place: 80, degree: 80 } as const;
const NUMBERS = {
  radius: [0, MAX_RADIUS_MILES],
  salaryMin: [0, 1_000_000],
  postedWithin: [1, 365],
  startsWithin: [1, 730],
  page: [1, 10_000],
} as const;

/**
 * A search as a page reads it: what it does not know it ignores, what is out of range it clamps. Nothing in an address
 * is an error of whoever follows it.
 */
export function readSearch(parameters: Parameters): SearchRequest {
  const all = (name: string) => [parameters[name] ?? []].flat().filter(Boolean);
  const found: Record<string, unknown> = {};
  for (const [name, max] of Object.entries(TEXTS)) {
    // Far longer than anybody types is cut before it is looked at.
    const text = oneLine((all(name)[0] ?? "").slice(0, 2000))
      .slice(0, max)
      .trim();
    if (text) found[name] = text;
  }
  for (const [name, words] of Object.entries(LISTS)) {
    const known = [...new Set(all(name))].filter((value) => (words as readonly string[]).includes(value));
    if (known.length > 0) found[name] = known.sort();
  }
  for (const [name, [min, max]] of Object.entries(NUMBERS)) {
    const typed = all(name)[0] ?? "";
    if (/^[+-]?\d+(\.\d+)?$/.test(typed.trim())) found[name] = Math.min(max, Math.max(min, Math.round(Number(typed))));
  }
  if (all("sponsorship").includes("yes")) found.sponsorship = "yes";
  const sort = keysOf(SORTS).find((key) => key === all("sort")[0]);
  return searchRequest.parse({ ...found, sort });
}

/** The values of an address that its filters do not have, or no longer: a page says that it left them out. At most three. */
export function unknownValues(parameters: Parameters): string[] {
  const unknown = Object.entries(LISTS).flatMap(([name, words]) =>
    [parameters[name] ?? []].flat().filter((value) => value && !(words as readonly string[]).includes(value)),
  );
  return [...new Set(unknown.map((value) => shorten(oneLine(value.slice(0, 200)), 40)).filter(Boolean))].slice(0, 3);
}

/** A search as the API takes it: everything is looked at, and what is wrong is said. */
export function parseSearch(parameters: URLSearchParams): z.ZodSafeParseResult<SearchRequest> {
  const given: Record<string, string | string[]> = {};
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    given[name] = values.length > 1 ? values : (values[0] ?? "");
  }
  return searchRequest.safeParse(given);
}

/** The parameters of a URL, as pages have them. */
export function parametersOf(url: URL): Parameters {
  return Object.fromEntries([...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name)]));
}
