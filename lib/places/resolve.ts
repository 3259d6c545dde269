import { db } from "@/lib/core/db";
import { oneLine } from "@/lib/core/text/text";
import { bareKey, placeKey, readArea } from "./areas";
import { alternativesTo, asFound, bestFirst, isQualifiedBy, SELECT } from "./namesakes";
import { readPostcode } from "./postcode";
import { resolvePostcode } from "./postcodes";
import { namesLike } from "./names-like";
import type { Resolved } from "./types";

/**
 * What a typed place means: a town ("Leeds", "near leeds", "Newport, Shropshire"), an outcode or postcode, a region,
 * nation, county or country, everywhere, from home, or nothing we know. Of several towns of one name the most populous
 * in Britain is chosen and the others are given.
 */
export async function resolvePlace(typed: string): Promise<Resolved> {
  const text = oneLine(typed);
  const area = readArea(text);
  if (area?.kind === "county") return resolveCounty(area.county.name);
  if (area) return area;
  const postcode = readPostcode(text) ?? postcodeWithin(text);
  const found = (postcode && (await resolvePostcode(postcode))) ?? (await resolveName(text));
  return found ?? { kind: "unknown", suggestions: await namesLike(text) };
}

/** "Leeds LS1 4DY": the postcode says it better than the name. */
function postcodeWithin(text: string) {
  const match = /\b([a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2})\b/i.exec(text) ?? /[,\s]([a-z]{1,2}\d[a-z\d]?)$/i.exec(text);
  return match?.[1] ? readPostcode(match[1]) : null;
}

/**
 * A name with or without what tells it from others, then its parts: "Ancoats, Manchester" is Manchester when Ancoats is
 * unknown.
 */
async function resolveName(text: string): Promise<Resolved | null> {
  const parts = text
    .split(/[,()/|]|\s-\s/)
    .map((part) => part.trim())
    .filter(Boolean);
  for (const [index, name] of parts.entries()) {
    const found = await townNamed(name, parts.slice(index + 1));
    if (found) return found;
    const area = readArea(name);
    if (area?.kind === "county") return resolveCounty(area.county.name);
    if (area && area.kind !== "everywhere") return area;
  }
  return null;
}

async function townNamed(name: string, qualifiers: string[]): Promise<Resolved | null> {
  const bare = bareKey(name);
  const keys = [...new Set([placeKey(name), bare, bare.replace(/^city of /, ""), COUNTRY_WORDS[bare] ?? ""])].filter(
    Boolean,
  );
  const rows = await db.place.findMany({
    where: { key: { in: keys }, kind: { in: ["town", "country"] } },
    select: SELECT,
  });
  const named = keys.map((key) => rows.filter((row) => row.key === key)).find((some) => some.length > 0);
  const qualified = named?.filter((row) => qualifiers.every((qualifier) => isQualifiedBy(row, qualifier)));
  const candidates = bestFirst(qualified ?? []);
  const [best] = candidates;
  if (!best) return null;
  if (best.kind === "country") return { kind: "country", name: best.name, country: best.country };
  // Of all that bear the name, so that the chosen one is told from the others even when only one was meant.
  const towns = bestFirst(named ?? []).filter(({ kind }) => kind === "town");
  return {
    kind: "point",
    place: asFound(best, towns),
    reachMiles: 0,
    alternatives: qualifiers.length === 0 ? alternativesTo(best, towns) : [],
  };
}

/** Countries by the names people use. */
const COUNTRY_WORDS: Record<string, string> = {
  usa: "united states",
  us: "united states",
  america: "united states",
  "united states of america": "united states",
  holland: "netherlands",
  uae: "united arab emirates",
  "republic of ireland": "ireland",
};

async function resolveCounty(name: string): Promise<Resolved> {
  const row = await db.place.findFirst({ where: { key: placeKey(name), kind: "county" }, select: SELECT });
  return row
    ? { kind: "point", place: asFound(row, [row]), reachMiles: row.reachMiles, alternatives: [] }
    : { kind: "unknown", suggestions: [] };
}
