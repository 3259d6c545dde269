import type { BulkAct, RowDone, RowGiven } from "@/lib/access/bulk-act";
import { may } from "@/lib/access/permissions";
import type { Staff, StaffRole } from "@/lib/access/viewer";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { log } from "@/lib/core/telemetry/log";
import { traced } from "@/lib/core/telemetry/trace";
import { holdMails, unpostMail } from "@/lib/mail/outbox";
import { actsFor } from "../rooms";

/** This long after it is done a run can be taken back before anybody is mailed, in milliseconds. */
export const UNDO_MS = 30_000;
/** A message waits until its run is done, but no longer than this: a run that nobody finishes must not swallow it. */
const MOST_HELD_MS = 3_600_000;

type Clock = () => Date;

const RUN = {
  id: true,
  room: true,
  act: true,
  choices: true,
  undoAskedAt: true,
  staff: { select: { personId: true, role: true, leftAt: true, person: { select: { email: true, name: true } } } },
} as const satisfies Prisma.BulkRunSelect;

type Run = Prisma.BulkRunGetPayload<{ select: typeof RUN }>;

/**
 * Goes on with a run until it is finished, or `isEnough`. Each row is one transaction with its record in `bulk_row`, so a
 * run that was killed goes on where it was, and several may work on one. Answers how many rows it did.
 */
export async function workOn(runId: string, clock: Clock, isEnough: () => boolean): Promise<number> {
  let done = 0;
  while (!isEnough()) {
    const run = await db.bulkRun.findUnique({ where: { id: runId }, select: RUN });
    if (!run) return done;
    const next = run.undoAskedAt ? undoNext : doNext;
    if (!(await next(run, clock()))) {
      await (run.undoAskedAt ? finishUndo(runId, clock()) : finish(run, clock()));
      return done;
    }
    done++;
  }
  return done;
}

/** Goes on with every run that was asked for. Answers how many rows were done. */
export async function runBulk(clock: Clock, signal: AbortSignal): Promise<number> {
  let done = 0;
  const going = await db.$queryRaw<{ id: string; traceId: string | null }[]>`
    SELECT id, trace_id AS "traceId" FROM bulk_run WHERE asked_at IS NOT NULL
      AND (finished_at IS NULL OR (undo_asked_at IS NOT NULL AND undone_at IS NULL)) ORDER BY asked_at`;
  // In the trace of the request that began it: what is logged and posted for it names that one.
  for (const { id, traceId } of going)
    done += await traced(() => workOn(id, clock, () => signal.aborted), traceId ?? undefined);
  return done;
}

interface NextRow {
  position: number;
  rowId: string;
  stamp: string | null;
  given: RowGiven | null;
  before: Prisma.JsonValue;
  after: string | null;
  mailId: string | null;
}

