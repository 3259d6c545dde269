import type { Candidate, Staff } from "@/lib/access/viewer";
import { databaseNow, db } from "@/lib/core/db";
import type { Attachment } from "@/lib/mail/message";
import { CALL_COLUMNS, detailsOf } from "./call";
import { takesCalls } from "./diary/diaries";
import { freeSlots } from "./free-times";
import { callOf, type Holder, manageUrl, readToken } from "./invitations/links";
import { invitationFor } from "./invitations/messages";
import { diariesForMove } from "./moving";
import type { SlotsRequest } from "./schema";
import type { CallDetails, Host } from "./types";
import type { Topic } from "./vocabulary";

/** The clock that booking goes by: the database's, which all processes share. */
export const bookingClock = (): Promise<Date> => databaseNow();

/** Who takes calls on this topic, or on any. */
export async function hosts(topic?: Topic): Promise<Host[]> {
  const select = { slug: true, name: true, about: true, topics: true };
  const rows = await db.consultant.findMany({ where: takesCalls({ topic }), orderBy: { name: "asc" }, select });
  return rows.map((row) => ({ ...row, topics: row.topics as Topic[] }));
}

/** The free times that were asked for, or why there can be none. */
export async function requestedSlots({ token, ...request }: SlotsRequest, now: Date) {
  const { from, to, timeZone, topic, with: slug } = request;
  if (token !== undefined) {
    const holder = readToken(token);
    const call = holder && (await callOf(holder));
    if (!call) return { ok: false, reason: "unknown-call" } as const;
    return {
      ok: true,
      slots: await freeSlots({ from, to, timeZone, ...diariesForMove(call, holder.as) }, now),
    } as const;
  }
  if (slug !== undefined && (await db.consultant.count({ where: takesCalls({ with: slug }) })) === 0) {
    return { ok: false, reason: "unknown-consultant" } as const;
  }
  return { ok: true, slots: await freeSlots({ from, to, timeZone, topic, with: slug }, now) } as const;
}

/** The call somebody holds a link to; null for a forged link, or one of a consultant who no longer has the call. */
export async function callByToken(token: string | undefined): Promise<{ call: CallDetails; as: Holder["as"] } | null> {
  const holder = readToken(token);
  const call = holder && (await callOf(holder));
  return call ? { call: detailsOf(call), as: holder.as } : null;
}

/** The calendar file of the call somebody holds a link to, as the call stands now. */
export async function calendarFile(token: string | null, now: Date): Promise<Attachment | null> {
  const holder = readToken(token);
  const call = holder && (await callOf(holder));
  return call ? invitationFor(db, call, holder, now) : null;
}

export interface OwnCall extends CallDetails {
  manageUrl: string;
}

/** The calls booked with the address somebody has signed in with, the next one first. */
export async function callsOfCandidate(
  candidate: Candidate | Staff,
  now: Date,
): Promise<{ next: OwnCall[]; past: OwnCall[] }> {
  const rows = await db.call.findMany({
    where: { email: candidate.email },
    orderBy: { startsAt: "asc" },
    select: CALL_COLUMNS,
  });
  const calls = rows.map((row) => ({ ...detailsOf(row), manageUrl: manageUrl({ callId: row.id, as: "visitor" }) }));
  return {
    next: calls.filter(({ endsAt, status }) => status === "booked" && endsAt > now),
    past: calls.filter(({ endsAt, status }) => status === "cancelled" || endsAt <= now).toReversed(),
  };
}
