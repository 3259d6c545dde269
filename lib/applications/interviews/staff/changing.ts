import { audit, changes, type Facts } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { PATIENT } from "@/lib/calls/diary/locks";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { place, type Choosing } from "../choosing";
import { cancel, type Cancelling } from "../ending";
import { actorColumns, INTERVIEW_COLUMNS, isTimed } from "../interview";
import { lockInterview } from "../locks";
import { invite, tellTime, tellTimeGone } from "../messages";
import { withdrawReminders } from "../reminders";
import { rangeOf, type RoundFacts, type TimesForm, typedTimes } from "../schema";
import { offeredTimes, type Times } from "../times";
import { publishedHolidays, slotsOf } from "./rounds";

const mayArrange = (viewer: Viewer): viewer is Staff => viewer.kind === "staff" && may(viewer, "write:applications");

/** Chooses a time for a candidate who rang, or moves theirs, without notice. "unknown" also for whoever may not. */
export async function placeByStaff(viewer: Viewer, id: string, slotId: string, now: Date): Promise<Choosing> {
  if (!mayArrange(viewer) || !isUuid(id) || !isUuid(slotId)) return { ok: false, reason: "unknown" };
  const interview = await db.interview.findUnique({ where: { id }, select: INTERVIEW_COLUMNS });
  if (!interview) return { ok: false, reason: "unknown" };
  return place(interview, { slotId }, { staff: viewer.personId }, now);
}

/** Calls an interview off in the agency's name; all are told. "unknown" also for whoever may not. */
export async function cancelByStaff(viewer: Viewer, id: string, now: Date): Promise<Cancelling> {
  if (!mayArrange(viewer) || !isUuid(id)) return { ok: false, reason: "unknown" };
  const interview = await db.interview.findUnique({ where: { id }, select: INTERVIEW_COLUMNS });
  if (!interview) return { ok: false, reason: "unknown" };
  return cancel(interview, { staff: viewer.personId }, now);
}

/** Adds times to a round; candidates for whom none was right are written to. Null when it is not theirs to do. */
export async function addTimes(viewer: Viewer, roundId: string, form: TimesForm, now: Date): Promise<Times | null> {
  if (!mayArrange(viewer) || !isUuid(roundId)) return null;
  const round = await db.interviewRound.findUnique({ where: { id: roundId }, select: { minutes: true } });
  if (!round) return null;
  const { minutes } = round;
  const offer = { typed: typedTimes(form), range: rangeOf(form), minutes };
  const times = offeredTimes(offer, await publishedHolidays(), now);
  if (!times.ok) return times;
  return db.$transaction(async (tx) => {
    const data = slotsOf(roundId, times.starts, minutes, now);
    await tx.interviewSlot.createMany({ data, skipDuplicates: true });
    // A time that was withdrawn before is there again.
    const again = { roundId, startsAt: { in: times.starts }, withdrawnAt: { not: null } };
    await tx.interviewSlot.updateMany({ where: again, data: { withdrawnAt: null } });
    const waiting = await tx.interview.findMany({
      where: { roundId, status: "invited", noneSuits: { not: null } },
      orderBy: { id: "asc" },
      select: INTERVIEW_COLUMNS,
    });
    for (const interview of waiting) await invite(tx, interview, "new-times", now);
    await writeDown(tx, viewer, "add-times", roundId, { times: times.starts.length });
    return times;
  });
}

/**
 * Takes a time back that the client no longer has. Whoever had chosen it is told and chooses again: the interview stays, and
 * is without a time. False when there is no such time, it was withdrawn before, or it has begun.
 */
