import { placeKey, readArea } from "./areas";
import { milesBetween } from "./miles";
import { BRITISH_COUNTRIES, isRegion, sayCountry } from "./regions";
import type { FoundPlace } from "./types";

export const SELECT = {
  kind: true,
  name: true,
  key: true,
  county: true,
  region: true,
  country: true,
  latitude: true,
  longitude: true,
  population: true,
  reachMiles: true,
} as const;

export interface PlaceRow {
  kind: string;
  name: string;
  key: string;
  county: string | null;
  region: string | null;
  country: string;
  latitude: number;
  longitude: number;
  population: number;
  reachMiles: number;
}

/** Two rows nearer than this are one town that the source lists twice. */
const SAME_TOWN_MILES = 4;
const MOST_ALTERNATIVES = 8;

const isBritish = ({ country }: PlaceRow) => (BRITISH_COUNTRIES as readonly string[]).includes(country);

/** Britain before Ireland before the world, a country before its towns abroad, then by people. */
export function bestFirst(rows: PlaceRow[]): PlaceRow[] {
  const rank = (row: PlaceRow) => (isBritish(row) ? 0 : row.country === "IE" ? 1 : row.kind === "country" ? 2 : 3);
  return [...rows].sort((a, b) => rank(a) - rank(b) || b.population - a.population);
}

/** Whether "Shropshire", "Wales", "West Midlands" or "France" is said of this place truly. */
export function isQualifiedBy(row: PlaceRow, qualifier: string): boolean {
  const area = readArea(qualifier);
  if (area?.kind === "county" && area.county.name === row.county) return true;
  if (area?.kind === "regions") return row.region !== null && isRegion(row.region) && area.regions.includes(row.region);
  if (area?.kind === "everywhere") return isBritish(row);
  const key = placeKey(qualifier);
  return [row.county, row.region, sayCountry(row.country), row.country].some((word) => word && placeKey(word) === key);
}

/** The place as it is shown and found again: with its county where others have its name, with its country abroad. */
export function asFound(row: PlaceRow, namesakes: PlaceRow[]): FoundPlace {
  const { name, country, latitude, longitude } = row;
  const isAmbiguous = namesakes.some((other) => !isSameTown(row, other) && isBritish(other) && isKnown(other));
  const qualifier = !isBritish(row) ? sayCountry(country) : isAmbiguous ? (row.county ?? sayCountry(country)) : null;
  return {
    name: qualifier ? `${name}, ${qualifier}` : name,
    town: name,
    region: row.region !== null && isRegion(row.region) ? row.region : null,
    country,
    latitude,
    longitude,
  };
}

/**
 * Other places of the name that can be told apart, the larger first. Of those abroad only such as are larger than the
 * one chosen: here Manchester is not the one in New Hampshire, but Boston may well be the one in Massachusetts.
 */
export function alternativesTo(chosen: PlaceRow, namesakes: PlaceRow[]): FoundPlace[] {
  const others = namesakes.filter(
    (row) => !isSameTown(row, chosen) && isKnown(row) && (isBritish(row) || row.population > chosen.population),
  );
  const named = others.map((row) => asFound(row, namesakes));
  const taken = new Set([asFound(chosen, namesakes).name]);
  return named.filter(({ name }) => !taken.has(name) && taken.add(name)).slice(0, MOST_ALTERNATIVES);
}

/** A hamlet of unknown size makes no town ambiguous: Warrington needs no county for one of four houses. */
const isKnown = ({ population }: PlaceRow) => population > 0;

const isSameTown = (a: PlaceRow, b: PlaceRow) => a === b || milesBetween(a, b) < SAME_TOWN_MILES;
