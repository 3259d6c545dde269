import { resolvePlace } from "@/lib/places/resolve";
import type { Resolved } from "@/lib/places/types";
import { DEFAULT_RADIUS_MILES, type SearchCriteria } from "../schema";
import { type Keyword, readKeyword, readKeywords } from "./keyword";
import { type Where, whereOf } from "./near";

/** A search whose typed words have been read: what the predicate is built from. */
export interface Plan {
  criteria: SearchCriteria;
  keyword: Keyword | null;
  place: Resolved | null;
  where: Where;
}

/** How words and places are read: one that asks for many searches may remember what it has read. */
export interface Reading {
  keyword: typeof readKeyword;
  place: typeof resolvePlace;
}

const AFRESH: Reading = { keyword: readKeyword, place: resolvePlace };

/** Reads the words and the place of a search. The same words are the same plan for a page and for an alert. */
export async function planSearch(criteria: SearchCriteria, read: Reading = AFRESH): Promise<Plan> {
  const [keyword, place] = await Promise.all([
    read.keyword(criteria.q),
    criteria.place ? read.place(criteria.place) : null,
  ]);
  return planOf(criteria, keyword, place);
}

/** Several at once: the words of all are one question to the database, and a place that some share is looked up once. */
export async function planSearches(all: SearchCriteria[]): Promise<Plan[]> {
  const places = new Map(
    [...new Set(all.flatMap(({ place }) => place ?? []))].map((place) => [place, resolvePlace(place)]),
  );
  const keywords = await readKeywords(all.map(({ q }) => q));
  return Promise.all(
    all.map(async (criteria, at) =>
      planOf(criteria, keywords[at] ?? null, (await places.get(criteria.place ?? "")) ?? null),
    ),
  );
}

const planOf = (criteria: SearchCriteria, keyword: Keyword | null, place: Resolved | null): Plan => ({
  criteria,
  keyword,
  place,
  where: whereOf(place, criteria.radius ?? DEFAULT_RADIUS_MILES, criteria.place ?? ""),
});
