import type { Region } from "./regions";

/** A place found in the gazetteer. `name` typed into the search box finds it again: "Newport, Shropshire". */
export interface FoundPlace {
  name: string;
  /** The town without what tells it from others: "Newport". */
  town: string;
  region: Region | null;
  /** ISO 3166-1; the Crown dependencies have their own. */
  country: string;
  latitude: number;
  longitude: number;
}

/**
 * What a typed place means. A point has a distance around it, at least `reachMiles` (a county is searched as far as it
 * goes); its alternatives are other places of that name.
 */
export type Resolved =
  | { kind: "point"; place: FoundPlace; reachMiles: number; alternatives: FoundPlace[] }
  | { kind: "regions"; name: string; regions: Region[] }
  | { kind: "country"; name: string; country: string }
  | { kind: "everywhere" }
  | { kind: "remote" }
  | { kind: "unknown"; suggestions: FoundPlace[] };
