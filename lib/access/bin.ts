import { db } from "@/lib/core/db";

/** How long what staff threw away can be put back. */
export const BIN_DAYS = 30;
const DAY_MS = 86_400_000;

/** What was put in the bin before this goes for good. */
export const emptiedBefore = (now: Date): Date => new Date(now.getTime() - BIN_DAYS * DAY_MS);

/** One thing in the bin. */
export interface BinnedThing {
  id: string;
  name: string;
  binnedAt: Date;
  /** Who put it there, by name. */
  by: string;
  /** When it goes for good. */
  goesAt: Date;
}

interface Row {
  id: string;
  name: string;
  binnedAt: Date | null;
  binnedBy: string | null;
}

/** Rows of the bin with who put them there, and when they go. */
export async function asBinned(rows: Row[]): Promise<BinnedThing[]> {
  const ids = [...new Set(rows.flatMap(({ binnedBy }) => binnedBy ?? []))];
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.flatMap(({ id, name, binnedAt, binnedBy }) =>
    binnedAt
      ? {
          id,
          name,
          binnedAt,
          by: names.get(binnedBy ?? "") ?? "somebody who has left",
          goesAt: new Date(binnedAt.getTime() + BIN_DAYS * DAY_MS),
        }
      : [],
  );
}
