import { type StaffTable, tableFor } from "@/lib/access/tables";
import type { Viewer } from "@/lib/access/viewer";
import { readView } from "@/lib/core/table/view";

/** What a table of the admin area shows at an address with these parameters; null for whoever may not see it. */
export async function inTable<Row extends { id: string }>(
  viewer: Viewer,
  table: StaffTable<Row>,
  parameters: Record<string, string>,
  now: Date,
): Promise<Row[] | null> {
  return (await tableFor(viewer, table, readView(table.shape, parameters), now))?.rows ?? null;
}
