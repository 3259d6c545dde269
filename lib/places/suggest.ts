import { db, Prisma } from "@/lib/core/db";
import { likeText } from "@/lib/core/text/text";
import { placeKey } from "./areas";
import { asFound, bestFirst, type PlaceRow } from "./namesakes";
import { BRITISH_COUNTRIES, REGIONS } from "./regions";

/** A place that somebody may be about to type. `text` typed as the place finds it. */
export interface PlaceSuggestion {
  text: string;
  /** What tells it from others: its county, or what kind of place it is. */
  detail: string | null;
}

const SHORTEST = 2;
const LONGEST = 60;

/** British towns, counties, regions and outcodes that begin with what was typed, the most populous first. */
export async function suggestPlaces(typed: string, limit = 8): Promise<PlaceSuggestion[]> {
  const key = placeKey(typed).slice(0, LONGEST);
  if (key.length < SHORTEST) return [];
  const start = `${likeText(key)}%`;
  const rows = await db.$queryRaw<PlaceRow[]>`
    SELECT kind, name, key, county, region, country, latitude, longitude, population, reach_miles AS "reachMiles"
    FROM place
    WHERE key LIKE ${start} AND kind IN ('town', 'county', 'outcode') AND country IN (${Prisma.join([...BRITISH_COUNTRIES])})
    ORDER BY kind = 'outcode', population DESC, key LIMIT 40`;
  const towns = bestFirst(rows).map((row) => {
    const namesakes = rows.filter((other) => other.key === row.key && other.kind === row.kind);
    const text = row.kind === "outcode" ? row.name : asFound(row, namesakes).name;
    return { text, detail: row.kind === "county" ? "County" : text.includes(",") ? null : row.county };
  });
  const regions = Object.entries(REGIONS)
    .filter(([, name]) => placeKey(name).startsWith(key) && name !== "London")
    .map(([, text]) => ({ text, detail: "Region" }));
  const all = [...regions, ...towns];
  return all.filter(({ text }, at) => all.findIndex((other) => other.text === text) === at).slice(0, limit);
}
