import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { CallsTabs } from "@/components/admin/calls/calls-tabs";
import { type CalendarDay, type CalendarRow, WeekCalendar } from "@/components/admin/calls/week-calendar";
import { NotFound } from "@/components/site/not-found-page";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { may } from "@/lib/access/permissions";
import { agenda, type AgendaDay, type Stretch } from "@/lib/calls/staff/agenda";
import { consultantsForStaff } from "@/lib/calls/staff/consultants";
import { OUTCOMES, TOPICS } from "@/lib/calls/vocabulary";
import { addDays, type LocalDate, localDate, londonDay, minuteOfDay, weekdayOf } from "@/lib/core/time/dates";
import { sayClock, sayDay, sayTime } from "@/lib/core/time/say";
import { type AdminParams, readParams } from "../params";
import { moveTo } from "./actions";

type Props = { searchParams: AdminParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { isDay, from } = daysOf(await readParams(searchParams), londonDay(new Date()));
  return { title: `Calls, ${isDay ? "" : "week of "}${sayDay(from)}` };
}

/** The hours shown when no call is earlier or later. */
const USUAL: [number, number] = [8, 19];

const SAID: Record<string, { tone: "good" | "warn"; words: string }> = {
  moved: { tone: "good", words: "Moved. The visitor and the consultant have been told." },
  taken: { tone: "warn", words: "That time is not free: the call stays where it was." },
  booked: { tone: "good", words: "Booked. A confirmation is on its way to them." },
};

export default async function CallsPage({ searchParams }: Props) {
  const staff = await requireStaff("read:calls", "/admin/calls");
  const params = await readParams(searchParams);
  if (!staff) return <NotFound />;
  const now = new Date();
  const today = londonDay(now);
  const { isDay, from } = daysOf(params, today);
  const days = isDay ? 1 : 7;
  const consultants = await consultantsForStaff(staff, now);
  const who = consultants?.find(({ id }) => id === params.text("with"));
  const found = await agenda(staff, { from, days, consultantId: who?.id }, now);
  if (!found || !consultants) return <NotFound />;
  const shown = isDay
    ? found
    : found.filter(({ day, calls, open }) => weekdayOf(day) < 6 || calls.length > 0 || open.length > 0);
  const said = SAID[params.text("did") ?? ""];
  return (
    <>
      <AdminHead
        title="Calls"
        action={
          may(staff, "write:calls") && (
            <Button href="/admin/calls/new" size="desk">
              Book for somebody
            </Button>
          )
        }
      />
      <CallsTabs current="calendar" />
      {said && (
        <Notice tone={said.tone} isOutcome className="mb-4">
          {said.words}
        </Notice>
      )}
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <nav aria-label="Days" className="flex gap-2">
          <Button href={params.with({ from: addDays(from, -days), did: undefined })} look="plain" size="desk">
            Earlier {isDay ? "day" : "week"}
          </Button>
          <Button href={params.with({ from: undefined, did: undefined })} look="plain" size="desk">
            Today
          </Button>
          <Button href={params.with({ from: addDays(from, days), did: undefined })} look="plain" size="desk">
            Later {isDay ? "day" : "week"}
          </Button>
          <Button href={params.with({ view: isDay ? undefined : "day", did: undefined })} look="plain" size="desk">
            {isDay ? "Week" : "Day"}
            <VisuallyHidden> by {isDay ? "week" : "day"}</VisuallyHidden>
          </Button>
        </nav>
        <form className="flex items-center gap-2">
          {isDay && <input type="hidden" name="view" value="day" />}
          <input type="hidden" name="from" value={from} />
          <Select name="with" aria-label="Whose calls" defaultValue={who?.id ?? ""}>
            <option value="">Everybody</option>
            {consultants.map(({ id, name, isOwn }) => (
              <option key={id} value={id}>
                {isOwn ? `${name} (me)` : name}
              </option>
            ))}
          </Select>
          <Button size="desk" look="plain">
            Show
          </Button>
        </form>
        <p className="text-quiet">Times are UK times.</p>
      </div>
      <WeekCalendar
        days={shown.map((day) => asShown(day, today, now))}
        rows={rowsOf(shown)}
        move={may(staff, "write:calls") ? moveTo : undefined}
      />
    </>
  );
}

/** The day or the Monday that the calendar begins with. */
function daysOf({ text }: Awaited<ReturnType<typeof readParams>>, today: LocalDate) {
  const isDay = text("view") === "day";
  const wanted = localDate(text("from") ?? "") ?? today;
  // On a weekend the week that matters is the next one.
  const isOver = text("from") === undefined && weekdayOf(wanted) > 5;
  return { isDay, from: isDay ? wanted : addDays(wanted, (isOver ? 8 : 1) - weekdayOf(wanted)) };
}

function asShown({ day, calls, open, away }: AgendaDay, today: LocalDate, now: Date): CalendarDay {
  const stretches = { open: open.map((one) => stretchOf(day, one)), away: away.map((one) => stretchOf(day, one)) };
  return {
    day,
    words: sayDay(day),
    short: shortDay(day),
    isToday: day === today,
    ...stretches,
    grounds: sayGrounds(stretches),
    calls: calls.map((call) => ({
      id: call.id,
      name: call.name,
      host: call.host.name,
      topic: call.topic && TOPICS[call.topic],
      minute: minuteOfDay(call.startsAt),
      time: sayTime(call.startsAt),
      isOver: call.endsAt < now,
      outcome: call.outcome && OUTCOMES[call.outcome],
    })),
  };
}

/** "Tue 8 Dec": every word of a day at most three letters long. */
const shortDay = (day: LocalDate) => sayDay(day).replaceAll(/[A-Za-z]+/g, (word) => word.slice(0, 3));

/** A stretch of this day on the clock; what goes on until its midnight ends at 24:00. */
const stretchOf = (day: LocalDate, { from, until }: Stretch): [number, number] => [
  minuteOfDay(from),
  londonDay(until) === day ? minuteOfDay(until) : 1440,
];

function sayGrounds({ open, away }: Pick<CalendarDay, "open" | "away">): string {
  const said = (what: string, stretches: [number, number][]) => {
    const times = stretches.map(([from, until]) => `${sayClock(from)} to ${sayClock(until)}`).join(", ");
    return times && `${what} ${times}.`;
  };
  return [said("Open", open), said("Away", away)].filter(Boolean).join(" ");
}

/** The half hours of the whole hours that hold every call. */
function rowsOf(days: AgendaDay[]): CalendarRow[] {
  const minutes = days.flatMap(({ calls }) => calls.map(({ startsAt }) => minuteOfDay(startsAt)));
  const first = Math.min(USUAL[0], ...minutes.map((minute) => Math.floor(minute / 60)));
  const last = Math.max(USUAL[1], ...minutes.map((minute) => Math.ceil((minute + 30) / 60)));
  return Array.from({ length: (last - first) * 2 }, (_, at) => {
    const minute = first * 60 + at * 30;
    return { minute, time: sayClock(minute) };
  });
}
