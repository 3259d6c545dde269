import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { CALL_COLUMNS, detailsOf } from "../call";
import type { CallDetails } from "../types";

const MOST_SHOWN = 50;

/** The calls of an address, the latest first. Null for whoever may not read calls. */
export async function callsOf(viewer: Viewer, email: string): Promise<CallDetails[] | null> {
  if (!may(viewer, "read:calls")) return null;
  const rows = await db.call.findMany({
    where: { email },
    orderBy: [{ startsAt: "desc" }, { id: "asc" }],
    take: MOST_SHOWN,
    select: CALL_COLUMNS,
  });
  return rows.map(detailsOf);
}
