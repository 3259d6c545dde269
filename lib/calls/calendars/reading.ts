import { createDAVClient } from "tsdav";
import { db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { refusesOutside } from "@/lib/core/outside";
import { unsealed } from "@/lib/core/sealing";
import { markStale } from "@/lib/core/stale";
import type { Span } from "../slots";
import { busyTimesIn } from "./busy-times";

const DAY_MS = 86_400_000;
const LONGEST_MS = 15_000;
const LARGEST_BYTES = 5 * 1024 * 1024;

/** A consultant's own calendar: an ICS address, or a CalDAV one with a name and a password in it. */
const isCalDav = (url: URL) => url.username !== "" && !/\.ics$/i.test(url.pathname);

/**
 * Reads every consultant's own calendar and keeps when they are busy, so that no call is offered then. A calendar that
 * cannot be read leaves what was known, with the reason for staff; after an hour its owner is not offered any more
 * (../diary/diaries.ts). Answers how many were read and how many were not.
 */
export async function readCalendars(now: Date): Promise<{ read: number; failed: number }> {
  const consultants = await db.consultant.findMany({
    where: { calendarUrl: { not: null }, staff: { leftAt: null } },
    select: CALENDAR,
  });
  const outcome = { read: 0, failed: 0 };
  for (const consultant of consultants) outcome[(await readCalendar(consultant, now)) ? "read" : "failed"]++;
  return outcome;
}

/** The same for one, as when its address has just been given. Answers why it could not be read, or null. */
export async function readCalendarOf(consultantId: string, now: Date): Promise<string | null> {
  const consultant = await db.consultant.findUnique({ where: { id: consultantId }, select: CALENDAR });
  if (!consultant?.calendarUrl) return null;
  await readCalendar(consultant, now);
  return (await db.consultant.findUniqueOrThrow({ where: { id: consultantId }, select: { calendarError: true } }))
    .calendarError;
}

const CALENDAR = {
  id: true,
  zone: true,
  horizonDays: true,
  calendarUrl: true,
  staff: { select: { person: { select: { email: true } } } },
} as const;

interface Consultant {
  id: string;
  zone: string;
  horizonDays: number;
  calendarUrl: string | null;
  staff: { person: { email: string } };
}

async function readCalendar({ id, zone, horizonDays, calendarUrl, staff }: Consultant, now: Date): Promise<boolean> {
  const span = {
    from: new Date(now.getTime() - DAY_MS),
    until: new Date(now.getTime() + (horizonDays + 2) * DAY_MS),
  };
  try {
    const address = unsealed(calendarUrl ?? "");
    if (address === null) throw new Error("The address has to be given anew.");
    const ours = `@${new URL(appUrl()).hostname}`;
    const reader = { zone, isOurs: (uid: string) => uid.endsWith(ours), email: staff.person.email };
    const busy = (await textsOf(address, span)).flatMap((text) => busyTimesIn(text, span, reader));
    await keep(id, busy, now);
    return true;
  } catch (error) {
    const calendarError = error instanceof Error ? error.message.slice(0, 300) : "It cannot be read.";
    log.warn({ consultantId: id, why: calendarError }, "A calendar could not be read");
    await db.consultant.update({ where: { id }, data: { calendarError }, select: { id: true } });
    return false;
  }
}

async function keep(consultantId: string, busy: Span[], now: Date): Promise<void> {
  const times = new Map(busy.map(({ from, until }) => [`${from.getTime()} ${until.getTime()}`, { from, until }]));
  await db.$transaction(async (tx) => {
    const before = await tx.busyTime.count({ where: { consultantId } });
    await tx.busyTime.deleteMany({ where: { consultantId } });
    await tx.busyTime.createMany({
      data: [...times.values()].map(({ from, until }) => ({ consultantId, startsAt: from, endsAt: until })),
    });
    await tx.consultant.update({
      where: { id: consultantId },
      data: { calendarReadAt: now, calendarError: null },
      select: { id: true },
    });
    if (before > 0 || times.size > 0) await markStale(tx, "calls");
  });
}

/** The calendar, or its parts, as iCalendar texts. */
async function textsOf(address: string, span: Span): Promise<string[]> {
  const refusal = await refusesOutside(address);
  if (refusal) throw new Error(refusal);
  const url = new URL(address);
  return isCalDav(url) ? byCalDav(url, span) : [await byAddress(url)];
}

async function byAddress(url: URL): Promise<string> {
  const { username, password } = url;
  const bare = new URL(url);
  bare.username = bare.password = "";
  const answer = await fetch(bare, {
    headers: {
      Accept: "text/calendar",
      ...(username && {
        Authorization: `Basic ${btoa(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)}`,
      }),
    },
    // Where it leads on to may be inside.
    redirect: "error",
    signal: AbortSignal.timeout(LONGEST_MS),
  });
  if (!answer.ok) throw new Error(`The calendar answered ${answer.status}.`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > LARGEST_BYTES) throw new Error("The calendar is larger than 5 MB.");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

async function byCalDav(url: URL, { from, until }: Span): Promise<string[]> {
  const credentials = { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
  const bare = new URL(url);
  bare.username = bare.password = "";
  const client = await createDAVClient({
    serverUrl: bare.href,
    credentials,
    authMethod: "Basic",
    fetchOptions: { redirect: "error", signal: AbortSignal.timeout(LONGEST_MS) },
  });
  const objects = await client.fetchCalendarObjects({
    calendar: { url: bare.href },
    timeRange: { start: from.toISOString(), end: until.toISOString() },
  });
  return objects.flatMap(({ data }) => (typeof data === "string" ? [data] : []));
}
