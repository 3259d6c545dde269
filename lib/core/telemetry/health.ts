import { timingSafeEqual } from "node:crypto";
import { env } from "../env";
import { db } from "../db";
import { storageAnswers } from "../storage";
import { hashToken } from "../secrets/tokens";

export interface Readiness {
  ok: boolean;
  parts: Record<"database" | "storage" | "worker", "ok" | string>;
  /** When any worker last gave a sign of life; null when none ever did, or nobody can tell. */
  workerSeenAt: Date | null;
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
  const parts = { database, storage, worker: worker.says };
  return { ok: database === "ok" && storage === "ok", parts, workerSeenAt: worker.seenAt };
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

async function workerAnswers(now: Date): Promise<{ says: string; seenAt: Date | null }> {
  try {
    const row = await db.setting.findUnique({ where: { key: SIGN_OF_LIFE } });
    const seenAt = typeof row?.value === "string" ? new Date(row.value) : null;
    const isLately = seenAt && now.getTime() - seenAt.getTime() < WORKER_SILENCE_MS;
    return { says: isLately ? "ok" : "not seen lately", seenAt };
  } catch {
    return { says: "unknown", seenAt: null };
  }
}

/** Whether this is the token METRICS_TOKEN, which opens the metrics and shows what an answer cost. Never when there is none. */
export function opensMetrics(given: string): boolean {
  const token = env().METRICS_TOKEN;
  return Boolean(token) && timingSafeEqual(Buffer.from(hashToken(given)), Buffer.from(hashToken(token ?? "")));
}
