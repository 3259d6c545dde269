import { sayHours, sayTrend } from "@/components/admin/figures-words";
import type { ChartColumn, Series } from "@/components/ui/columns-chart";
import type { Viewer } from "@/lib/access/viewer";
import { growth } from "@/lib/alerts/staff/growth";
import { applicationFigures, replyTimes } from "@/lib/applications/staff/figures";
import { SOURCE_NOT_KNOWN, SOURCES } from "@/lib/applications/vocabulary";
import { callsByWeek } from "@/lib/calls/staff/by-week";
import { type LocalDate } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { count } from "@/lib/core/text/text";
import { londonWeeks } from "@/lib/core/time/weeks";
import { readsByWeek } from "@/lib/posts/staff/reads-by-week";

/** A chart by week with the file of its numbers. */
export interface WeeklyChart {
  name: string;
  title: string;
  series: Series[];
  columns: ChartColumn[];
  unit?: string;
}

/** Amounts beside each other with the file of their numbers. */
export interface SharesChart {
  name: string;
  title: string;
  whole: string;
  shares: { label: string; value: number }[];
  /** As many of them as the picture has room for; all, when left out. */
  shown?: SharesChart["shares"];
}

const SHARES_SHOWN = 8;
const label = (day: LocalDate) => sayDay(day, { weekday: false });
const weekOf = (day: LocalDate, words: string) => `The week of ${label(day)}: ${words}`;
function withTrend(title: string, values: number[]): string {
  const trend = sayTrend(values);
  return trend ? `${title}; last week ${trend}` : title;
}

/** The figures that go by week, over so many weeks. Null for whoever may not see numbers. */
export async function weeklyCharts(viewer: Viewer, span: number, now: Date): Promise<WeeklyChart[] | null> {
  const weeks = londonWeeks(span, now);
  const [applications, replies, calls, alerts, reads] = await Promise.all([
    applicationFigures(viewer, weeks),
    replyTimes(viewer, weeks),
    callsByWeek(viewer, weeks),
    growth(viewer, now, span),
    readsByWeek(viewer, weeks),
  ]);
  if (!applications || !replies || !calls || !alerts || !reads) return null;
  return [ofApplications(applications), ofReplies(replies), ofCalls(calls), ofAlerts(alerts), ofReads(reads)];
}

type Found<Ask extends (...args: never[]) => Promise<unknown>> = NonNullable<Awaited<ReturnType<Ask>>>;

function ofApplications({ total, byWeek }: Found<typeof applicationFigures>): WeeklyChart {
  return {
    name: "applications",
    title: withTrend(
      count(total, "application"),
      byWeek.map(({ applications }) => applications),
    ),
    series: [{ name: "Applications", tone: "brand" }],
    columns: byWeek.map(({ from, applications }) => ({
      label: label(from),
      words: weekOf(from, count(applications, "application")),
      values: [applications],
    })),
  };
}

function ofReplies({ medianHours, p90Hours, unread, byWeek }: Found<typeof replyTimes>): WeeklyChart {
  const title =
    medianHours === null || p90Hours === null
      ? "No application of these weeks has been read"
      : `Half were read within ${sayHours(medianHours)}, nine in ten within ${sayHours(p90Hours)}; ${unread} not yet`;
  return {
    name: "replies",
    title,
    unit: "hours",
    series: [{ name: "Hours until half were read", tone: "brand" }],
    columns: byWeek.map(({ from, medianHours: median, read, unread: left }) => ({
      label: label(from),
      words: weekOf(
        from,
        median === null
          ? `none read, ${left} not yet`
          : `half within ${sayHours(median)}; ${read} read, ${left} not yet`,
      ),
      values: [median === null ? 0 : Math.round(median * 10) / 10],
    })),
  };
}

function ofCalls(weeks: Found<typeof callsByWeek>): WeeklyChart {
  const sum = (of: "booked" | "held" | "missed") => weeks.reduce((total, week) => total + week[of], 0);
  return {
    name: "calls",
    title: `${count(sum("held"), "call")} held, ${sum("missed").toLocaleString("en-GB")} missed`,
    series: [
      { name: "Held", tone: "brand" },
      { name: "Missed", tone: "warn" },
      { name: "To come, or nobody has said", tone: "quiet" },
    ],
    columns: weeks.map(({ from, booked, held, missed }) => ({
      label: label(from),
      words: weekOf(from, `${booked} booked, ${held} held, ${missed} missed`),
      values: [held, missed, booked - held - missed],
    })),
  };
}

function ofAlerts(weeks: Found<typeof growth>): WeeklyChart {
  const net = weeks.reduce((total, { joined, left }) => total + joined - left, 0);
  const way =
    net === 0 ? "As many alerts confirmed as stopped" : `${count(Math.abs(net), "alert address", "alert addresses")}`;
  return {
    name: "alerts",
    title: net === 0 ? way : `${way} ${net > 0 ? "more" : "fewer"} than before`,
    series: [
      { name: "Confirmed", tone: "brand" },
      { name: "Stopped", tone: "warn", isBelow: true },
    ],
    columns: weeks.map(({ from, joined, left }) => ({
      label: label(from),
      words: weekOf(
        from,
        `${joined} confirmed, ${left} stopped, ${joined - left >= 0 ? "+" : "−"}${Math.abs(joined - left)}`,
      ),
      values: [joined, left],
    })),
  };
}

function ofReads(weeks: Found<typeof readsByWeek>): WeeklyChart {
  const total = weeks.reduce((sum, { reads }) => sum + reads, 0);
  return {
    name: "reads",
    title: withTrend(
      count(total, "read of our articles", "reads of our articles"),
      weeks.map(({ reads }) => reads),
    ),
    series: [{ name: "Reads", tone: "brand" }],
    columns: weeks.map(({ from, reads }) => ({
      label: label(from),
      words: weekOf(from, count(reads, "read")),
      values: [reads],
    })),
  };
}

/** Where applications came from, and which jobs had the most. Null for whoever may not see numbers. */
export async function shareCharts(viewer: Viewer, span: number, now: Date): Promise<SharesChart[] | null> {
  const figures = await applicationFigures(viewer, londonWeeks(span, now));
  if (!figures) return null;
  const sources = figures.bySource.map(({ source, applications }) => ({
    label: source === null ? SOURCE_NOT_KNOWN : (SOURCES[source] ?? source),
    value: applications,
  }));
  return [
    {
      name: "sources",
      title: "Where applicants found the job",
      whole: "Applications",
      shares: sources,
      shown: shortened(sources),
    },
    {
      name: "jobs",
      title: "Jobs with the most applications",
      whole: "Applications of these weeks",
      shares: figures.byJob.map(({ title, employerName, applications }) => ({
        label: `${title}, ${employerName}`,
        value: applications,
      })),
    },
  ];
}

/** As many as the picture has room for, and the rest as one. */
function shortened(shares: SharesChart["shares"]): SharesChart["shares"] {
  const rest = shares.slice(SHARES_SHOWN).reduce((sum, { value }) => sum + value, 0);
  return [...shares.slice(0, SHARES_SHOWN), ...(rest > 0 ? [{ label: "All others", value: rest }] : [])];
}
