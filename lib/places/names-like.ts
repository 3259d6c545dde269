import { db, Prisma } from "@/lib/core/db";
import { editDistance } from "@/lib/core/text/text";
import { bareKey } from "./areas";
import { alternativesTo, asFound, bestFirst, type PlaceRow } from "./namesakes";
import { BRITISH_COUNTRIES } from "./regions";
import type { FoundPlace } from "./types";

const MOST_SUGGESTIONS = 3;

/** Towns whose name is nearly what was typed, the likeliest first. */
export async function namesLike(text: string): Promise<FoundPlace[]> {
  const key = bareKey(text).slice(0, 60);
  if (key.length < 4) return [];
  const rows = await db.$queryRaw<PlaceRow[]>`
    SELECT kind, name, key, county, region, country, latitude, longitude, population, reach_miles AS "reachMiles"
    FROM place
    WHERE kind = 'town' AND key % ${key} AND country IN (${Prisma.join([...BRITISH_COUNTRIES])})
    ORDER BY similarity(key, ${key}) DESC, population DESC LIMIT 40`;
  const near = rows.filter((row) => editDistance(row.key, key) <= (key.length < 8 ? 1 : 2));
  const towns = [...new Set(bestFirst(near).map((row) => row.key))].flatMap((name) => {
    const namesakes = bestFirst(near.filter((row) => row.key === name));
    const [best] = namesakes;
    return best ? [asFound(best, namesakes), ...alternativesTo(best, namesakes)] : [];
  });
  return towns.slice(0, MOST_SUGGESTIONS);
}
