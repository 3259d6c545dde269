import { createHash } from "node:crypto";
import type { BulkAct, RowGiven, RowLetter } from "@/lib/access/bulk-act";
import type { Staff } from "@/lib/access/viewer";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";

// The letters of a run that writes to people: each as it will read, before anything is done.

const LONGEST_LINE = 2000;

/** The letters of a run that has not been asked for, and what they are made of. */
export interface RunLetters {
  areOptional: boolean;
  templates: { id: string; name: string }[];
  /** What was chosen for all: the template, and whatever the act asks besides. */
  choices: Record<string, string>;
  rows: (RowLetter & { position: number; id: string; given: RowGiven })[];
  /** Stands for exactly these letters: whoever sends them names it, so that none goes out that was not seen. */
  seen: string;
  /** How many cannot go as they are. */
  faulty: number;
}

interface LetterRun {
  id: string;
  act: BulkAct;
  viewer: Staff;
}

export async function lettersOf(run: LetterRun, now: Date, tx: Tx = db): Promise<RunLetters | null> {
  const { letters } = run.act;
  if (!letters) return null;
  const { choices } = await tx.bulkRun.findUniqueOrThrow({ where: { id: run.id }, select: { choices: true } });
  const rows = await tx.bulkRow.findMany({
    where: { runId: run.id, status: "waiting" },
    orderBy: { position: "asc" },
    select: { position: true, rowId: true, given: true },
  });
  const wanted = rows.map(({ rowId, given }) => ({ id: rowId, given: (given ?? {}) as RowGiven }));
  const said = choices as Record<string, string>;
  const written = await letters.write(tx, wanted, { actor: run.viewer, choices: said, now });
  const shown = rows.flatMap(({ position, rowId }, at) => {
    const letter = written.get(rowId);
    return letter ? [{ ...letter, position, id: rowId, given: wanted[at]?.given ?? {} }] : [];
  });
  return {
    areOptional: letters.areOptional ?? false,
    templates: await letters.templates(run.viewer),
    choices: said,
    rows: shown,
    seen: stampOf(said, shown),
    faulty: shown.filter(({ faults }) => faults.length > 0).length,
  };
}

const stampOf = (choices: Record<string, string>, rows: (RowLetter & { id: string })[]): string =>
  createHash("sha256")
    .update(JSON.stringify([choices, rows.map(({ id, to, letter }) => [id, to, letter])]))
    .digest("base64url");

/** Keeps what was typed for a run and for each of its rows: `template`, and `template-N` and `line-N` by position. */
export async function keepWishes(
  id: string,
  typed: Record<string, string>,
  choices: Record<string, string>,
): Promise<void> {
  const template = isUuid(typed.template ?? "") ? { template: typed.template ?? "" } : {};
  const wishes = Object.entries(typed).flatMap(([name, value]) => {
    const [, what, position] = /^(template|line)-(\d{1,5})$/.exec(name) ?? [];
    return what ? [{ what, position: Number(position), value: value.trim().slice(0, LONGEST_LINE) }] : [];
  });
  await db.$transaction(async (tx) => {
    const before = await locked(tx, id);
    if (before.askedAt) return;
    const fixed = Object.entries(before.choices as Record<string, string>).filter(([name]) =>
      name.startsWith("fixed-"),
    );
    await tx.bulkRun.update({
      where: { id },
      data: { choices: { ...Object.fromEntries(fixed), ...choices, ...template } },
      select: { id: true },
    });
    if (wishes.length === 0) return;
    await tx.$executeRaw`
      UPDATE bulk_row SET given = wish.given FROM (
        SELECT position, jsonb_object_agg(what, value) FILTER (WHERE value <> '') AS given
        FROM jsonb_to_recordset(${JSON.stringify(wishes)}::jsonb) AS one (position int, what text, value text)
        GROUP BY position) AS wish
      WHERE bulk_row.run_id = ${id}::uuid AND bulk_row.position = wish.position AND bulk_row.status = 'waiting'`;
  });
}

/** The run as it stands until the end of the transaction: two tabs wait for each other. */
async function locked(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM bulk_run WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.bulkRun.findUniqueOrThrow({ where: { id }, select: { choices: true, askedAt: true } });
}

/**
 * Puts the letters of a run into its rows, to go out as they are, for a caller who asks for the run in the same transaction:
 * true when they are those that were `seen` and none of them has anything to put right, or it has been asked for already.
 */
export async function lettersReady(tx: Tx, run: LetterRun & { seen: string }, now: Date): Promise<boolean> {
  if ((await locked(tx, run.id)).askedAt) return true;
  const letters = await lettersOf(run, now, tx);
  if (!letters || letters.seen !== run.seen || letters.faulty > 0) return false;
  for (const { position, given, letter } of letters.rows) {
    const kept = { ...given, ...(letter && { letter: { ...letter } }) } as Prisma.InputJsonObject;
    const where = { runId_position: { runId: run.id, position } };
    await tx.bulkRow.update({ where, data: { given: kept }, select: { position: true } });
  }
  return true;
}
