import type { Staff, StaffRole } from "@/lib/access/viewer";
import { Claim, LET_GO } from "@/lib/core/claim";
import { db, Prisma } from "@/lib/core/db";
import { removeFile } from "@/lib/core/storage";
import { moveIn } from "../move";
import { waysFor } from "../ways";
import { asJson, type KeptReport, NOT_LOOKED_THROUGH, unreadable } from "./moves";
import { keyOf, withUpload } from "./trying";

const KEPT_DAYS = 30;
/** Longer than an upload and a look through it take. */
const ARRIVAL_MS = 3_600_000;

/** Moves in what staff asked for, one after the other. Answers how many posts were looked at. */
export async function runMoves(
  now: Date,
  signal: AbortSignal,
  clock: () => number = () => performance.now(),
): Promise<number> {
  let done = 0;
  while (!signal.aborted) {
    const claim = await Claim.next(Prisma.sql`post_move`, TO_DO, { now, clock });
    if (!claim) break;
    done += await runMove(claim, { now, signal });
  }
  return done;
}

const TO_DO = Prisma.sql`asked_at IS NOT NULL AND finished_at IS NULL`;

const readMove = (held: Claim["held"]) =>
  db.postMove.findFirst({ where: held, include: { startedBy: { include: { person: true } } } });

type Move = NonNullable<Awaited<ReturnType<typeof readMove>>>;

async function runMove(claim: Claim, round: { now: Date; signal: AbortSignal }): Promise<number> {
  const move = await readMove(claim.held);
  if (!move) return 0;
  const signal = AbortSignal.any([round.signal, claim.lost]);
  let done = 0;
  const tell = () => {
    claim.tell(++done);
    return !signal.aborted;
  };
  const how = { isDryRun: false, actorId: move.startedById, tell };
  const report: KeptReport = await withUpload(move, (old) =>
    moveIn(old, waysFor(staffOf(move), round.now), how, round.now),
  ).catch(unreadable);
  if (signal.aborted) await claim.giveBack();
  else await finish(claim, report, done);
  return done;
}

async function finish(claim: Claim, report: KeptReport, done: number): Promise<void> {
  const { count } = await db.postMove.updateMany({
    where: claim.held,
    data: { finishedAt: claim.at(), ...LET_GO, done, report: asJson(report) },
  });
  if (count === 1) await removeFile(keyOf(claim.held.id));
}

/** On whose behalf pictures are taken in; of somebody who is gone, nobody's. */
function staffOf({ startedBy }: Move): Staff | null {
  if (!startedBy) return null;
  const { email, name } = startedBy.person;
  return { kind: "staff", role: startedBy.role as StaffRole, personId: startedBy.personId, email, name: name ?? "" };
}

/**
 * Forgets moves a month after they were begun, with files that nobody said yes to: an export holds more than posts. What was
 * never looked through to the end, since something failed meanwhile, goes with the next housekeeping.
 */
export async function forgetMoves(now: Date): Promise<number> {
  const before = (ms: number) => ({ lt: new Date(now.getTime() - ms) });
  const old = await db.postMove.findMany({
    where: {
      OR: [{ createdAt: before(KEPT_DAYS * 86_400_000) }, { ...NOT_LOOKED_THROUGH, createdAt: before(ARRIVAL_MS) }],
    },
    select: { id: true },
  });
  for (const { id } of old) await removeFile(keyOf(id));
  const { count } = await db.postMove.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
  return count;
}
