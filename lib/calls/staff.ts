import { may } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { db, type Prisma } from "@/lib/core/db";
import type { PageOf } from "@/lib/core/page-of";
import { cancel, type Cancellation } from "./cancelling";
import { CALL_TO_TELL } from "./invitations/messages";
import { detailsOf } from "./queries";
import type { CallDetails } from "./types";

/** Which calls: those that start in it, half-open; an end left out is open. */
export interface Range {
  from?: Date;
  until?: Date;
  /** A consultant's slug. */
  with?: string;
  /** Cancelled ones too; left out unless asked for. */
  cancelledToo?: boolean;
}

const PAGE_SIZE = 25;

/** Calls by their start, the earliest first. Null for who may not read them. */
export async function callsForStaff(viewer: Viewer, range: Range, page: number): Promise<PageOf<CallDetails> | null> {
  if (!may(viewer, "read:calls")) return null;
  const where: Prisma.CallWhereInput = {
    startsAt: { gte: range.from, lt: range.until },
    ...(range.with && { consultant: { slug: range.with } }),
    ...(!range.cancelledToo && { status: "booked" }),
  };
  const [rows, total] = await Promise.all([
    db.call.findMany({
      where,
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: CALL_TO_TELL,
    }),
    db.call.count({ where }),
  ]);
  return { items: rows.map(detailsOf), total, page, pageSize: PAGE_SIZE };
}

export interface CallWithHistory extends CallDetails {
  history: { at: Date; act: string; actor: string; from: Date | null; to: Date | null }[];
}

/** One call with all that happened to it; null when there is none, or for who may not read it. */
export async function callForStaff(viewer: Viewer, id: string): Promise<CallWithHistory | null> {
  if (!may(viewer, "read:calls")) return null;
  const row = await db.call.findUnique({
    where: { id },
    select: {
      ...CALL_TO_TELL,
      events: { orderBy: { id: "asc" }, select: { at: true, act: true, actor: true, from: true, to: true } },
    },
  });
  return row && { ...detailsOf(row), history: row.events };
}

/** Calls a call off in the agency's name; the visitor is told and offered other times. "unknown" also for who may not. */
export async function cancelByStaff(viewer: Viewer, id: string, now: Date): Promise<Cancellation> {
  if (viewer.kind !== "staff" || !may(viewer, "write:calls")) return { ok: false, reason: "unknown" };
  const call = await db.call.findUnique({ where: { id }, select: CALL_TO_TELL });
  if (!call) return { ok: false, reason: "unknown" };
  return cancel(call, { staff: viewer.personId }, now);
}
