import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { isAnythingSoon, WhatCanWait } from "@/components/admin/today/before-long";
import { CallsToday, CallsUntold } from "@/components/admin/today/calls-today";
import { WeakJobs } from "@/components/admin/today/jobs-weak";
import { areInterviewsWaiting, InterviewsWaiting } from "@/components/admin/today/interviews";
import { ApplicationsWaiting, MessagesWaiting } from "@/components/admin/today/people-waiting";
import { PlacementsWaiting } from "@/components/admin/today/placements-waiting";
import { MentionsToday, TasksToday } from "@/components/admin/today/to-do";
import { isTrouble, ToPutRight } from "@/components/admin/today/to-put-right";
import { Drawing } from "@/components/site/drawing";
import { NotFound } from "@/components/site/not-found-page";
import { ColumnsChart } from "@/components/ui/columns-chart";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { TabsNav } from "@/components/ui/tabs-nav";
import { may } from "@/lib/access/permissions";
import type { Staff } from "@/lib/access/viewer";
import { ownDiary } from "@/lib/calls/staff/waiting";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { answered, keepNote, seen, sendAllAgain, tellOutcome, tickOff } from "./actions";
import { type AdminParams, readParams } from "./params";
import { type WeeklyChart, weeklyCharts } from "./figures/charts";
import { waitingToday } from "./today";

export const metadata: Metadata = { title: "Today" };

const WEEKS = 13;
const SMALL_CHARTS = ["applications", "calls", "alerts"];

const SAID: Record<string, { tone: "good" | "warn"; words: string }> = {
  noted: { tone: "good", words: "The note is kept with the call." },
  told: { tone: "good", words: "Saved." },
  answered: { tone: "good", words: "Marked as answered." },
  done: { tone: "good", words: "Ticked off." },
  seen: { tone: "good", words: "It is off your list." },
  again: { tone: "good", words: "They are tried again now." },
  not: { tone: "warn", words: "Nothing has changed: it was done already, or it is not yours to do." },
};

/**
 * /admin: what needs doing, the most urgent first, each with what can be done about it. Only what the role may see is
 * there.
 */
export default async function TodayPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:numbers", "/admin");
  if (!staff) return <NotFound />;
  const params = await readParams(searchParams);
  const now = new Date();
  const hasDiary = (await ownDiary(staff)) !== null;
  const isAll = params.text("whose") === "all" || !hasDiary;
  const [waiting, charts] = await Promise.all([waitingToday(staff, isAll, now), weeklyCharts(staff, WEEKS, now)]);
  const said = SAID[params.text("did") ?? ""];
  return (
    <div className="grid gap-7">
      <div>
        <AdminHead title={sayDay(londonDay(now))} />
        {hasDiary && (
          <TabsNav
            label="Whose"
            tabs={[
              { label: "Mine", href: "/admin", current: !isAll },
              { label: "Everybody’s", href: "/admin?whose=all", current: isAll },
            ]}
          />
        )}
      </div>
      {said && (
        <Notice tone={said.tone} isOutcome>
          {said.words}
        </Notice>
      )}
      <Matters staff={staff} waiting={waiting} now={now} />
      <HowItGoes charts={charts ?? []} />
    </div>
  );
}

/** The figures that this morning goes by, small; all of them are on their own page. */
function HowItGoes({ charts }: { charts: WeeklyChart[] }) {
  return (
    <section className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="text-lg">How it goes</h2>
        <a href="/admin/figures">All figures</a>
      </div>
      {/* Two rows a chart, so that pictures stand level whatever their legends take. */}
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2 2xl:grid-cols-3">
        {charts
          .filter(({ name }) => SMALL_CHARTS.includes(name))
          .map((chart) => (
            <ColumnsChart key={chart.name} {...chart} isLastOpen isSmall />
          ))}
      </div>
    </section>
  );
}

type MattersProps = { staff: Staff; waiting: Awaited<ReturnType<typeof waitingToday>>; now: Date };

function Matters({ staff, waiting, now }: MattersProps) {
  const { calls, trouble, applications, placements, messages, closing, behind, soon, tasks, mentions, interviews } =
    waiting;
  const acts = may(staff, "write:calls")
    ? { note: (id: string) => keepNote.bind(null, id), tell: (id: string) => tellOutcome.bind(null, id) }
    : null;
  const answer = may(staff, "write:messages") ? (id: string) => answered.bind(null, id) : null;
  const finish = may(staff, "write:applications") ? (id: string) => tickOff.bind(null, id) : null;
  const mayWrite = may(staff, "write:jobs");
  const matters = [
    calls && calls.today.length > 0 && <CallsToday key="calls" calls={calls.today} now={now} acts={acts} />,
    isTrouble(trouble) && <ToPutRight key="trouble" trouble={trouble} again={sendAllAgain} />,
    calls && calls.untold.total > 0 && <CallsUntold key="untold" {...calls.untold} now={now} acts={acts} />,
    applications && applications.total > 0 && <ApplicationsWaiting key="applications" {...applications} now={now} />,
    tasks && tasks.total > 0 && <TasksToday key="tasks" {...tasks} now={now} finish={finish} />,
    mentions && mentions.length > 0 && (
      <MentionsToday key="mentions" mentions={mentions} now={now} see={(id) => seen.bind(null, id)} />
    ),
    interviews && areInterviewsWaiting(interviews) && <InterviewsWaiting key="interviews" {...interviews} />,
    placements && placements.total > 0 && <PlacementsWaiting key="placements" {...placements} />,
    messages && messages.total > 0 && <MessagesWaiting key="messages" {...messages} now={now} answer={answer} />,
    closing && closing.total > 0 && (
      <WeakJobs key="closing" title="Jobs that close soon with few applications" {...closing} {...{ now, mayWrite }} />
    ),
    behind && behind.total > 0 && (
      <WeakJobs key="behind" title="Jobs that fewer apply for than for others" {...behind} {...{ now, mayWrite }} />
    ),
    isAnythingSoon(soon) && <WhatCanWait key="soon" soon={soon} />,
  ].filter(Boolean);
  if (matters.length > 0) return matters;
  return (
    <EmptyState isDesk title="Nothing is waiting for you" drawing={<Drawing of="today" />}>
      <p>All is read and answered, every call has its outcome, and no job needs help.</p>
    </EmptyState>
  );
}
