import { audit, changes } from "@/lib/access/audit";
import { asBinned, type BinnedThing, emptiedBefore } from "@/lib/access/bin";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { atMinute, LONDON } from "@/lib/core/time/dates";
import { sayMoment } from "@/lib/core/time/say";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { markStale } from "@/lib/core/stale";
import { CALL_COLUMNS, detailsOf } from "../call";
import { lockDiaries, PATIENT } from "../diary/locks";
import type { Span } from "../slots";
import type { CallDetails } from "../types";
import { handOver, type HandedOver } from "./handing-over";
import type { AwayInput } from "./schema";

export type Away =
  | { ok: true; handedOver: HandedOver }
  /** Somebody has booked then: whoever asks has to have seen it. */
  | { ok: false; reason: "calls-then"; calls: CallDetails[] }
  | { ok: false; reason: "unknown" };

/**
 * Takes somebody's time away from calls, or everybody's when `consultantId` is null (admins only). Calls that are booked
 * then are shown first; with `handOver` free colleagues take them, everyone is told, and what nobody can take is left for
 * staff to move or call off.
 */
export async function takeOff(viewer: Viewer, consultantId: string | null, input: AwayInput, now: Date): Promise<Away> {
  if (viewer.kind !== "staff" || !may(viewer, "write:calls")) return { ok: false, reason: "unknown" };
  const zone = await zoneOf(viewer, consultantId);
  if (zone === null) return { ok: false, reason: "unknown" };
  const span = spanOf(input, zone);
  const { calls, isTaken } = await db.$transaction(async (tx) => {
    // Whoever books at this moment comes before this look, or finds the time taken.
    await lockDiaries(tx, await concerned(tx, consultantId));
    const calls = await callsIn(tx, consultantId, span, now);
    if (calls.length > 0 && !input.handOver) return { calls, isTaken: false };
    const row = await tx.timeOff.create({
      data: { consultantId, startsAt: span.from, endsAt: span.until, note: input.note, createdAt: now },
      select: { id: true },
    });
    const details = changes(null, { consultantId, startsAt: span.from, endsAt: span.until });
    await audit(tx, { actorId: viewer.personId, action: "away", subject: "time-off", subjectId: row.id, details });
    await markStale(tx, "calls");
    return { calls, isTaken: true };
  }, PATIENT);
  if (!isTaken) return { ok: false, reason: "calls-then", calls: calls.map(detailsOf) };
  return { ok: true, handedOver: await handOver(viewer.personId, calls, now) };
}

/** Whose diaries it is about: one, or everybody's. */
async function concerned(tx: Tx, consultantId: string | null): Promise<string[]> {
  if (consultantId !== null) return [consultantId];
  return (await tx.consultant.findMany({ select: { id: true } })).map(({ id }) => id);
}

/** Takes it back: it is in the bin for 30 days. False when there is none, or it is not theirs. */
export async function comeBack(viewer: Viewer, id: string, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:calls") || !isUuid(id)) return false;
  const row = await db.timeOff.findUnique({ where: { id, binnedAt: null }, select: { consultantId: true } });
  if (!row || (await zoneOf(viewer, row.consultantId)) === null) return false;
  return db.$transaction(async (tx) => {
    const data = { binnedAt: now, binnedBy: viewer.personId };
    const { count } = await tx.timeOff.updateMany({ where: { id, binnedAt: null }, data });
    if (count === 0) return false;
    const details = changes({ binnedAt: null }, { binnedAt: now });
    await audit(tx, { actorId: viewer.personId, action: "back", subject: "time-off", subjectId: id, details });
    await markStale(tx, "calls");
    return true;
  });
}

