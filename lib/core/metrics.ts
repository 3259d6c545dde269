import { collectDefaultMetrics, Gauge, Registry } from "prom-client";
import { db } from "./db";
import { workerSeenAt } from "./health";

const registry = new Registry();
collectDefaultMetrics({ register: registry, prefix: "site_" });

const gauge = (name: string, help: string, labelNames: string[] = []) =>
  new Gauge({ name, help, labelNames, registers: [registry] });
const outbox = gauge("site_outbox_messages", "Messages in the outbox", ["status", "stream"]);
const oldest = gauge("site_outbox_oldest_pending_seconds", "Age of the oldest message that is due and not sent");

const silent = gauge("site_worker_silent_seconds", "Since when no worker has given a sign of life");

/** Prometheus text: the process, what waits in the outbox, and how long no worker has been seen. */
export async function metricsText(now: Date): Promise<{ text: string; contentType: string }> {
  const rows = await db.outboxMail.groupBy({ by: ["status", "stream"], _count: { _all: true } });
  outbox.reset();
  for (const { status, stream, _count } of rows) outbox.set({ status, stream }, _count._all);
  const [late] = await db.$queryRaw<{ seconds: number | null }[]>`
    SELECT extract(epoch FROM now() - min(not_before))::float8 AS seconds FROM outbox_mail WHERE status = 'pending' AND not_before <= now()`;
  oldest.set(late?.seconds ?? 0);
  const seen = await workerSeenAt();
  silent.set(seen ? Math.max(0, (now.getTime() - seen.getTime()) / 1000) : Infinity);
  return { text: await registry.metrics(), contentType: registry.contentType };
}
