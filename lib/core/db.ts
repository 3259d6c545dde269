import { PrismaPg } from "@prisma/adapter-pg";
import type { PoolConfig } from "pg";
import { Prisma, PrismaClient } from "@/lib/core/prisma/client";
import { processWide } from "./process-wide";
import { countQuery } from "./telemetry/meters";
import { tellStatement } from "./telemetry/spans";
import { currentTrace } from "./telemetry/trace";

const kept = processWide as { database?: PrismaClient };

/** The one database client of this process. */
export const db: PrismaClient = (kept.database ??= databaseClient({ max: 10 }));

/** A client of the database with connections of its own, whose statements are counted and, in a trace, told. */
export function databaseClient(connections: Partial<PoolConfig>): PrismaClient {
  const client = new PrismaClient({
    adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, ...connections }),
    // Milliseconds. When hundreds want one thing at once, those at the end of the line wait; nobody is sent away with an error.
    transactionOptions: { maxWait: 15_000, timeout: 15_000 },
    log: [{ emit: "event", level: "query" }],
  });
  client.$on("query", (event) => {
    const { duration } = event;
    countQuery(duration);
    const trace = currentTrace();
    if (!trace) return;
    trace.queries += 1;
    trace.databaseMs += duration;
    tellStatement(event);
  });
  return client;
}

/** A transaction, or the client itself: what a domain function takes when its caller may already be inside one. */
export type Tx = Prisma.TransactionClient;

export { Prisma };

/** Does it within the transaction that its caller is in, or in one of its own. */
export const inTransaction = <T>(within: Tx | undefined, work: (tx: Tx) => Promise<T>): Promise<T> =>
  within ? work(within) : db.$transaction(work);

/** The database's clock: the one that several processes agree on. Booking and everything that is due go by it. */
export async function databaseNow(tx: Tx = db): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`;
  if (!row) throw new Error("The database did not tell the time");
  return row.now;
}
