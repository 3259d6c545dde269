import { db } from "@/lib/core/db";
import { readiness } from "@/lib/core/telemetry/health";
import { meters } from "@/lib/core/telemetry/meters";
import { mailFigures } from "./mail";
import { taskStates } from "./tasks";

/**
 * Prometheus text: what this process has counted, and what every process of the site shares (mail that waits, tasks of the
 * worker, whether the parts answer), as the database has it now.
 */
export async function metricsText(now: Date): Promise<{ text: string; contentType: string }> {
  const meter = meters();
  const [{ parts, workerSeenAt }, mail, tasks, waiting] = await Promise.all([
    readiness(now),
    mailFigures(now),
    taskStates(),
    db.outboxMail.groupBy({ by: ["status", "stream"], _count: { _all: true } }),
  ]);
  const secondsSince = (at: Date) => (now.getTime() - at.getTime()) / 1000;
  for (const [part, state] of Object.entries(parts)) meter.up.set({ part }, state === "ok" ? 1 : 0);
  meter.workerAge.set(workerSeenAt ? secondsSince(workerSeenAt) : Infinity);
  meter.outbox.reset();
  for (const { status, stream, _count } of waiting) meter.outbox.set({ status, stream }, _count._all);
  meter.oldestMail.set(mail.oldestSeconds);
  for (const { stream, heldAt } of mail.streams) meter.streamHeld.set({ stream }, heldAt ? 1 : 0);
  for (const { name, endedWellAt, failures } of tasks) {
    if (endedWellAt) meter.taskAge.set({ task: name }, secondsSince(endedWellAt));
    meter.taskFailures.set({ task: name }, failures);
  }
  return { text: await meter.registry.metrics(), contentType: meter.registry.contentType };
}
