import * as z from "zod";
import { oneLine } from "@/lib/core/text/text";
import { CONTRACTS, HOURS, keysOf, REGIONS, SECTORS, WORKPLACES } from "./vocabulary";

export const DEFAULT_RADIUS_MILES = 15;
export const MAX_RADIUS_MILES = 100;
export const PAGE_SIZE = 20;
/** What is read of the words in a search box. */
export const MOST_LETTERS = 200;
/** The last result that paging reaches. */
export const LAST_REACHABLE = 5000;

export const SORTS = {
  relevance: "Best match",
  newest: "Newest",
  salary: "Highest pay",
  closing: "Closing soonest",
  distance: "Nearest",
} as const;
export type Sort = keyof typeof SORTS;

/** One value or several: a parameter given twice means either. Kept sorted, so that equal searches are equal. */
const anyOf = <T extends Record<string, string>>(words: T, sentence: string) => {
  const one = z.enum(keysOf(words), sentence);
  return z
    .union([one.transform((value) => [value]), z.array(one).min(1).max(30)])
    .transform((values) => [...new Set(values)].sort())
    .optional();
};

const wholeNumber = (sentence: string, min: number, max: number) =>
  z.coerce.number(sentence).int(sentence).min(min, sentence).max(max, sentence).optional();

const words = (max: number, sentence: string) =>
  z
    .string()
    .max(2000, sentence)
    .transform((text) => oneLine(text).slice(0, max) || undefined)
    .optional();

/**
 * What is searched for, without order and page: the shape that the search box, an alert, a feed and the API share.
 * `salaryMin` is whole pounds a year; `radius` miles; `postedWithin` and `startsWithin` days.
 */
export const searchCriteria = z.strictObject({
  q: words(MOST_LETTERS, "Search for at most 200 characters"),
  place: words(80, "Give a place of at most 80 characters"),
  radius: wholeNumber(`Give a distance from 0 to ${MAX_RADIUS_MILES} miles`, 0, MAX_RADIUS_MILES),
  contract: anyOf(CONTRACTS, "Choose a contract from the list"),
  hours: anyOf(HOURS, "Choose full time or part time"),
  workplace: anyOf(WORKPLACES, "Choose on-site, hybrid or remote"),
  sector: anyOf(SECTORS, "Choose a sector from the list"),
  region: anyOf(REGIONS, "Choose a region from the list"),
  salaryMin: wholeNumber("Give pay in whole pounds a year", 0, 1_000_000),
  postedWithin: wholeNumber("Give a number of days from 1 to 365", 1, 365),
  startsWithin: wholeNumber("Give a number of days from 1 to 730", 1, 730),
  sponsorship: z.literal("yes", "Say yes, or leave it out").optional(),
  degree: words(80, "Give a subject of at most 80 characters"),
});

export type SearchCriteria = z.infer<typeof searchCriteria>;

/** A request for one page of results, as the API takes it. */
export const searchRequest = searchCriteria.extend({
  sort: z.enum(keysOf(SORTS), "Sort by relevance, newest, salary, closing or distance").optional(),
  page: wholeNumber("Give a page number from 1", 1, 10_000),
  pageSize: wholeNumber("Give a page size from 1 to 100", 1, 100),
});

export type SearchRequest = z.infer<typeof searchRequest>;
