import { db, Prisma, type Tx } from "@/lib/core/db";
import { markStale } from "@/lib/core/stale";
import { slugify } from "@/lib/core/text/text";
import { type ImportedPlace, readPlaceRow } from "./import-row";

const SOURCE = "import";
const BATCH = 1000;

export interface PlacesImported {
  created: number;
  updated: number;
  unchanged: number;
  rejected: { row: number; reason: string }[];
}

/**
 * Takes in outcodes or postcodes with where they are. Identity is the postcode: the same file again changes nothing. Rows
 * are numbered as the file has them, the heading being the first.
 */
export async function importPlaces(
  rows: AsyncIterable<Record<string, string>>,
  onProgress: (done: number) => void = () => {},
): Promise<PlacesImported> {
  const result: PlacesImported = { created: 0, updated: 0, unchanged: 0, rejected: [] };
  let batch = new Map<string, ImportedPlace>();
  let row = 1;
  const flush = async () => {
    const { created, updated, unchanged } = await save([...batch.values()]);
    result.created += created;
    result.updated += updated;
    result.unchanged += unchanged;
    batch = new Map();
    onProgress(row - 1);
  };
  for await (const cells of rows) {
    row++;
    const read = readPlaceRow(cells);
    if (!read.ok) {
      result.rejected.push({ row, reason: read.reason });
      continue;
    }
    // A postcode that comes twice is saved twice, in the order of the file.
    if (batch.has(read.place.key) || batch.size >= BATCH) await flush();
    batch.set(read.place.key, read.place);
  }
  await flush();
  return result;
}

type Counts = Omit<PlacesImported, "rejected">;

async function save(places: ImportedPlace[]): Promise<Counts> {
  if (places.length === 0) return { created: 0, updated: 0, unchanged: 0 };
  return db.$transaction(async (tx) => {
    const known = await tx.place.findMany({
      where: { source: SOURCE, key: { in: places.map(({ key }) => key) } },
      select: { id: true, key: true, name: true, region: true, country: true, latitude: true, longitude: true },
    });
    const byKey = new Map(known.map((place) => [place.key, place]));
    const fresh = places.filter(({ key }) => !byKey.has(key));
    const changed = places.filter((place) => {
      const before = byKey.get(place.key);
      return before && COMPARED.some((column) => before[column] !== place[column]);
    });
    await tx.place.createMany({ data: fresh.map((place) => ({ ...place, slug: slugify(place.key), source: SOURCE })) });
    if (changed.length > 0) await update(tx, changed);
    if (fresh.length + changed.length > 0) await markStale(tx, "jobs");
    return { created: fresh.length, updated: changed.length, unchanged: places.length - fresh.length - changed.length };
  });
}

const COMPARED = ["name", "region", "country", "latitude", "longitude"] as const;

async function update(tx: Tx, places: ImportedPlace[]): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE place SET name = t.name, region = t.region, country = t.country, latitude = t.latitude, longitude = t.longitude
    FROM jsonb_to_recordset(${JSON.stringify(places)}::jsonb)
      AS t(key text, name text, region text, country text, latitude float8, longitude float8)
    WHERE place.source = ${SOURCE} AND place.key = t.key`);
}
