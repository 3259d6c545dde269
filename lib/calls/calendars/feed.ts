import ical, { ICalCalendarMethod } from "ical-generator";
import { brand } from "@/lib/core/settings/brand";
import { db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { oneLine } from "@/lib/core/text/text";
import { readSigned, signId } from "@/lib/core/secrets/tokens";
import { topicOf } from "../call";
import { calendarUser, inText } from "../invitations/invitation";
import { TOPICS } from "../vocabulary";

const PAST_MS = 30 * 86_400_000;

/** RFC 5545 knows no calendar that holds nothing, and the feed of a diary without calls is one: so it explains UTC. */
const NO_CALLS = [
  "BEGIN:VTIMEZONE",
  "TZID:UTC",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000",
  "END:STANDARD",
  "END:VTIMEZONE",
  "END:VCALENDAR",
].join("\r\n");

/** The private address of a consultant's calls, for their own calendar to follow. A new version ends the one before. */
export const feedUrl = ({ id, feedVersion }: { id: string; feedVersion: number }): string =>
  appUrl(`/api/calls/feed?token=${signId("consultant-feed", `${id}/${feedVersion}`)}`);

/** A consultant's booked calls of the last month and to come, as a calendar; null for a forged or ended address. */
export async function consultantFeed(token: string | null, now: Date): Promise<string | null> {
  const [id, version] = readSigned("consultant-feed", token)?.split("/") ?? [];
  const consultant = id
    ? await db.consultant.findFirst({
        where: { id, feedVersion: Number(version), staff: { leftAt: null } },
        select: { id: true, name: true },
      })
    : null;
  if (!consultant) return null;
  const calls = await db.call.findMany({
    where: { consultantId: consultant.id, status: "booked", startsAt: { gt: new Date(now.getTime() - PAST_MS) } },
    orderBy: { startsAt: "asc" },
    select: { id: true, uid: true, sequence: true, startsAt: true, endsAt: true, name: true, phone: true, topic: true },
  });
  const organizer = calendarUser(await brand());
  const calendar = ical({
    name: inText(`Strategy calls of ${consultant.name}`),
    method: ICalCalendarMethod.PUBLISH,
    ttl: 15 * 60,
  });
  for (const call of calls) {
    const topic = topicOf(call);
    calendar.createEvent({
      id: call.uid,
      sequence: call.sequence,
      stamp: now,
      start: call.startsAt,
      end: call.endsAt,
      summary: oneLine(`${call.name}: ${topic ? TOPICS[topic] : "Strategy call"}`),
      description: [call.phone, appUrl(`/admin/calls/${call.id}`)].filter(Boolean).join("\n"),
      url: appUrl(`/admin/calls/${call.id}`),
      organizer,
    });
  }
  const text = calendar.toString();
  return `${calls.length > 0 ? text : text.replace(/END:VCALENDAR$/, NO_CALLS)}\r\n`;
}
