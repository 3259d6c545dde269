import { Prisma } from "@/lib/core/db";
import { cellsAround } from "@/lib/places/cells";
import type { Point } from "@/lib/places/miles";
import type { Region } from "@/lib/places/regions";
import type { Resolved } from "@/lib/places/types";
import { oneTagOf, type Terms, terms } from "./terms";

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

/** What a job there has: a place in it. */
export function localTerms(where: Where): Terms {
  switch (where.kind) {
    case "anywhere":
      return terms({});
    case "circle":
      return terms({ any: [cellsAround(where.middle, where.miles)], exact: [isWithin(where)] });
    case "regions":
      return inRegions(where.regions);
    case "countries":
      return oneTagOf(where.countries.map((country) => `country:${country}`));
    case "remote":
      return REMOTE;
    case "named":
      return terms({ all: [`place:${where.text.toLowerCase()}`] });
  }
}

/** What else belongs to a search there: jobs that are done from home, and are not local already. Null when none do. */
export function remoteTerms(where: Where): Terms | null {
  if (!("withRemote" in where) || !where.withRemote) return null;
  switch (where.kind) {
    case "circle":
      return { ...REMOTE, exact: [Prisma.sql`NOT coalesce(${isWithin(where)}, false)`] };
    case "regions":
      return { ...REMOTE, exact: [Prisma.sql`NOT doc.tags && ${where.regions.map((one) => `region:${one}`)}::text[]`] };
    case "countries":
      return {
        ...REMOTE,
        exact: [Prisma.sql`NOT doc.tags && ${where.countries.map((one) => `country:${one}`)}::text[]`],
      };
  }
}

export const inRegions = (regions: readonly string[]): Terms => oneTagOf(regions.map((region) => `region:${region}`));

/** From home, and not only from somewhere abroad. */
export const REMOTE = terms({ all: ["remote"] });

type Circle = Extract<Where, { kind: "circle" }>;

const isWithin = ({ middle, miles }: Circle) => Prisma.sql`${milesTo(middle)} <= ${miles}::float8`;

/** Nearly every job has at most so many places, and their distances are worked out without a query for each job. */
const WRITTEN_OUT = 3;

/** The miles to the nearest place of `doc` from where a search looks; null when that is no point. */
export const milesColumn = (where: Where): Prisma.Sql =>
  where.kind === "circle" ? milesTo(where.middle) : Prisma.sql`NULL::float8`;

/** What is shown of a column `miles`: nothing for a job from outside the circle, that is done from home. */
export const shownMiles = (where: Where): Prisma.Sql =>
  Prisma.sql`CASE WHEN miles <= ${where.kind === "circle" ? where.miles : 0}::float8 THEN miles END`;

/** The miles from a point to the nearest place of `doc`; null when none of its places is known. Nearly every job has one. */
function milesTo(middle: Point): Prisma.Sql {
  const [first, ...more] = Array.from({ length: WRITTEN_OUT }, (_, at) =>
    distance(middle, Prisma.raw(`doc.latitudes[${at + 1}]`), Prisma.raw(`doc.longitudes[${at + 1}]`)),
  ) as [Prisma.Sql, ...Prisma.Sql[]];
  const each = distance(middle, Prisma.raw("p.latitude"), Prisma.raw("p.longitude"));
  return Prisma.sql`CASE WHEN cardinality(doc.latitudes) = 1 THEN ${first}
    WHEN cardinality(doc.latitudes) BETWEEN 2 AND ${WRITTEN_OUT}::int THEN least(${Prisma.join([first, ...more])})
    ELSE (SELECT min(${each}) FROM unnest(doc.latitudes, doc.longitudes) p(latitude, longitude)) END`;
}

const RADIANS = Math.PI / 180;

/** milesBetween of lib/places/miles.ts in SQL; in radians, since PostgreSQL's functions of degrees take four times as long. */
function distance({ latitude, longitude }: Point, toLatitude: Prisma.Sql, toLongitude: Prisma.Sql): Prisma.Sql {
  const own = Math.cos(latitude * RADIANS);
  const half = RADIANS / 2;
  return Prisma.sql`7917.6 * asin(sqrt(least(1, sin((${toLatitude} - ${latitude}::float8) * ${half}::float8) ^ 2
    + ${own}::float8 * cos(${toLatitude} * ${RADIANS}::float8) * sin((${toLongitude} - ${longitude}::float8) * ${half}::float8) ^ 2)))`;
}
