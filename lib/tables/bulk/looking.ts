import type { BulkChoice } from "@/lib/access/bulk-act";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { roomFor } from "../rooms";
import { ownRun } from "./asking";
import { lettersOf, type RunLetters } from "./letters";
import { UNDO_MS } from "./running";

const ROWS_SHOWN = 200;

export type RowStatus = "waiting" | "done" | "skipped" | "undone" | "kept";

/** A run as whoever began it sees it. */
export interface RunForStaff {
  id: string;
  act: { key: string; label: string; will: string; done: string; consequence?: string; asksProof?: true };
  /** What must be chosen before it is done. */
  choices: BulkChoice[];
  one: string;
  many: string;
  /** The table it was begun from, as it was looked at. */
  href: string;
  stage: "looked-at" | "going" | "done" | "going-back" | "taken-back";
  /** Until when it can be taken back before anybody is mailed; null when it is not done. */
  undoUntil: Date | null;
  counts: Record<RowStatus, number>;
  /** Why rows were left alone, the most frequent first. */
  reasons: { status: RowStatus; why: string; count: number }[];
  /** The first rows, by name. */
  rows: { id: string; name: string | null; status: RowStatus; why: string | null }[];
  total: number;
  /** What became of what was to follow it; null where nothing was. */
  said: string | null;
  /** Letters as they will read, and what they are made of; null for an act without, and once it was asked for. */
  letters: RunLetters | null;
}

/** A run of the viewer's own; null for anybody else's, and for whoever may not do such things any more. */
export async function runForStaff(viewer: Viewer, id: string, now: Date): Promise<RunForStaff | null> {
  const own = await ownRun(viewer, id);
  const room = own && roomFor(viewer, own.run.room);
  if (!own || !room) return null;
  const isAsked = own.run.askedAt !== null;
  const [run, reasons, rows, choices, letters] = await Promise.all([
    db.bulkRun.findUniqueOrThrow({ where: { id } }),
    reasonsIn(id),
    db.bulkRow.findMany({ where: { runId: id }, orderBy: { position: "asc" }, take: ROWS_SHOWN }),
    own.act.choices?.(viewer) ?? [],
    own.act.letters && viewer.kind === "staff" && !isAsked ? lettersOf({ id, act: own.act, viewer }, now) : null,
  ]);
  const { shape } = room.table;
  const counts = countsOf(reasons);
  const names = await namesOf(
    room,
    rows.map(({ rowId }) => rowId),
    now,
  );
  const { key, label, will, done, consequence, asksProof } = own.act;
  return {
    id,
    act: { key, label, will, done, consequence, asksProof },
    choices,
    one: shape.one,
    many: shape.many,
    href: `${shape.path}?${run.parameters}`,
    stage: stageOf(run),
    undoUntil: run.finishedAt && new Date(run.finishedAt.getTime() + (own.act.undoMs ?? UNDO_MS)),
    counts,
    reasons: reasons.filter((reason): reason is RunForStaff["reasons"][number] => reason.why !== null),
    rows: rows.map(({ rowId, status, why }) => ({
      id: rowId,
      name: names.get(rowId) ?? null,
      status: status as RowStatus,
      why,
    })),
    total: Object.values(counts).reduce((sum, count) => sum + count, 0),
    said: (run.choices as { said?: string }).said ?? null,
    letters,
  };
}

type Times = { askedAt: Date | null; finishedAt: Date | null; undoAskedAt: Date | null; undoneAt: Date | null };

function stageOf({ askedAt, finishedAt, undoAskedAt, undoneAt }: Times): RunForStaff["stage"] {
  if (undoneAt) return "taken-back";
  if (undoAskedAt) return "going-back";
  if (finishedAt) return "done";
  return askedAt ? "going" : "looked-at";
}

const reasonsIn = (runId: string) => db.$queryRaw<{ status: RowStatus; why: string | null; count: number }[]>`
  SELECT status, why, count(*)::int AS count FROM bulk_row WHERE run_id = ${runId}::uuid
  GROUP BY status, why ORDER BY count DESC, why`;

function countsOf(reasons: { status: RowStatus; count: number }[]): Record<RowStatus, number> {
  const counts = { waiting: 0, done: 0, skipped: 0, undone: 0, kept: 0 };
  for (const { status, count } of reasons) counts[status] += count;
  return counts;
}

/** What the rows are called: the first column of their table. */
async function namesOf(
  { table }: NonNullable<ReturnType<typeof roomFor>>,
  ids: string[],
  now: Date,
): Promise<Map<string, string>> {
  const name = table.texts[table.shape.columns[0]?.key ?? ""];
  const rows = await table.load(ids, now);
  return new Map(rows.map((row) => [row.id, name?.(row, now) ?? ""]));
}
