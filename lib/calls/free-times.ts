import { addDays, type LocalDate, londonDay, startOfDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { diariesFor, type HostDiary, type Wanted } from "./diary/diaries";
import { endOf, lastCall, type Slot, slotsOf } from "./slots";
import type { FreeSlot } from "./types";

const DAY_MS = 86_400_000;

/**
 * The furthest a consultant's horizon can reach (CHECK consultant_numbers), and how far around a lost time we look for
 * others.
 */
const FURTHEST_MS = 365 * DAY_MS;
const NEARBY_MS = 31 * DAY_MS;

/** Every time in these days (both included, in that zone) that can be booked at `now` with the same topic and consultant. */
export async function freeSlots(
  { from, to, timeZone, ...wanted }: Wanted & { from: LocalDate; to: LocalDate; timeZone: string },
  now: Date,
): Promise<FreeSlot[]> {
  const span = { from: startOfDay(from, timeZone), until: startOfDay(addDays(to, 1), timeZone) };
  const free = slotsOf(await diariesFor(wanted, span, now), span, now).map(freeSlot);
  if (!wanted.movingCallId) return free;
  const moving = await db.call.findUnique({ where: { id: wanted.movingCallId }, select: { email: true } });
  return moving ? withoutCallsOf(moving.email, free, wanted.movingCallId) : free;
}

/** The next free times for pages that are kept, and the instant at which time alone changes them. */
export async function nextFreeSlots(count: number, now: Date): Promise<{ slots: FreeSlot[]; changesAt: Date }> {
  const span = { from: now, until: new Date(now.getTime() + NEARBY_MS) };
  const diaries = await diariesFor({}, span, now);
  const next = slotsOf(diaries, span, now).slice(0, count);
  const midnight = startOfDay(addDays(londonDay(now), 1));
  const unseen = diaries.flatMap(({ seenUntil }) => seenUntil ?? []);
  const changes = [midnight, ...unseen, ...next.map((slot) => leavesAt(slot, diaries))].map((at) => at.getTime());
  return { slots: next.map(freeSlot), changesAt: new Date(Math.min(...changes)) };
}

/** The three free times closest to one that cannot be had, earlier or later; for a known visitor, none they are busy at. */
export async function freeTimesNear(
  { visitor, ...wanted }: Wanted & { visitor?: string },
  startsAt: Date,
  now: Date,
): Promise<FreeSlot[]> {
  const centre = Math.min(Math.max(startsAt.getTime(), now.getTime()), now.getTime() + FURTHEST_MS);
  const around = { from: new Date(Math.max(centre - NEARBY_MS, now.getTime())), until: new Date(centre + NEARBY_MS) };
  const soon = { from: now, until: new Date(now.getTime() + NEARBY_MS) };
  const near = slotsOf(await diariesFor(wanted, around, now), around, now);
  const found = near.length > 0 ? near : slotsOf(await diariesFor(wanted, soon, now), soon, now);
  const free = visitor ? await withoutCallsOf(visitor, found.map(freeSlot), wanted.movingCallId) : found.map(freeSlot);
  const distance = ({ start }: FreeSlot) => Math.abs(start.getTime() - startsAt.getTime());
  return free.toSorted((a, b) => distance(a) - distance(b)).slice(0, 3);
}

const freeSlot = ({ startsAt }: Slot): FreeSlot => ({ start: startsAt, end: endOf(startsAt) });

/** A slot goes when the last of those who could take it has no notice left. */
function leavesAt({ startsAt, consultantIds }: Slot, diaries: HostDiary[]): Date {
  const takers = diaries.filter(({ consultantId }) => consultantIds.includes(consultantId));
  return new Date(Math.max(...takers.map((diary) => lastCall(diary, startsAt).getTime())));
}

/** Nobody can be in two calls at once: not offered is what overlaps another call of this address. */
async function withoutCallsOf(email: string, free: FreeSlot[], exceptCallId?: string): Promise<FreeSlot[]> {
  const [first, last] = [free.at(0), free.at(-1)];
  if (!first || !last) return [];
  const calls = await db.call.findMany({
    where: {
      email,
      status: "booked",
      startsAt: { lt: last.end },
      endsAt: { gt: first.start },
      ...(exceptCallId && { id: { not: exceptCallId } }),
    },
    select: { startsAt: true, endsAt: true },
  });
  return free.filter(({ start, end }) => !calls.some(({ startsAt, endsAt }) => startsAt < end && start < endsAt));
}
