import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { EmailsTabs } from "@/components/admin/emails/emails-tabs";
import { LiveRefresh } from "@/components/admin/emails/live-refresh";
import { RunProgress, RunsTable } from "@/components/admin/emails/runs-table";
import { StreamPanel } from "@/components/admin/emails/stream-panel";
import { NotFound } from "@/components/site/not-found-page";
import { BarChart } from "@/components/ui/bar-chart";
import { may } from "@/lib/access/permissions";
import { subscriberNumbers } from "@/lib/alerts/managing";
import { growth, type Week } from "@/lib/alerts/staff/growth";
import { runsForStaff } from "@/lib/alerts/staff/run-figures";
import { slotAfter } from "@/lib/alerts/due-times";
import { rhythmSet } from "@/lib/alerts/rhythm";
import { addDays, londonDay } from "@/lib/core/time/dates";
import { sayDay, sayMoment } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";
import { visitsFrom } from "@/lib/core/visits";
import { digestStream } from "@/lib/mail/staff/streams";
import { hold, letGo, pace } from "./actions";

export const metadata: Metadata = { title: "Emails" };

export default async function EmailsPage() {
  const staff = await requireStaff("read:emails", "/admin/emails");
  if (!staff) return <NotFound />;
  const now = new Date();
  const today = londonDay(now);
  const [runs, stream, weeks, numbers, visits, rhythm] = await Promise.all([
    runsForStaff(staff, now),
    digestStream(staff),
    growth(staff, now),
    subscriberNumbers(staff, now),
    visitsFrom("digest", addDays(today, -6), addDays(today, 1)),
    rhythmSet(),
  ]);
  if (!runs || !stream || !weeks || !numbers) return <NotFound />;
  const goingOn = runs.find(({ preparedAt, counts }) => !preparedAt || counts.waiting > 0);
  const mayWrite = may(staff, "write:emails");
  return (
    <>
      <AdminHead title="Emails">
        {`${count(numbers.subscribers, "person", "people")} with ${count(numbers.alerts, "alert")}. The next weekly digests go on ${sayMoment(slotAfter("weekly", now, rhythm))}. ${count(visits, "visit")} from digests in the last seven days.`}
      </AdminHead>
      <EmailsTabs current="runs" />
      <div className="grid gap-8">
        {goingOn && <RunProgress run={goingOn} />}
        {goingOn && <LiveRefresh seconds={3} />}
        <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
          <BarChart title={titleOf(weeks)} up="Joined" down="Left" bars={weeks.map(barOf)} />
          <StreamPanel
            stream={stream}
            hold={mayWrite ? hold : undefined}
            letGo={mayWrite ? letGo : undefined}
            pace={mayWrite ? pace : undefined}
          />
        </div>
        {runs.length === 0 ? <p className="text-quiet">No digests have been due yet.</p> : <RunsTable runs={runs} />}
      </div>
    </>
  );
}

/** What the picture shows, in a sentence. */
function titleOf(weeks: Week[]): string {
  const [joined, left] = [
    weeks.reduce((sum, week) => sum + week.joined, 0),
    weeks.reduce((sum, week) => sum + week.left, 0),
  ];
  if (joined + left === 0) return "Nobody has joined or left in half a year";
  return `In half a year ${count(joined, "person", "people")} joined and ${left.toLocaleString("en-GB")} left`;
}

function barOf({ from, joined, left }: Week) {
  const day = sayDay(from, { weekday: false });
  return { label: day, words: `The week of ${day}`, up: joined, down: left };
}