/** The next row of a run, locked; rows that somebody else is at are passed over. */
async function nextRow(tx: Tx, runId: string, status: "waiting" | "done"): Promise<NextRow | undefined> {
  const order = status === "waiting" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const [row] = await tx.$queryRaw<NextRow[]>`
    SELECT position, row_id AS "rowId", stamp, given, before, after, mail_id AS "mailId" FROM bulk_row
    WHERE run_id = ${runId}::uuid AND status = ${Prisma.raw(`'${status}'`)}
    ORDER BY position ${order} LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return row;
}

const settle = (tx: Tx, runId: string, position: number, data: Prisma.BulkRowUpdateInput) =>
  tx.bulkRow.update({ where: { runId_position: { runId, position } }, data, select: { position: true } });

async function doNext(run: Run, now: Date): Promise<boolean> {
  let at: number | undefined;
  try {
    return await db.$transaction(async (tx) => {
      const row = await nextRow(tx, run.id, "waiting");
      if (!row) return false;
      at = row.position;
      const done = await doRow(tx, run, row, now);
      await settle(
        tx,
        run.id,
        row.position,
        done.ok ? { status: "done", ...keptOf(done) } : { status: "skipped", why: done.why },
      );
      return true;
    });
  } catch (error) {
    if (at === undefined) throw error;
    return isPassing(error) || giveUp(error, run.id, at, "skipped");
  }
}

function keptOf({ before, after, mailId }: Extract<RowDone, { ok: true }>) {
  return { before, after, mailId: mailId ?? null };
}

async function doRow(tx: Tx, run: Run, row: NextRow, now: Date): Promise<RowDone> {
  const actor = actorOf(run);
  const act = actor && actFor(actor, run);
  // Asked anew for each row: a role that changed or somebody who left stops the rest.
  if (!act) return { ok: false, why: "Whoever began this may not do it any more" };
  const given = { actor, choices: run.choices as Record<string, string>, now };
  const done = await act.act(tx, { id: row.rowId, stamp: row.stamp ?? "", given: row.given ?? undefined }, given);
  if (done.ok && done.mailId) await holdMails(tx, [done.mailId], new Date(now.getTime() + MOST_HELD_MS));
  return done;
}

async function undoNext(run: Run, now: Date): Promise<boolean> {
  let at: number | undefined;
  try {
    return await db.$transaction(async (tx) => {
      const row = await nextRow(tx, run.id, "done");
      if (!row) return false;
      at = row.position;
      const why = await undoRow(tx, run, row, now);
      await settle(tx, run.id, row.position, why === null ? { status: "undone" } : { status: "kept", why });
      return true;
    });
  } catch (error) {
    if (at === undefined) throw error;
    return isPassing(error) || giveUp(error, run.id, at, "kept");
  }
}

/** Takes one row back; else why it stays. */
async function undoRow(tx: Tx, run: Run, row: NextRow, now: Date): Promise<string | null> {
  const actor = actorOf(run);
  const act = actor && actFor(actor, run);
  if (!act) return "Whoever began this may not do it any more";
  const back = { id: row.rowId, after: row.after ?? "", before: (row.before ?? {}) as Prisma.JsonObject };
  if (row.mailId && !(await unpostMail(tx, row.mailId))) return "They have been mailed about it";
  const undone = await act.undo(tx, back, { actor, now });
  if (typeof undone === "object") return undone.why;
  return undone ? null : "Somebody changed it since";
}

/** Two who lock the same rows in different order: the database let one go on, and this one tries again. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === "P2034" || /\b40(P01|001)\b/.test(JSON.stringify(error.meta ?? {}));
}

/** What throws again and again must not stop the rows behind it. */
async function giveUp(error: unknown, runId: string, position: number, status: "skipped" | "kept"): Promise<true> {
  log.error({ err: error, run: runId, position }, "A row of a run failed");
  await settle(db, runId, position, { status, why: "It could not be done" });
  return true;
}

function actorOf({ staff }: Run): Staff | null {
  if (staff.leftAt) return null;
  const { email, name } = staff.person;
  return { kind: "staff", personId: staff.personId, email, name, role: staff.role as StaffRole };
}

const actFor = (actor: Staff, run: Run): BulkAct | undefined =>
  actsFor(actor, run.room).find(({ key, needs }) => key === run.act && may(actor, needs));

/** A run is finished when none of its rows waits; from then on its messages wait as long as it can be taken back at once. */
async function finish(run: Run, now: Date): Promise<void> {
  const { id: runId } = run;
  await db.$transaction(async (tx) => {
    const finished = await tx.$executeRaw`
      UPDATE bulk_run SET finished_at = ${now} WHERE id = ${runId}::uuid AND finished_at IS NULL
        AND NOT EXISTS (SELECT FROM bulk_row WHERE run_id = ${runId}::uuid AND status = 'waiting')`;
    if (finished === 0) return;
    const rows = await tx.bulkRow.findMany({ where: { runId, mailId: { not: null } }, select: { mailId: true } });
    const ids = rows.flatMap(({ mailId }) => mailId ?? []);
    await holdMails(tx, ids, new Date(now.getTime() + UNDO_MS));
    const actor = actorOf(run);
    const after = actor && actFor(actor, run)?.afterwards;
    if (!after) return;
    const choices = run.choices as Record<string, string>;
    const said = await after(tx, { actor, choices, now });
    await tx.bulkRun.update({ where: { id: runId }, data: { choices: { ...choices, said } }, select: { id: true } });
  });
}

async function finishUndo(runId: string, now: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE bulk_run SET undone_at = ${now}, finished_at = coalesce(finished_at, ${now})
    WHERE id = ${runId}::uuid AND undone_at IS NULL
      AND NOT EXISTS (SELECT FROM bulk_row WHERE run_id = ${runId}::uuid AND status IN ('waiting', 'done'))`;
}
