import { Prisma } from "../db";

/** The address itself when it is not among the taken ones, else with the first number that is free: `asking-2`. */
export function firstFree(wanted: string, taken: ReadonlySet<string>, stem = wanted): string {
  if (!taken.has(wanted)) return wanted;
  let n = 2;
  while (taken.has(`${stem}-${n}`)) n++;
  return `${stem}-${n}`;
}

/**
 * Whether the database refused a write because two people claimed one address at once; only where a slug is all that is
 * unique.
 */
export function isSlugRace(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}
