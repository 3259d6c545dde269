import { env } from "./env";
import { db } from "./db";
import { storageAnswers } from "./storage";

export interface Readiness {
  ok: boolean;
  parts: Record<"database" | "storage" | "worker", "ok" | string>;
}

/** After this long without a sign of life no worker is running. It reports once a minute. */
const WORKER_SILENCE_MS = 5 * 60_000;

/** Whether this process can do its work. A silent worker is reported but does not make the web unready: pages still answer. */
export async function readiness(now: Date): Promise<Readiness> {
  const [database, storage, worker] = await Promise.all([
    answers(() => db.$queryRaw`SELECT 1`),
    answers(storageAnswers),
    workerAnswers(now),
  ]);
  return { ok: database === "ok" && storage === "ok", parts: { database, storage, worker } };
}

async function answers(ask: () => Promise<unknown>): Promise<string> {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error("no answer within 2 seconds")), 2000).unref(),
  );
  try {
    await Promise.race([ask(), late]);
    return "ok";
  } catch (error) {
    // The reason stays short and never holds a connection string.
    return error instanceof Error && error.message.startsWith("no answer") ? error.message : "does not answer";
  }
}

const SIGN_OF_LIFE = "worker.seen";

/** Called by every worker once a minute. */
export async function reportAlive(now: Date): Promise<void> {
  const value = now.toISOString();
  await db.setting.upsert({ where: { key: SIGN_OF_LIFE }, create: { key: SIGN_OF_LIFE, value }, update: { value } });
}

/** When a worker last gave a sign of life; null before the first. */
export async function workerSeenAt(): Promise<Date | null> {
  const row = await db.setting.findUnique({ where: { key: SIGN_OF_LIFE } });
  return typeof row?.value === "string" ? new Date(row.value) : null;
}

async function workerAnswers(now: Date): Promise<string> {
  try {
    const seen = await workerSeenAt();
    return seen && now.getTime() - seen.getTime() < WORKER_SILENCE_MS ? "ok" : "not seen lately";
  } catch {
    return "unknown";
  }
}

/** The token that opens the metrics, or null when there are none. */
export const metricsToken = (): string | null => env().METRICS_TOKEN ?? null;
