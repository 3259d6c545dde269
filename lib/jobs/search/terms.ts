import { Prisma } from "@/lib/core/db";

/**
 * What a row of job_search (`doc`) must be: tags that it has all of, groups of tags that it has one of, when it is open, and
 * what no tag can say exactly. The tags are for the index; they are made by job_search_rows (prisma/migrations).
 */
export interface Terms {
  all: string[];
  any: string[][];
  times: Prisma.Sql[];
  exact: Prisma.Sql[];
}

export const terms = (some: Partial<Terms>): Terms => ({ all: [], any: [], times: [], exact: [], ...some });

/** One of these values: of a single one a tag that all have, which is the quicker to look for. */
export const oneTagOf = (tags: string[]): Terms => (tags.length === 1 ? terms({ all: tags }) : terms({ any: [tags] }));

export function bothOf(...several: (Terms | null | undefined)[]): Terms {
  const given = several.filter((one) => one !== null && one !== undefined);
  return {
    all: given.flatMap(({ all }) => all),
    any: given.flatMap(({ any }) => any),
    times: given.flatMap(({ times }) => times),
    exact: given.flatMap(({ exact }) => exact),
  };
}

/**
 * The condition over `doc`. `step` is more tags: an array of the walk (./walk.ts). Then the index of words and tags is to be
 * asked and none other: the planner, while it knows nothing of a table that has just been filled, would read all open jobs
 * for each step. So times are said in a form that the index of all jobs is not asked for.
 */
export function asSql({ all, any, times, exact }: Terms, step?: Prisma.Sql): Prisma.Sql {
  const tags = step ? Prisma.sql`(${step} || ${all}::text[])` : Prisma.sql`${all}::text[]`;
  const parts = [
    ...(step || all.length > 0 ? [Prisma.sql`doc.tags @> ${tags}`] : []),
    ...any.map((group) => Prisma.sql`doc.tags && ${group}::text[]`),
    ...times.map((time) => (step ? Prisma.sql`(${time}) IS TRUE` : time)),
    ...exact,
  ];
  return parts.length === 0 ? Prisma.sql`true` : Prisma.sql`(${Prisma.join(parts, " AND ")})`;
}
