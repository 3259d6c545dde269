import { db } from "@/lib/core/db";
import { asFound, SELECT } from "./namesakes";
import type { Postcode } from "./postcode";
import { POSTCODE_AREAS } from "./postcode-areas";
import type { Resolved } from "./types";

/** Nobody means a circle of less than a mile around the middle of an outcode. */
const OUTCODE_REACH_MILES = 1;

/**
 * Where a postcode is: the full one when it was imported, else its outcode, else the post town of its area. Null when
 * its letters are no postcode area, so that it may still be a name.
 */
export async function resolvePostcode({ area, outcode, full }: Postcode): Promise<Resolved | null> {
  const postTown = POSTCODE_AREAS.get(area);
  if (!postTown) return null;
  const name = full ?? outcode;
  const keys = [full?.replace(" ", ""), outcode].filter((key) => key !== undefined).map((key) => key.toLowerCase());
  const rows = await db.place.findMany({
    where: { kind: { in: ["postcode", "outcode"] }, key: { in: keys } },
    select: SELECT,
  });
  const row = keys.map((key) => rows.find((one) => one.key === key)).find((one) => one !== undefined);
  const place = row
    ? { ...asFound(row, []), name, region: row.region === null ? postTown.region : asFound(row, []).region }
    : {
        name,
        town: postTown.postTown,
        region: postTown.region,
        country: postTown.country,
        latitude: postTown.latitude,
        longitude: postTown.longitude,
      };
  return { kind: "point", place, reachMiles: OUTCODE_REACH_MILES, alternatives: [] };
}
