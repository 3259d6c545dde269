import { type Region, sayCountry } from "@/lib/places/regions";
import type { FoundPlace, Resolved } from "@/lib/places/types";
import type { AnsweredPlace, PlaceAnswer } from "../types";

/** What a typed place was taken for, and what else it could be. */
export function placeAnswer(place: Resolved | null): PlaceAnswer | null {
  switch (place?.kind) {
    case undefined:
      return null;
    case "point":
      return { chosen: answered(place.place), alternatives: place.alternatives.map(answered) };
    case "regions": {
      const [region = null, ...more] = place.regions;
      return area(place.name.replace(/^the /, ""), "GB", more.length === 0 ? region : null);
    }
    case "country":
      return area(place.name, place.country);
    case "everywhere":
      return area(sayCountry("GB"), "GB");
    case "remote":
      return area("From home", null);
    case "unknown":
      return { chosen: null, alternatives: place.suggestions.map(answered) };
  }
}

const answered = ({ name, region, country, latitude, longitude }: FoundPlace): AnsweredPlace => ({
  name,
  region,
  country,
  latitude,
  longitude,
});

const area = (name: string, country: string | null, region: Region | null = null): PlaceAnswer => ({
  chosen: { name, region, country, latitude: null, longitude: null },
  alternatives: [],
});
