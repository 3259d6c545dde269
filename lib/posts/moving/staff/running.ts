import type { Staff, StaffRole } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { removeFile } from "@/lib/core/storage";
import { Unreadable } from "../found";
import { moveIn } from "../move";
import { waysFor } from "../ways";
import { asJson, type KeptReport } from "./moves";
import { keyOf, withUpload } from "./trying";

/** A worker that said nothing for so long is gone, and another goes on. */
const SILENCE_MS = 60_000;
const TELL_EVERY_MS = 1000;
const KEPT_DAYS = 30;

/** Moves in what staff asked for, one after the other. Answers how many posts were looked at. */
export async function runMoves(
  now: Date,
  signal: AbortSignal,
  clock: () => number = () => performance.now(),
): Promise<number> {
  let done = 0;
  while (!signal.aborted) {
    const move = await nextMove(now);
    if (!move) break;
    done += await runMove(move, { now, signal, clock });
  }
  return done;
}

/** Takes the oldest that waits, so that no other worker does. */
async function nextMove(now: Date) {
  const isWaiting = { OR: [{ seenAt: null }, { seenAt: { lt: new Date(now.getTime() - SILENCE_MS) } }] };
  const waiting = await db.postMove.findFirst({
    where: { askedAt: { not: null }, finishedAt: null, ...isWaiting },
    orderBy: { askedAt: "asc" },
    include: { startedBy: { include: { person: true } } },
  });
  if (!waiting) return null;
  const { count } = await db.postMove.updateMany({
    where: { id: waiting.id, seenAt: waiting.seenAt },
    data: { seenAt: now },
  });
  return count === 1 ? waiting : null;
}

type Move = NonNullable<Awaited<ReturnType<typeof nextMove>>>;
interface Circumstances {
  now: Date;
  signal: AbortSignal;
  clock: () => number;
}

async function runMove(move: Move, { now, signal, clock }: Circumstances): Promise<number> {
  const begun = clock();
  const at = () => new Date(now.getTime() + clock() - begun);
  let told = begun;
  let done = 0;
  const report: KeptReport = await withUpload(move, (old) => {
    const tell = () => {
      done++;
      if (clock() - told < TELL_EVERY_MS) return !signal.aborted;
      told = clock();
      // Told beside the work: a number that comes late harms nobody.
      void db.postMove.updateMany({ where: { id: move.id }, data: { done, seenAt: at() } }).catch(() => undefined);
      return !signal.aborted;
    };
    return moveIn(old, waysFor(staffOf(move), now), { isDryRun: false, actorId: move.startedById, tell }, now);
  }).catch((error: unknown) => {
    if (error instanceof Unreadable) return { unreadable: error.message };
    throw error;
  });
  if (signal.aborted) await db.postMove.updateMany({ where: { id: move.id }, data: { seenAt: null } });
  else await finish(move.id, { report, done, at: at() });
  return done;
}

async function finish(id: string, { report, done, at }: { report: KeptReport; done: number; at: Date }): Promise<void> {
  await db.postMove.update({
    where: { id },
    data: { finishedAt: at, done, report: asJson(report) },
    select: { id: true },
  });
  await removeFile(keyOf(id));
}

/** On whose behalf pictures are taken in; of somebody who is gone, nobody's. */
function staffOf({ startedBy }: Move): Staff | null {
  if (!startedBy) return null;
  const { email, name } = startedBy.person;
  return { kind: "staff", role: startedBy.role as StaffRole, personId: startedBy.personId, email, name: name ?? "" };
}

/** Forgets moves a month after they were begun, with files that nobody said yes to: an export holds more than posts. */
export async function forgetMoves(now: Date): Promise<number> {
  const createdAt = { lt: new Date(now.getTime() - KEPT_DAYS * 86_400_000) };
  const old = await db.postMove.findMany({ where: { createdAt }, select: { id: true } });
  for (const { id } of old) await removeFile(keyOf(id));
  const { count } = await db.postMove.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
  return count;
}
