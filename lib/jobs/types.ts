import type { LocalDate } from "@/lib/core/time/dates";
import type { Pay } from "@/lib/core/money";
import type { Region } from "@/lib/places/regions";
import type { SearchCriteria, Sort } from "./schema";
import type { Contract, Facet, Hours, Sector, Sponsorship, Workplace } from "./vocabulary";

export interface JobPlace {
  name: string;
  region: string | null;
  country: string;
  latitude: number | null;
  longitude: number | null;
}

/** A job in a list: what a row shows. */
export interface JobSummary {
  id: string;
  slug: string;
  title: string;
  summary: string;
  /** The employer's name as the public may see it: a confidential one says so instead. */
  employer: { name: string; about: string | null; isConfidential: boolean };
  places: JobPlace[];
  /** In how many places this advert is open among the results; 1 for most. */
  placeCount: number;
  /** Miles to the place searched for, when one was. */
  distanceMiles: number | null;
  workplace: Workplace;
  contract: Contract;
  hours: Hours;
  pay: Pay | null;
  sector: Sector | null;
  skills: string[];
  sponsorship: Sponsorship | null;
  degree: string | null;
  startsOn: LocalDate | null;
  publishedAt: Date;
  updatedAt: Date;
  closesAt: Date;
}

/** A job on its own page. */
export interface JobDetails extends JobSummary {
  status: "open" | "closed";
  /** What people say on the telephone and search for; ./number.ts writes it as "J1042". */
  number: number;
  descriptionHtml: string;
  version: number;
}

/**
 * One value of a filter with how many adverts it would leave, the other filters as they are. When the search finds more than
 * are counted, it is how many of the newest: at least so many.
 */
export interface FacetOption {
  value: string;
  label: string;
  count: number;
  countIsExact: boolean;
}

/** `anyCount` is what is found without the filter itself. */
export type Facets = Record<Facet, { anyCount: number; anyCountIsExact: boolean; options: FacetOption[] }>;

/** A place as an answer says it. `name` typed as the place finds it again. An area has no one point. */
export interface AnsweredPlace {
  name: string;
  region: Region | null;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** `chosen` is null when the place is not known; `alternatives` are then names like it. */
export interface PlaceAnswer {
  chosen: AnsweredPlace | null;
  alternatives: AnsweredPlace[];
}

export interface SearchResults {
  items: JobSummary[];
  /** Adverts found; one in many places counts once. */
  total: number;
  /** Of these, what is at the place searched for; the others are done from home and come last. */
  localTotal: number;
  /** False when there are more than the 5,000 that can be reached: then nobody counts them. */
  totalIsExact: boolean;
  page: number;
  pageSize: number;
  /** How many pages can be reached: the last reachable result is the 5,000th. */
  lastPage: number;
  sort: Sort;
  place: PlaceAnswer | null;
  /** The words that were searched for: null when there were none, or only such as "the" and "and". */
  words: string | null;
  /** What was searched for instead of `q`, which found nothing: words spelled nearly so. */
  corrected: string | null;
  facets: Facets;
  /** When it finds something else though nobody changes anything. */
  changesAt: Date;
}

/** One chosen filter in words, and the parameter that holds it: what a removable chip shows. */
export interface FilterWords {
  name: keyof SearchCriteria;
  value: string;
  text: string;
}

/** A search that finds something, with how much: what people look for, or a search made wider. */
export interface CountedSearch {
  label: string;
  criteria: SearchCriteria;
  count: number;
  countIsExact: boolean;
}
