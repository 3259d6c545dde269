import { databaseClient, Prisma } from "@/lib/core/db";
import type { PrismaClient } from "@/lib/core/prisma/client";
import { processWide } from "@/lib/core/process-wide";

/** Milliseconds. Nobody waits longer for a search, and no search holds up the site. */
const LONGEST = 1000;

/**
 * How PostgreSQL runs a search. It may only read, and not for long. Plans are made for the very words, since a plan for
 * any word is bad for most; and by the index, since the planner thinks reading every row cheap while it does not count
 * the unpacking of their texts.
 */
const SETTINGS = {
  statement_timeout: LONGEST,
  default_transaction_read_only: "on",
  plan_cache_mode: "force_custom_plan",
  enable_seqscan: "off",
  work_mem: "64MB",
};

const kept = processWide as { searchDatabase?: PrismaClient };

/** The connections that searches use: the same database as `db` (lib/core/db.ts), with settings of their own. */
export const searchDb: PrismaClient = (kept.searchDatabase ??= databaseClient({
  max: 8,
  allowExitOnIdle: true,
  options: Object.entries(SETTINGS)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(" "),
}));

/** What else to do when the database has stopped a query that took too long. */
export async function unlessTooLong<T, Else>(
  work: Promise<T>,
  otherwise: () => Else | Promise<Else>,
): Promise<T | Else> {
  try {
    return await work;
  } catch (error) {
    if (isTooLong(error)) return otherwise();
    throw error;
  }
}

/** PostgreSQL's query_canceled. */
const TOO_LONG = "57014";

function isTooLong(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const meta = error.meta as { driverAdapterError?: { cause?: { originalCode?: string } } } | undefined;
  return meta?.driverAdapterError?.cause?.originalCode === TOO_LONG;
}
