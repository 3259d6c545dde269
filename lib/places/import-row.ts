import { oneLine } from "@/lib/core/text/text";
import { placeKey, readArea } from "./areas";
import { readPostcode } from "./postcode";
import { POSTCODE_AREAS } from "./postcode-areas";
import type { Region } from "./regions";

/** An outcode or postcode as the gazetteer keeps it; its name is the town it belongs to. */
export interface ImportedPlace {
  kind: "outcode" | "postcode";
  key: string;
  name: string;
  region: Region | null;
  country: string;
  latitude: number;
  longitude: number;
}

/** What common lists call their columns, the likelier first. */
const COLUMNS = {
  postcode: ["postcode", "outcode", "pcds", "pcd", "postcode district", "district"],
  latitude: ["latitude", "lat"],
  longitude: ["longitude", "long", "lng", "lon"],
  town: ["town", "post town", "posttown", "city", "place"],
  region: ["uk region", "region", "region name", "rgn", "country string"],
} as const;

/** Britain with all its islands, so that a row with nought and nought, or the two swapped, is seen. */
const BOUNDS = { latitude: [49, 61.5], longitude: [-9, 2.5] } as const;

export type PlaceRowRead = { ok: true; place: ImportedPlace } | { ok: false; reason: string };

/** Reads one row of a list. The reason of a "no" is a sentence for whoever runs the import. */
export function readPlaceRow(cells: Record<string, string>): PlaceRowRead {
  const all = new Map(Object.entries(cells).map(([name, value]) => [placeKey(name), oneLine(value ?? "")]));
  const cellsOf = (names: readonly string[]) =>
    names.map((name) => all.get(name)).filter((value) => value !== undefined);
  const typed = cellsOf(COLUMNS.postcode)[0];
  if (typed === undefined) return { ok: false, reason: "There is no column called postcode or outcode" };
  const postcode = readPostcode(typed);
  const area = postcode && POSTCODE_AREAS.get(postcode.area);
  if (!postcode || !area) return { ok: false, reason: `“${typed}” is no postcode` };
  const latitude = numberOf(cellsOf(COLUMNS.latitude)[0], BOUNDS.latitude);
  const longitude = numberOf(cellsOf(COLUMNS.longitude)[0], BOUNDS.longitude);
  if (latitude === null || longitude === null)
    return { ok: false, reason: `${typed} has no place in or around Britain` };
  return {
    ok: true,
    place: {
      kind: postcode.full ? "postcode" : "outcode",
      key: (postcode.full ?? postcode.outcode).replace(" ", "").toLowerCase(),
      name: cellsOf(COLUMNS.town).find(Boolean) ?? area.postTown,
      region: area.country === "GB" ? (regionIn(cellsOf(COLUMNS.region)) ?? area.region) : null,
      country: area.country,
      latitude,
      longitude,
    },
  };
}

function numberOf(text: string | undefined, [min, max]: readonly [number, number]): number | null {
  const number = text ? Number(text) : NaN;
  return number >= min && number <= max ? number : null;
}

/** The first of these that is one region of the twelve; "Greater London" and "London" both are. */
function regionIn(words: string[]): Region | null {
  for (const word of words) {
    const area = readArea(placeKey(word) === "london" ? "greater london" : word);
    if (area?.kind === "regions" && area.regions.length === 1) return area.regions[0] ?? null;
  }
  return null;
}
