import { Prisma } from "@/lib/core/db";
import { MILES_A_DEGREE, type Point } from "@/lib/places/miles";
import type { Region } from "@/lib/places/regions";
import type { Resolved } from "@/lib/places/types";

/** Where a search looks. `withRemote`: jobs done from home anywhere in the UK belong to it too, after the local ones. */
export type Where =
  | { kind: "anywhere" }
  | { kind: "circle"; middle: Point; miles: number; withRemote: boolean }
  | { kind: "regions"; regions: Region[]; withRemote: true }
  | { kind: "countries"; countries: string[]; withRemote: boolean }
  | { kind: "remote" }
  /** A place that the gazetteer does not know: jobs that name it so. */
  | { kind: "named"; text: string };

/** Where to look for a place that was read. A town is never searched closer than a mile. */
export function whereOf(place: Resolved | null, radiusMiles: number, typed: string): Where {
  switch (place?.kind) {
    case undefined:
      return { kind: "anywhere" };
    case "point": {
      const isBritish = ["GB", "JE", "GG", "IM"].includes(place.place.country);
      return {
        kind: "circle",
        middle: place.place,
        miles: Math.max(radiusMiles, place.reachMiles, 1),
        withRemote: isBritish,
      };
    }
    case "regions":
      return { kind: "regions", regions: place.regions, withRemote: true };
    case "country":
      return { kind: "countries", countries: [place.country], withRemote: false };
    case "everywhere":
      return { kind: "countries", countries: ["GB"], withRemote: true };
    case "remote":
      return { kind: "remote" };
    case "unknown":
      return { kind: "named", text: typed };
  }
}

/** Whether a job has a place there. */
export function isLocal(where: Where): Prisma.Sql {
  switch (where.kind) {
    case "anywhere":
      return Prisma.sql`true`;
    case "circle":
      return Prisma.sql`EXISTS (SELECT FROM job_place p WHERE p.job_id = job.id AND ${within(where.middle, where.miles)})`;
    case "regions":
      return hasRegion(where.regions);
    case "countries":
      return Prisma.sql`EXISTS (SELECT FROM job_place p WHERE p.job_id = job.id AND p.country IN (${Prisma.join(where.countries)}))`;
    case "remote":
      return isRemote;
    case "named":
      return Prisma.sql`EXISTS (SELECT FROM job_place p WHERE p.job_id = job.id AND lower(p.name) = lower(${where.text}))`;
  }
}

/** Whether a job belongs to a search there: it is local, or it is done from home and the search takes those in. */
export function isThere(where: Where): Prisma.Sql {
  return "withRemote" in where && where.withRemote ? Prisma.sql`(${isLocal(where)} OR ${isRemote})` : isLocal(where);
}

export function hasRegion(regions: readonly string[]): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM job_place p WHERE p.job_id = job.id AND p.region IN (${Prisma.join([...regions])}))`;
}

/** From home, and not only from somewhere abroad. */
const isRemote = Prisma.sql`(job.workplace = 'remote' AND (
  NOT EXISTS (SELECT FROM job_place p WHERE p.job_id = job.id)
  OR EXISTS (SELECT FROM job_place p WHERE p.job_id = job.id AND p.country IN ('GB', 'JE', 'GG', 'IM'))))`;

/** The miles from a point to a place `p`: lib/places/miles.ts in SQL. */
export function milesTo({ latitude, longitude }: Point): Prisma.Sql {
  return Prisma.sql`7917.6 * asin(sqrt(least(1, sin(radians((p.latitude - ${latitude}::float8) / 2)) ^ 2
    + cos(radians(${latitude}::float8)) * cos(radians(p.latitude)) * sin(radians((p.longitude - ${longitude}::float8) / 2)) ^ 2)))`;
}

/** The box around the circle first: it can use the index, and spares most places the trigonometry. */
function within(middle: Point, miles: number): Prisma.Sql {
  const { latitude, longitude } = middle;
  const up = miles / MILES_A_DEGREE + 0.001;
  const across = up / Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
  return Prisma.sql`p.latitude BETWEEN ${latitude - up}::float8 AND ${latitude + up}::float8
    AND p.longitude BETWEEN ${longitude - across}::float8 AND ${longitude + across}::float8
    AND ${milesTo(middle)} <= ${miles}::float8`;
}
