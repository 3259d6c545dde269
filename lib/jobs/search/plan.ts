import { resolvePlace } from "@/lib/places/resolve";
import type { Resolved } from "@/lib/places/types";
import { DEFAULT_RADIUS_MILES, type SearchCriteria } from "../schema";
import { type Keyword, readKeyword } from "./keyword";
import { type Where, whereOf } from "./near";

/** A search whose typed words have been read: what the predicate is built from. */
export interface Plan {
  criteria: SearchCriteria;
  keyword: Keyword | null;
  place: Resolved | null;
  where: Where;
}

/** Reads the words and the place of a search. The same words are the same plan for a page and for an alert. */
export async function planSearch(criteria: SearchCriteria): Promise<Plan> {
  const [keyword, place] = await Promise.all([
    readKeyword(criteria.q),
    criteria.place ? resolvePlace(criteria.place) : null,
  ]);
  return {
    criteria,
    keyword,
    place,
    where: whereOf(place, criteria.radius ?? DEFAULT_RADIUS_MILES, criteria.place ?? ""),
  };
}
