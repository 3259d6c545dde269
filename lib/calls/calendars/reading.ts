import { createDAVClient } from "tsdav";
import { db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { log } from "@/lib/core/telemetry/log";
import { askOutside } from "@/lib/core/web/outside";
import { unsealed } from "@/lib/core/secrets/sealing";
import { markStale } from "@/lib/core/stale";
import { lockDiaries } from "../diary/locks";
import type { Span } from "../slots";
import { busyTimesIn } from "./busy-times";

const DAY_MS = 86_400_000;

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

/** Why a calendar at this address cannot be read, in a sentence; null when it can. Nothing is kept. */
export async function whyUnreadable(consultantId: string, address: string, now: Date): Promise<string | null> {
  const consultant = await db.consultant.findUniqueOrThrow({ where: { id: consultantId }, select: CALENDAR });
  try {
    await busyAt(address, consultant, now);
    return null;
  } catch (error) {
    return sentenceOf(error);
  }
}

async function readCalendar(consultant: Consultant, now: Date): Promise<boolean> {
  const { id, calendarUrl } = consultant;
  try {
    const address = unsealed(calendarUrl ?? "");
    if (address === null) throw new Error("The address has to be given anew.");
    await keep(id, calendarUrl, await busyAt(address, consultant, now), now);
    return true;
  } catch (error) {
    const calendarError = sentenceOf(error);
    log.warn({ consultantId: id, why: calendarError }, "A calendar could not be read");
    await db.consultant.updateMany({ where: { id, calendarUrl }, data: { calendarError } });
    return false;
  }
}

const sentenceOf = (error: unknown): string =>
  error instanceof Error && error.message ? error.message.slice(0, 300) : "It cannot be read.";

async function busyAt(address: string, { zone, horizonDays, staff }: Consultant, now: Date): Promise<Span[]> {
  const span = {
    from: new Date(now.getTime() - DAY_MS),
    until: new Date(now.getTime() + (horizonDays + 2) * DAY_MS),
  };
  const ours = `@${new URL(appUrl()).hostname}`;
  const reader = { zone, isOurs: (uid: string) => uid.endsWith(ours), email: staff.person.email };
  const busy: Span[] = [];
  for (const text of await textsOf(address, span)) busy.push(...(await busyTimesIn(text, span, reader)));
  return busy;
}

/** Unless its owner has taken the calendar away, or given another one, while this one was being read. */
async function keep(consultantId: string, calendarUrl: string | null, busy: Span[], now: Date): Promise<void> {
  const times = new Map(busy.map(({ from, until }) => [`${from.getTime()} ${until.getTime()}`, { from, until }]));
  await db.$transaction(async (tx) => {
    await lockDiaries(tx, [consultantId]);
    if ((await tx.consultant.count({ where: { id: consultantId, calendarUrl } })) === 0) return;
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
  if (!URL.canParse(address)) throw new Error("Give an https address.");
  const url = new URL(address);
  return isCalDav(url) ? byCalDav(url, span) : [await byAddress(url)];
}

const LIMITS = { longestMs: 15_000, maxBytes: 5_000_000 };

async function byAddress(url: URL): Promise<string> {
  const { bare, username, password } = apart(url);
  const login = username && `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
  const headers = { Accept: "text/calendar", ...(login && { Authorization: login }) };
  const answer = await askOutside(bare, { headers, ...LIMITS });
  if (!answer.ok) throw new Error(`The calendar answered ${answer.status}.`);
  return answer.text();
}

async function byCalDav(url: URL, { from, until }: Span): Promise<string[]> {
  const { bare, ...credentials } = apart(url);
  const client = await createDAVClient({ serverUrl: bare.href, credentials, authMethod: "Basic", fetch: asFetch });
  const objects = await client.fetchCalendarObjects({
    calendar: { url: bare.href },
    timeRange: { start: from.toISOString(), end: until.toISOString() },
  });
  return objects.flatMap(({ data }) => (typeof data === "string" ? [data] : []));
}

/** The address without the name and the password that stand in it. */
function apart(url: URL): { bare: URL; username: string; password: string } {
  const bare = new URL(url);
  bare.username = bare.password = "";
  return { bare, username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) };
}

/** What tsdav asks with: wherever a server sends it next is judged like the first address. */
const asFetch: typeof fetch = (input, { method, headers, body } = {}) => {
  const url = new URL(input instanceof Request ? input.url : input);
  const text = typeof body === "string" ? body : undefined;
  return askOutside(url, { method, headers: Object.fromEntries(new Headers(headers)), body: text, ...LIMITS });
};
