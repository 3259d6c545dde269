import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { type Readiness, readiness } from "@/lib/core/telemetry/health";
import { mailFigures } from "./mail";
import { taskStates } from "./tasks";
import type { MailFigures, TaskState } from "./types";

export interface SiteStatus extends Pick<Readiness, "parts" | "workerSeenAt"> {
  mail: MailFigures;
  tasks: TaskState[];
  database: DatabaseFigures;
  /** Messages handed over in each of the last 24 hours, the oldest first. */
  handedOver: { hour: Date; count: number }[];
  /** Of the web process that answers. */
  web: { startedAt: Date; memoryBytes: number };
}

interface DatabaseFigures {
  bytes: bigint;
  connections: number;
  mostConnections: number;
  /** Seconds that the oldest open transaction has been going on; 0 when there is none. */
  oldestTransactionSeconds: number;
  /** The newest migration. */
  migration: string;
}

/** How the site itself is doing, for admins. Null for whoever may not see it; a database that does not answer throws. */
export async function siteStatus(viewer: Viewer, now: Date): Promise<SiteStatus | null> {
  if (!may(viewer, "read:status")) return null;
  const [{ parts, workerSeenAt }, mail, tasks, database, handedOver] = await Promise.all([
    readiness(now),
    mailFigures(now),
    taskStates(),
    databaseFigures(),
    mailByHour(now),
  ]);
  const web = {
    startedAt: new Date(now.getTime() - process.uptime() * 1000),
    memoryBytes: process.memoryUsage().rss,
  };
  return { parts, workerSeenAt, mail, tasks, database, handedOver, web };
}

/** Of the connections only those of our own role count: a managed server shows no others. */
async function databaseFigures(): Promise<DatabaseFigures> {
  const [row] = await db.$queryRaw<DatabaseFigures[]>`
    SELECT pg_database_size(current_database()) AS bytes,
      (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()) AS connections,
      current_setting('max_connections')::int AS "mostConnections",
      coalesce((SELECT extract(epoch FROM now() - min(xact_start))::float8 FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()), 0) AS "oldestTransactionSeconds",
      (SELECT max(migration_name) FROM _prisma_migrations WHERE finished_at IS NOT NULL) AS migration`;
  if (!row) throw new Error("The database said nothing about itself");
  return row;
}

async function mailByHour(now: Date): Promise<{ hour: Date; count: number }[]> {
  return db.$queryRaw<{ hour: Date; count: number }[]>`
    WITH hours AS (
      SELECT generate_series(date_trunc('hour', ${now}::timestamptz) - interval '23 hours',
        date_trunc('hour', ${now}::timestamptz), interval '1 hour') AS hour),
      sent AS (
        SELECT date_trunc('hour', sent_at) AS hour, count(*)::int AS count FROM outbox_mail
        WHERE sent_at >= date_trunc('hour', ${now}::timestamptz) - interval '23 hours' GROUP BY 1)
    SELECT hour, coalesce(count, 0) AS count FROM hours LEFT JOIN sent USING (hour) ORDER BY hour`;
}
