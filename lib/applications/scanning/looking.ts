import { buffer } from "node:stream/consumers";
import { db } from "@/lib/core/db";
import { openFile } from "@/lib/core/storage";
import { readWaitingCvs } from "../cv-text/waiting";
import { isScannerThere, scan, type Verdict } from "./clamd";
import { tellOfInfected } from "./telling";

/** Longer than one scan takes: whoever began and said nothing by then is gone, and another goes on. */
const LEASE_MS = 3 * 60_000;
const AGAIN_MS = 60_000;
/** A scanner that has trouble with one file is asked again after a minute, two, four … an hour. */
const LONGEST_PAUSE_MS = 3_600_000;

/** Has the files that wait scanned, where there is a scanner, and reads the CVs among them. Answers how many of each. */
export async function lookAtFiles(clock: () => Date, signal: AbortSignal) {
  const scanned = isScannerThere() ? await scanWaiting(clock, signal) : 0;
  const told = await tellOfInfected(clock());
  return { scanned, told, read: await readWaitingCvs(clock, signal) };
}

/** Asks about one file after the other, until none waits or the scanner is away. Answers about how many it said something. */
async function scanWaiting(clock: () => Date, signal: AbortSignal): Promise<number> {
  let scanned = 0;
  while (!signal.aborted) {
    const waiting = await nextWaiting(clock());
    if (!waiting) break;
    const verdict = await verdictOn(waiting.path);
    await settle(waiting, verdict, clock());
    if (verdict.is !== "trouble") scanned++;
    else if (verdict.isAway) break;
  }
  return scanned;
}

interface Waiting {
  fileId: string;
  path: string;
  attempts: number;
}

/** Takes the one that has waited the longest, so that nobody else does. */
async function nextWaiting(now: Date): Promise<Waiting | null> {
  const [waiting] = await db.$queryRaw<Waiting[]>`
    UPDATE file_scan SET attempts = attempts + 1, due_at = ${new Date(now.getTime() + LEASE_MS)}
    FROM stored_file WHERE stored_file.id = file_id AND file_id = (
      SELECT file_id FROM file_scan WHERE state = 'waiting' AND (due_at IS NULL OR due_at <= ${now})
      ORDER BY due_at NULLS FIRST, file_id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING file_id AS "fileId", path, attempts`;
  return waiting ?? null;
}

async function verdictOn(path: string): Promise<Verdict> {
  const stream = await openFile(path);
  // The row comes before the bytes; they may be on their way.
  if (!stream) return { is: "trouble", why: "The file is not in the storage", isAway: false };
  return scan(await buffer(stream));
}

async function settle({ fileId, attempts }: Waiting, verdict: Verdict, now: Date): Promise<void> {
  const where = { fileId, state: "waiting" };
  if (verdict.is === "trouble") {
    const pause = Math.min(LONGEST_PAUSE_MS, verdict.isAway ? AGAIN_MS : AGAIN_MS * 2 ** Math.min(attempts - 1, 6));
    const data = { trouble: verdict.why, dueAt: new Date(now.getTime() + pause) };
    await db.fileScan.updateMany({ where, data });
    return;
  }
  const said = { state: verdict.is, scannedAt: now, trouble: null, dueAt: null };
  await db.$transaction(async (tx) => {
    if (verdict.is === "clean") return tx.fileScan.updateMany({ where, data: said });
    await tx.fileScan.updateMany({ where, data: { ...said, finding: verdict.finding } });
    // Nothing reads it from now on.
    const unread = { state: "unreadable", reason: "infected", readAt: now, dueAt: null, text: null };
    return tx.fileText.updateMany({ where: { fileId }, data: unread });
  });
}
