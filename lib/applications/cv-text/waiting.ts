import { buffer } from "node:stream/consumers";
import { db } from "@/lib/core/db";
import { openFile } from "@/lib/core/storage";
import { cvKindOf } from "../cv-files/check";
import { isScannerThere } from "../scanning/clamd";
import { type CvUnreadable, textOfCv } from "./reading";

/** Longer than one reading takes: whoever began and said nothing by then is gone, and another reads it. */
const LEASE_MS = 3 * 60_000;
/** Bytes that are not in the storage may be on their way. */
const AGAIN_MS = 60_000;
/** A file that three workers did not survive is left alone. */
const MOST_ATTEMPTS = 3;

/** Why there are no words of a file: the reader's own reasons, the bytes that never came, or a virus. */
export type Unreadable = CvUnreadable | "missing" | "infected";

/**
 * Reads the CVs that wait, one after the other; with a scanner only those that it found clean. Answers how many. One that is
 * killed in the middle loses nothing: what it was at is read again by the next.
 */
export async function readWaitingCvs(clock: () => Date, signal: AbortSignal): Promise<number> {
  let read = 0;
  while (!signal.aborted) {
    const waiting = await nextWaiting(clock());
    if (!waiting) break;
    await readOne(waiting, clock);
    read++;
  }
  return read;
}

interface Waiting {
  fileId: string;
  attempts: number;
}

/** Takes the one that has waited the longest, so that nobody else does. */
async function nextWaiting(now: Date): Promise<Waiting | null> {
  const [waiting] = await db.$queryRaw<Waiting[]>`
    UPDATE file_text SET attempts = attempts + 1, due_at = ${new Date(now.getTime() + LEASE_MS)}
    WHERE file_id = (
      SELECT t.file_id FROM file_text t JOIN file_scan s ON s.file_id = t.file_id
      WHERE t.state = 'waiting' AND (t.due_at IS NULL OR t.due_at <= ${now})
        AND (s.state = 'clean' OR (s.state = 'waiting' AND NOT ${isScannerThere()}))
      ORDER BY t.due_at NULLS FIRST, t.file_id LIMIT 1 FOR UPDATE OF t SKIP LOCKED)
    RETURNING file_id AS "fileId", attempts`;
  return waiting ?? null;
}

async function readOne({ fileId, attempts }: Waiting, clock: () => Date): Promise<void> {
  if (attempts > MOST_ATTEMPTS) return settle(fileId, { ok: false, reason: "too-much" }, clock());
  const file = await db.storedFile.findUnique({ where: { id: fileId }, select: { path: true, mediaType: true } });
  const kind = file && cvKindOf(file.mediaType);
  if (!file || !kind) return settle(fileId, { ok: false, reason: "broken" }, clock());
  const stream = await openFile(file.path);
  if (stream) return settle(fileId, await textOfCv(await buffer(stream), kind), clock());
  if (attempts === MOST_ATTEMPTS) return settle(fileId, { ok: false, reason: "missing" }, clock());
  const dueAt = new Date(clock().getTime() + AGAIN_MS);
  await db.fileText.updateMany({ where: { fileId, state: "waiting" }, data: { dueAt } });
}

type Outcome = { ok: true; text: string; pages: number | null; isCut: boolean } | { ok: false; reason: Unreadable };

/** Writes down what came of it; the database puts the words where they are searched. */
async function settle(fileId: string, outcome: Outcome, now: Date): Promise<void> {
  const { ok, ...facts } = outcome;
  const data = { ...facts, state: ok ? "read" : "unreadable", readAt: now, dueAt: null };
  await db.fileText.updateMany({ where: { fileId, state: "waiting" }, data });
}
