import { Prisma } from "@/lib/core/db";

/**
 * What a row of job_search (`doc`) must be: tags that it has all of, groups of tags that it has one of, and what no tag
 * can say exactly. The tags are for the index; they are made by job_search_rows (prisma/migrations).
 */
export interface Terms {
  all: string[];
  any: string[][];
  exact: Prisma.Sql[];
}

export const terms = (some: Partial<Terms>): Terms => ({ all: [], any: [], exact: [], ...some });

/** One of these values: of a single one a tag that all have, which is the quicker to look for. */
export const oneTagOf = (tags: string[]): Terms => (tags.length === 1 ? terms({ all: tags }) : terms({ any: [tags] }));

export function bothOf(...several: (Terms | null | undefined)[]): Terms {
  const given = several.filter((one) => one !== null && one !== undefined);
  return {
    all: given.flatMap(({ all }) => all),
    any: given.flatMap(({ any }) => any),
    exact: given.flatMap(({ exact }) => exact),
  };
}

/** The condition over `doc`. `step` is more tags: an array of the walk (./walk.ts). */
export function asSql({ all, any, exact }: Terms, step?: Prisma.Sql): Prisma.Sql {
  const tags = step ? Prisma.sql`(${step} || ${all}::text[])` : Prisma.sql`${all}::text[]`;
  const parts = [
    ...(step || all.length > 0 ? [Prisma.sql`doc.tags @> ${tags}`] : []),
    ...any.map((group) => Prisma.sql`doc.tags && ${group}::text[]`),
    ...exact,
  ];
  return parts.length === 0 ? Prisma.sql`true` : Prisma.sql`(${Prisma.join(parts, " AND ")})`;
}