export async function withdrawTime(viewer: Viewer, slotId: string, now: Date): Promise<boolean> {
  if (!mayArrange(viewer) || !isUuid(slotId)) return false;
  const taken = await db.interview.findFirst({ where: { slotId, status: "booked" }, select: INTERVIEW_COLUMNS });
  const outcome = await db.$transaction(async (tx) => {
    if (taken) await lockInterview(tx, taken);
    await tx.$queryRaw`SELECT id FROM interview_slot WHERE id = ${slotId}::uuid FOR UPDATE`;
    const holder = await tx.interview.findFirst({ where: { slotId, status: "booked" }, select: INTERVIEW_COLUMNS });
    // Somebody chose it while we looked: look again, with their interview held.
    if (holder && holder.id !== taken?.id) return "changed";
    const slot = await tx.interviewSlot.findFirst({
      where: { id: slotId, withdrawnAt: null, startsAt: { gt: now } },
      select: { roundId: true, startsAt: true },
    });
    if (!slot) return false;
    if (holder) await loseTime(tx, holder.id, viewer, now);
    await tx.interviewSlot.update({ where: { id: slotId }, data: { withdrawnAt: now } });
    await writeDown(tx, viewer, "withdraw-time", slot.roundId, { startsAt: slot.startsAt });
    return true;
  }, PATIENT);
  return outcome === "changed" ? withdrawTime(viewer, slotId, now) : outcome;
}

async function loseTime(tx: Tx, id: string, viewer: Staff, now: Date): Promise<void> {
  const before = await tx.interview.findUniqueOrThrow({ where: { id }, select: INTERVIEW_COLUMNS });
  const data = { status: "invited", slotId: null, sequence: { increment: 1 } };
  const { sequence } = await tx.interview.update({ where: { id }, data, select: { sequence: true } });
  const event = { interviewId: id, at: now, act: "time-withdrawn", ...actorColumns({ staff: viewer.personId }) };
  await tx.interviewEvent.create({ data: { ...event, from: before.startsAt } });
  await withdrawReminders(tx, id);
  if (isTimed(before)) await tellTimeGone(tx, { ...before, sequence }, now);
}

export type FactsSaved = { ok: true; told: number } | { ok: false; reason: "changed" };

/** Changes where and how a round is held; all who have a time in it to come are told, with a new calendar file. */
export async function saveRoundFacts(
  viewer: Viewer,
  roundId: string,
  { version, ...facts }: RoundFacts,
  now: Date,
): Promise<FactsSaved | null> {
  if (!mayArrange(viewer) || !isUuid(roundId)) return null;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM interview_round WHERE id = ${roundId}::uuid FOR UPDATE`;
    const before = await tx.interviewRound.findUnique({ where: { id: roundId } });
    if (!before) return null;
    if (before.version !== version) return { ok: false, reason: "changed" } as const;
    const { kind, place, access, link, format, bring, practice } = facts;
    const said = { place, access, link, format, bring, practice };
    const written = Object.fromEntries(Object.entries(said).map(([name, value]) => [name, value ?? null]));
    await tx.interviewRound.update({
      where: { id: roundId },
      data: { kind, ...written, version: { increment: 1 } },
    });
    const booked = await tx.interview.findMany({
      where: { roundId, status: "booked", startsAt: { gt: now } },
      orderBy: { id: "asc" },
      select: { id: true },
    });
    for (const { id } of booked) await tellChanged(tx, id, viewer, now);
    await writeDown(tx, viewer, "change", roundId, { kind, ...written }, before);
    return { ok: true, told: booked.length } as const;
  }, PATIENT);
}

async function tellChanged(tx: Tx, id: string, viewer: Staff, now: Date): Promise<void> {
  await tx.$queryRaw`SELECT id FROM interview WHERE id = ${id}::uuid FOR UPDATE`;
  const { status } = await tx.interview.findUniqueOrThrow({ where: { id }, select: { status: true } });
  if (status !== "booked") return;
  const data = { sequence: { increment: 1 } };
  const interview = await tx.interview.update({ where: { id }, data, select: INTERVIEW_COLUMNS });
  const by = { staff: viewer.personId };
  await tx.interviewEvent.create({ data: { interviewId: id, at: now, act: "changed", ...actorColumns(by) } });
  if (isTimed(interview)) await tellTime(tx, interview, { news: "changed", before: null, by }, now);
}

async function writeDown(
  tx: Tx,
  viewer: Staff,
  action: string,
  subjectId: string,
  what: Facts,
  before: object | null = null,
) {
  const details = changes(before, what);
  await audit(tx, { actorId: viewer.personId, action, subject: "interview-round", subjectId, details });
}