/** Takes the time away again, as it was. "calls-then" when somebody has booked into it meanwhile. */
export async function putBackTimeOff(viewer: Viewer, id: string, now: Date) {
  const notFound = { ok: false, reason: "not-found" } as const;
  if (viewer.kind !== "staff" || !may(viewer, "write:calls") || !isUuid(id)) return notFound;
  const row = await db.timeOff.findFirst({ where: { id, binnedAt: { not: null } } });
  if (!row || (await zoneOf(viewer, row.consultantId)) === null) return notFound;
  return db.$transaction(async (tx) => {
    await lockDiaries(tx, await concerned(tx, row.consultantId));
    const calls = await callsIn(tx, row.consultantId, { from: row.startsAt, until: row.endsAt }, now);
    if (calls.length > 0) return { ok: false, reason: "calls-then" } as const;
    const data = { binnedAt: null, binnedBy: null };
    const { count } = await tx.timeOff.updateMany({ where: { id, binnedAt: { not: null } }, data });
    if (count === 0) return notFound;
    const details = changes({ binnedAt: row.binnedAt }, { binnedAt: null });
    await audit(tx, { actorId: viewer.personId, action: "put-back", subject: "time-off", subjectId: id, details });
    await markStale(tx, "calls");
    return { ok: true } as const;
  }, PATIENT);
}

/** Times off in the bin that this person may put back. Null for whoever may not change calls. */
export async function timesOffInBin(viewer: Viewer): Promise<BinnedThing[] | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:calls")) return null;
  const rows = await db.timeOff.findMany({
    where: {
      binnedAt: { not: null },
      ...(viewer.role !== "admin" && { consultant: { is: { staffId: viewer.personId } } }),
    },
    orderBy: [{ binnedAt: "desc" }, { id: "asc" }],
    take: 500,
    select: { id: true, startsAt: true, binnedAt: true, binnedBy: true, consultant: { select: { name: true } } },
  });
  return asBinned(
    rows.map(({ startsAt, consultant, ...row }) => ({
      ...row,
      name: `${consultant?.name ?? "Everybody"}, from ${sayMoment(startsAt)}`,
    })),
  );
}

/** Housekeeping: what was thrown away 30 days ago goes for good. Answers how many went. */
export async function emptyTimeOffBin(now: Date): Promise<number> {
  return (await db.timeOff.deleteMany({ where: { binnedAt: { lt: emptiedBefore(now) } } })).count;
}

/** The days that the agency is closed from now on, beside weekends and bank holidays. Null for whoever may not see calls. */
export async function closures(viewer: Viewer, now: Date) {
  if (!may(viewer, "read:calls")) return null;
  return db.timeOff.findMany({
    where: { consultantId: null, endsAt: { gt: now }, binnedAt: null },
    orderBy: { startsAt: "asc" },
    select: { id: true, startsAt: true, endsAt: true, note: true },
  });
}

/** The zone that days and times are meant in; null when it is not theirs to change. */
async function zoneOf(viewer: Viewer & { kind: "staff" }, consultantId: string | null): Promise<string | null> {
  if (consultantId === null) return viewer.role === "admin" ? LONDON : null;
  if (!isUuid(consultantId)) return null;
  const row = await db.consultant.findUnique({ where: { id: consultantId }, select: { zone: true, staffId: true } });
  return row && (viewer.role === "admin" || row.staffId === viewer.personId) ? row.zone : null;
}

function spanOf({ from, to, start, end }: AwayInput, zone: string): Span {
  // The wider reading of an hour that autumn repeats: nobody is booked into a time they meant to be away.
  return { from: atMinute(from, start ?? 0, zone, "first"), until: atMinute(to, end ?? 1440, zone, "second") };
}

/** Booked calls that touch the span and have not begun. */
function callsIn(tx: Tx, consultantId: string | null, { from, until }: Span, now: Date) {
  return tx.call.findMany({
    where: {
      status: "booked",
      ...(consultantId && { consultantId }),
      startsAt: { gt: now, lt: until },
      endsAt: { gt: from },
    },
    orderBy: { startsAt: "asc" },
    select: CALL_COLUMNS,
  });
}
