import { may } from "@/lib/access/permissions";
import type { BulkAct } from "@/lib/access/bulk-act";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { currentTrace } from "@/lib/core/telemetry/trace";
import { isUuid } from "@/lib/core/forms/input";
import { countRows, snapshotSql } from "@/lib/core/table/rows";
import { lastingPart, MOST_COUNTED, readView } from "@/lib/core/table/view";
import { actsFor, type Room, roomFor } from "../rooms";

/** This many rows one run takes: as many as anybody can look over before they say yes. */
export const MOST_IN_RUN = MOST_COUNTED;
/** This many can be ticked one by one: a page has fifty. */
const MOST_TICKED = 1000;
const AT_ONCE = 500;

export interface Selection {
  act: string;
  /** Ids as they were ticked. */
  ids: string[];
  /** In place of them, all that match the view. */
  all: boolean;
  /** The view it was begun from. */
  parameters: string;
  /** What is settled before it is looked at; its names begin with "fixed-". */
  fixed?: Record<string, string>;
}

export type RunStarted = { ok: true; id: string } | { ok: false; reason: "not-found" | "nothing" | "too-many" };

/**
 * Begins a run: which rows it is about and how each stands is written down, and nothing is done yet. "All that match" are
 * the rows that match now. Ids that are none are left out; those of rows that are not there stand in it as gone.
 */
export async function startRun(viewer: Viewer, name: string, selection: Selection, now: Date): Promise<RunStarted> {
  const room = roomFor(viewer, name);
  const act = actsFor(viewer, name).find(({ key }) => key === selection.act);
  if (viewer.kind !== "staff" || !room || !act || !may(viewer, act.needs)) return { ok: false, reason: "not-found" };
  const view = readView(room.table.shape, Object.fromEntries(new URLSearchParams(selection.parameters.slice(0, 4000))));
  const ids = [...new Set(selection.ids.filter(isUuid).map((id) => id.toLowerCase()))];
  if (!selection.all && ids.length === 0) return { ok: false, reason: "nothing" };
  if (!selection.all && ids.length > Math.min(act.most ?? MOST_TICKED, MOST_TICKED))
    return { ok: false, reason: "too-many" };
  if (selection.all) {
    const count = await countRows(room.table, view, now);
    if (count === 0) return { ok: false, reason: "nothing" };
    if (count > Math.min(act.most ?? MOST_IN_RUN, MOST_IN_RUN)) return { ok: false, reason: "too-many" };
  }
  const wanted = { room, act, viewer, ids: selection.all ? null : ids, view, fixed: selection.fixed };
  const id = await db.$transaction((tx) => written(tx, wanted, now), { timeout: 60_000 });
  return { ok: true, id };
}

interface Wanted {
  room: Room;
  act: BulkAct;
  viewer: Staff;
  /** Null for all of the view. */
  ids: string[] | null;
  view: ReturnType<typeof readView>;
  fixed: Record<string, string> | undefined;
}

async function written(tx: Tx, { room, act, viewer, ids, view, fixed }: Wanted, now: Date): Promise<string> {
  const { table } = room;
  const { id: runId } = await tx.bulkRun.create({
    data: {
      room: table.shape.room,
      act: act.key,
      choices: fixed ?? {},
      staffId: viewer.personId,
      parameters: lastingPart(table.shape, view),
      createdAt: now,
      traceId: currentTrace()?.id ?? null,
    },
    select: { id: true },
  });
  if (ids) await tx.bulkRow.createMany({ data: ids.map((rowId, index) => ({ runId, position: index + 1, rowId })) });
  else
    await tx.$executeRaw`
      INSERT INTO bulk_row (run_id, position, row_id)
      SELECT ${runId}::uuid, position, id FROM (${snapshotSql(table, view, { now, limit: MOST_IN_RUN })}) AS found`;
  await lookAtRows(tx, runId, act, now);
  return runId;
}

/** Writes down how each row stands, and at once which of them nothing can be done with. */
async function lookAtRows(tx: Tx, runId: string, act: BulkAct, now: Date): Promise<void> {
  const rows = await tx.bulkRow.findMany({ where: { runId }, orderBy: { position: "asc" }, select: { rowId: true } });
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const ids = rows.slice(at, at + AT_ONCE).map(({ rowId }) => rowId);
    const found = await act.look(ids, now, tx);
    const seen = ids.map((id) => ({ id, stamp: found.get(id)?.stamp ?? null, why: whyOf(found.get(id)) }));
    await tx.$executeRaw`
      UPDATE bulk_row SET stamp = seen.stamp, why = seen.why,
        status = CASE WHEN seen.why IS NULL THEN 'waiting' ELSE 'skipped' END
      FROM jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) AS seen (id uuid, stamp text, why text)
      WHERE bulk_row.run_id = ${runId}::uuid AND bulk_row.row_id = seen.id`;
  }
}

const whyOf = (found: { why?: string } | undefined): string | null => (found ? (found.why ?? null) : "It is not there");
