import { db } from "@/lib/core/db";
import { tableAsCsv } from "@/lib/core/table/csv";
import { countRows, readTable, type TablePage, type TableSource } from "@/lib/core/table/rows";
import type { View } from "@/lib/core/table/shape";
import { isTabs, MOST_COUNTED, readView } from "@/lib/core/table/view";
import { sayNumber } from "@/lib/core/text/text";
import { audit } from "./audit";
import { may, type Permission } from "./permissions";
import type { Viewer } from "./viewer";

/** A table of the admin area: its rows, and who may see them and take them out. */
export interface StaffTable<Row extends { id: string }> extends TableSource<Row> {
  /** To look at it. */
  needs: Permission;
  /** To take it out as a spreadsheet. */
  exportNeeds: Permission;
}

/** The page of a table that a view asks for. Null for whoever may not see the table. */
export async function tableFor<Row extends { id: string }>(
  viewer: Viewer,
  table: StaffTable<Row>,
  view: View,
  now: Date,
): Promise<TablePage<Row> | null> {
  return may(viewer, table.needs) ? readTable(table, view, now) : null;
}

/** How many rows stand behind each tab, whatever else is looked for; "10,000+" where nobody counts on. */
export async function tabCounts<Row extends { id: string }>(
  viewer: Viewer,
  table: StaffTable<Row>,
  now: Date,
): Promise<Record<string, string> | null> {
  if (!may(viewer, table.needs)) return null;
  const options = table.shape.filters.flatMap((filter) =>
    filter.kind === "choice" && isTabs(filter) ? Object.keys(filter.options).map((value) => [filter.key, value]) : [],
  );
  const counts = await Promise.all(
    options.map(async ([key = "", value = ""]) => {
      const found = await countRows(table, readView(table.shape, { [key]: value }), now);
      return [value, sayNumber(Math.min(found, MOST_COUNTED), found <= MOST_COUNTED)] as const;
    }),
  );
  return Object.fromEntries(counts);
}

/**
 * Exactly what a view shows as CSV, with its columns and in its order. That it was taken out is written down, with how many
 * rows and by what it was filtered; never what was searched for, which may be a person. Null for whoever may not.
 */
export async function tableCsvFor<Row extends { id: string }>(
  viewer: Viewer,
  table: StaffTable<Row>,
  view: View,
  now: Date,
): Promise<AsyncGenerator<string> | null> {
  if (viewer.kind !== "staff" || !may(viewer, table.needs) || !may(viewer, table.exportNeeds)) return null;
  const { count, csv } = await tableAsCsv(table, view, now);
  const details = {
    rows: count,
    filters: Object.keys(view.filters),
    columns: [...view.columns],
    searched: view.q !== "",
  };
  const { room } = table.shape;
  await audit(db, { actorId: viewer.personId, action: "export", subject: room, subjectId: "table", details });
  return csv;
}
