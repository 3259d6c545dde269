import type { Metadata } from "next";
import { requireStaff } from "@/app/session";
import { AdminHead } from "@/components/admin/admin-head";
import { CallsTabs } from "@/components/admin/calls/calls-tabs";
import { Figures } from "@/components/admin/figures";
import { NotFound } from "@/components/site/not-found-page";
import { BarChart } from "@/components/ui/bar-chart";
import { ShareBars } from "@/components/ui/share-bars";
import { TabsNav } from "@/components/ui/tabs-nav";
import { type CallFigures, callFigures } from "@/lib/calls/staff/figures";
import { type Topic, TOPICS } from "@/lib/calls/vocabulary";
import { addDays, londonDay, startOfDay, weekdayOf } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";
import { type AdminParams, readParams } from "../../params";

export const metadata: Metadata = { title: "Figures of calls" };

const SPANS = { "4": "Four weeks", "13": "A quarter", "52": "A year" } as const;
const SOURCES = { job: "A job", post: "An article", page: "The page for calls", staff: "Booked by staff" } as const;

export default async function CallFiguresPage({ searchParams }: { searchParams: AdminParams }) {
  const staff = await requireStaff("read:calls", "/admin/calls/figures");
  const params = await readParams(searchParams);
  const now = new Date();
  const wanted = params.text("weeks") ?? "13";
  const weeks = wanted in SPANS ? (wanted as keyof typeof SPANS) : "13";
  const today = londonDay(now);
  const monday = addDays(today, 1 - weekdayOf(today));
  const from = addDays(monday, -7 * (Number(weeks) - 1));
  const figures = staff && (await callFigures(staff, startOfDay(from), startOfDay(addDays(monday, 7)), now));
  if (!figures) return <NotFound />;
  const happened = figures.held + figures.missedByVisitor + figures.missedByUs;
  return (
    <>
      <AdminHead title="Figures">{leadOf(figures)}</AdminHead>
      <CallsTabs current="figures" />
      <div className="grid gap-8">
        <TabsNav
          label="How far back"
          tabs={Object.entries(SPANS).map(([key, label]) => ({
            label,
            href: `?weeks=${key}`,
            current: key === weeks,
          }))}
        />
        <Figures
          figures={[
            {
              label: "Booked",
              value: figures.booked,
              words: `${figures.toCome.toLocaleString("en-GB")} still to come`,
            },
            { label: "Held", value: figures.held, words: share(figures.held, happened) },
            {
              label: "They did not come",
              value: figures.missedByVisitor,
              words: share(figures.missedByVisitor, happened),
            },
            { label: "We did not come", value: figures.missedByUs, words: share(figures.missedByUs, happened) },
            { label: "Called off", value: figures.cancelled, words: share(figures.cancelled, figures.booked) },
            { label: "Nobody has said", value: figures.untold, href: "/admin/calls/list?time=past&outcome=untold" },
          ]}
        />
        {figures.byWeek.length > 1 && (
          <BarChart
            title={`${count(figures.held, "call")} held, ${figures.missedByVisitor + figures.missedByUs} missed`}
            up="Held"
            down="Missed"
            bars={figures.byWeek.map(({ week, held, missed }) => {
              const day = sayDay(londonDay(week), { weekday: false });
              return { label: day, words: `The week of ${day}`, up: held, down: missed };
            })}
            className="max-w-200"
          />
        )}
        {figures.booked > 0 && (
          <div className="grid max-w-200 items-start gap-x-12 gap-y-8 lg:grid-cols-2">
            <ShareBars
              title="What they were about"
              whole="Calls booked"
              part="held"
              shares={figures.byTopic.map(({ topic, calls, held }) => ({
                label: topic === null ? "Not said" : (TOPICS[topic as Topic] ?? topic),
                value: calls,
                part: held,
              }))}
            />
            <ShareBars
              title="What led to them"
              whole="Calls booked"
              shares={figures.bySource.map(({ source, calls }) => ({ label: SOURCES[source], value: calls }))}
            />
          </div>
        )}
      </div>
    </>
  );
}

const share = (part: number, of: number) => (of > 0 ? `${Math.round((100 * part) / of)} %` : undefined);

function leadOf({ leadHours }: CallFigures): string {
  if (leadHours === null) return "No calls were to start in these weeks.";
  const lead = leadHours < 48 ? count(Math.round(leadHours), "hour") : count(Math.round(leadHours / 24), "day");
  return `Half of the calls were booked more than ${lead} ahead.`;
}
