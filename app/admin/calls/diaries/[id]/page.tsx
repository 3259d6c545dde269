import type { Metadata } from "next";
import { cache } from "react";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { CallsTabs } from "@/components/admin/calls/calls-tabs";
import { AwayForm, CalendarForm, ExceptionForm, HoursForm } from "@/components/admin/calls/diary-forms";
import { TimesOff } from "@/components/admin/calls/times-off";
import { NotFound } from "@/components/site/not-found-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { consultantForStaff, type ConsultantForStaff } from "@/lib/calls/staff/consultants";
import { DAYS_OF_WEEK } from "@/lib/core/time/weekdays";
import type { MinuteRange } from "@/lib/calls/diary/hours";
import { TOPICS } from "@/lib/calls/vocabulary";
import { sayClock, sayDay, sayMoment, sayZone } from "@/lib/core/time/say";
import { HandedOver } from "../../handed-over";
import { asUsual, backAgain, changeHours, followCalendar, goAway, newFeed, setApart, stopThem } from "../../actions";
import { type AdminParams, readParams } from "../../../params";

type Props = { params: Promise<{ id: string }>; searchParams: AdminParams };

const load = cache(async (id: string) => {
  const staff = await requireStaff("read:calls", `/admin/calls/diaries/${id}`);
  return { staff, consultant: staff && (await consultantForStaff(staff, id, new Date())) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { consultant } = await load((await params).id);
  return { title: consultant ? `Diary of ${consultant.name}` : "Diary" };
}

export default async function DiaryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { staff, consultant } = await load(id);
  if (!staff || !consultant) return <NotFound />;
  const given = await readParams(searchParams);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: "Diaries", href: "/admin/calls/diaries" }]} />
      <AdminHead
        title={consultant.name}
        action={
          <Button href={`/admin/calls?with=${id}`} look="plain" size="desk">
            See the calendar
          </Button>
        }
      >
        {consultant.isTheirs
          ? `All times are ${sayZone(consultant.zone)}.`
          : "Only the consultant and admins can change this."}
      </AdminHead>
      <CallsTabs current="diaries" />
      <div className="grid gap-6">
        {given.text("saved") && <Notice tone="good">Saved. Free times follow at once.</Notice>}
        <HandedOver params={given} />
        <div className="grid items-start gap-x-12 gap-y-10 xl:grid-cols-2">
          <section className="grid gap-4">
            <h2 className="text-lg">A usual week</h2>
            {consultant.isTheirs ? (
              <HoursForm
                action={changeHours.bind(null, id)}
                start={asTyped(consultant)}
                topics={Object.entries(TOPICS).map(([value, label]) => ({ value, label }))}
              />
            ) : (
              <UsualWeek consultant={consultant} />
            )}
          </section>
          <div className="grid gap-10">
            <DaysApart consultant={consultant} />
            <section className="grid gap-4">
              <h2 className="text-lg">Time away</h2>
              <TimesOff
                timesOff={consultant.timesOff}
                back={consultant.isTheirs ? (timeOffId) => backAgain.bind(null, timeOffId, id) : undefined}
              />
              {consultant.isTheirs && <AwayForm action={goAway.bind(null, id)} />}
            </section>
            {consultant.isTheirs && <OwnCalendar consultant={consultant} />}
            {staff.role === "admin" && (
              <section className="grid gap-3">
                <h2 className="text-lg">Their last day</h2>
                <p className="text-quiet">
                  No new calls can be booked, and those to come go to colleagues who are free. Everyone is told.
                </p>
                <form action={stopThem.bind(null, id)}>
                  <Button look="danger" size="desk">
                    Give all their calls to colleagues
                  </Button>
                </form>
              </section>
            )}
          </div>
        </div>
      </div>
    </>
  );
}

type Part = { consultant: ConsultantForStaff };

function UsualWeek({ consultant }: Part) {
  return (
    <dl className="grid max-w-100 grid-cols-[auto_1fr] gap-x-6 gap-y-2">
      {DAYS_OF_WEEK.map((day, at) => (
        <div key={day} className="contents">
          <dt className="text-quiet capitalize">{day}</dt>
          <dd>{hoursOf(consultant, at + 1) || "No calls"}</dd>
        </div>
      ))}
    </dl>
  );
}

function DaysApart({ consultant: { id, exceptions, isTheirs } }: Part) {
  return (
    <section className="grid gap-4">
      <h2 className="text-lg">Days with other hours</h2>
      {exceptions.length === 0 && <p className="text-quiet">None to come.</p>}
      {exceptions.length > 0 && (
        <ul role="list" className="grid">
          {exceptions.map(({ day, ranges, note }) => (
            <li key={day} className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2">
              <span>
                {sayDay(day)}: {ranges.map(sayRange).join(", ") || "no calls"}
                {note && <span className="block text-sm text-quiet">{note}</span>}
              </span>
              {isTheirs && (
                <form action={asUsual.bind(null, id, day)}>
                  <Button look="plain" size="desk" aria-label={`As usual on ${sayDay(day)}`}>
                    As usual
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {isTheirs && <ExceptionForm action={setApart.bind(null, id)} />}
    </section>
  );
}

function OwnCalendar({ consultant: { id, hasCalendar, calendarReadAt, calendarError, feedUrl } }: Part) {
  return (
    <section className="grid gap-4">
      <h2 className="text-lg">Their own calendar</h2>
      {hasCalendar && (
        <p className={calendarError ? "text-bad" : "text-quiet"}>
          {calendarError
            ? `It could not be read: ${calendarError} Until it can, nobody can book you from an hour after it was last read.`
            : `Read ${calendarReadAt ? sayMoment(calendarReadAt) : "in a few minutes"}. What is busy there cannot be booked here; only the times are kept.`}
        </p>
      )}
      <CalendarForm action={followCalendar.bind(null, id)} isKnown={hasCalendar} />
      <div className="grid gap-2">
        <p>And the other way round: follow this private address to see your calls in your own calendar.</p>
        <p className="rounded-control bg-sand p-3 font-mono text-sm break-all">{feedUrl}</p>
        <form action={newFeed.bind(null, id)}>
          <Button look="plain" size="desk">
            Make a new address, end this one
          </Button>
        </form>
      </div>
    </section>
  );
}

/** The hours as the form's fields show them. */
function asTyped(consultant: ConsultantForStaff): Record<string, string | string[]> {
  const week = DAYS_OF_WEEK.map((name, at) => [name, hoursOf(consultant, at + 1)]);
  return {
    ...(Object.fromEntries(week) as Record<string, string>),
    takesCalls: consultant.isPaused ? "" : "yes",
    about: consultant.about,
    topics: consultant.topics,
    holidays: consultant.holidays,
    bufferBeforeMinutes: String(consultant.bufferBeforeMinutes),
    bufferAfterMinutes: String(consultant.bufferAfterMinutes),
    minimumNoticeHours: String(Math.ceil(consultant.minimumNoticeMinutes / 60)),
    horizonDays: String(consultant.horizonDays),
    dailyLimit: String(consultant.dailyLimit),
    weeklyLimit: String(consultant.weeklyLimit),
    weight: String(consultant.weight),
  };
}

const hoursOf = ({ weekly }: ConsultantForStaff, weekday: number): string =>
  weekly
    .filter((range) => range.weekday === weekday)
    .map(sayRange)
    .join(", ");

const sayRange = ({ startMinute, endMinute }: MinuteRange) => `${sayClock(startMinute)}-${sayClock(endMinute)}`;
