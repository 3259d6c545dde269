import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";

export interface CallOf {
  id: string;
  startsAt: Date;
  host: string;
  /** "booked", "cancelled" and so on, as staff read it. */
  status: string;
}

const MOST = 20;

/** The calls of whoever has this address, the latest first. Null for whoever may not see calls. */
export async function callsOf(viewer: Viewer, email: string): Promise<CallOf[] | null> {
  if (!may(viewer, "read:calls")) return null;
  const rows = await db.call.findMany({
    where: { email },
    orderBy: { startsAt: "desc" },
    take: MOST,
    select: { id: true, startsAt: true, status: true, consultant: { select: { name: true } } },
  });
  return rows.map(({ consultant, ...call }) => ({ ...call, host: consultant.name }));
}
