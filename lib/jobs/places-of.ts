import { BRITISH_COUNTRIES, sayCountry } from "@/lib/places/regions";
import { type Postcode, readPostcode } from "@/lib/places/postcode";
import { POSTCODE_AREAS } from "@/lib/places/postcode-areas";
import { resolvePlace } from "@/lib/places/resolve";
import type { FoundPlace } from "@/lib/places/types";
import type { JobPlace } from "./types";

export interface PlaceReading {
  /** Null when the words mean no place: nothing, or work from home. */
  place: JobPlace | null;
  isRemote: boolean;
  /** What staff should look at, if anything. */
  remark?: string;
}

/** A job's place as it was written: a town, an area, a country, a postcode (its outcode is kept, no door), or from home. */
export async function placeOf(typed: string): Promise<PlaceReading> {
  const text = typed.replace(/\s+/g, " ").trim();
  if (!text) return { place: null, isRemote: false };
  const found = await resolvePlace(text);
  switch (found.kind) {
    case "point": {
      const postcode = readPostcode(text);
      const { name, region, country, latitude, longitude } = found.place;
      const place = { name, region, country, latitude, longitude };
      if (postcode) return { place: { ...place, name: nameOf(postcode, found.place) }, isRemote: false };
      // A county beside the name says that there are several towns of it.
      const isOneOfSeveral = name !== found.place.town && BRITISH_COUNTRIES.some((code) => code === country);
      return { place, isRemote: false, ...(isOneOfSeveral && { remark: `Place read as: ${name} (“${text}”)` }) };
    }
    case "regions":
      return { place: area(found.name, found.regions.length === 1 ? found.regions[0] : undefined), isRemote: false };
    case "country":
      return { place: area(found.name, undefined, found.country), isRemote: false };
    case "everywhere":
      return { place: area(sayCountry("GB")), isRemote: false };
    case "remote":
      return { place: null, isRemote: true };
    case "unknown":
      return {
        place: area(text),
        isRemote: false,
        remark: `Place not known: “${text}” is found by its name, and by no distance`,
      };
  }
}

/** A place that is no one point. "the North West" is "North West" on its own. */
function area(name: string, region: string | undefined = undefined, country = "GB"): JobPlace {
  return { name: name.replace(/^the /, ""), region: region ?? null, country, latitude: null, longitude: null };
}

/**
 * "Woking GU21", "London W8". Before outcodes are imported (npm run places:import) only the postcode area is known, and
 * GU is called after Guildford: "GU21, Guildford area".
 */
function nameOf({ area, outcode }: Postcode, { town, latitude, longitude }: FoundPlace): string {
  const known = POSTCODE_AREAS.get(area);
  if (known?.postTown === "London") return `London ${outcode}`;
  const isAreaOnly = known?.latitude === latitude && known.longitude === longitude;
  return isAreaOnly ? `${outcode}, ${known.postTown} area` : `${town || known?.postTown} ${outcode}`;
}
