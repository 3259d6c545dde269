import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { streamOf } from "@/app/tagged-answer";
import { asCsv } from "@/lib/core/text/csv";
import { londonDay } from "@/lib/core/time/dates";
import { londonWeeks } from "@/lib/core/time/weeks";
import { shareCharts, weeklyCharts } from "../charts";
import { readSpan } from "../spans";

export const dynamic = "force-dynamic";

/** GET /admin/figures/NAME.csv[?weeks=4|13|52]: the numbers of one chart, for staff who may see numbers. */
export const GET = edged<{ file: string }>(async ({ viewer, params, url, now }) => {
  const span = readSpan(url.searchParams.get("weeks"));
  const name = /^([a-z]+)\.csv$/.exec(params.file)?.[1];
  const [weekly, shares] = await Promise.all([
    weeklyCharts(viewer, Number(span), now),
    shareCharts(viewer, Number(span), now),
  ]);
  const table = tableOf(name, { weekly, shares, mondays: londonWeeks(Number(span), now).mondays });
  if (!table) return problem(404);
  return new Response(streamOf(asCsv(table.head, table.rows)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}-${londonDay(now)}-${span}-weeks.csv"`,
      "Cache-Control": "no-store",
    },
  });
});

type Charts = {
  weekly: Awaited<ReturnType<typeof weeklyCharts>>;
  shares: Awaited<ReturnType<typeof shareCharts>>;
  mondays: string[];
};

function tableOf(name: string | undefined, { weekly, shares, mondays }: Charts) {
  const byWeek = weekly?.find((chart) => chart.name === name);
  if (byWeek) {
    const head = ["week_from", ...byWeek.series.map((series) => series.name)];
    return { head, rows: byWeek.columns.map(({ values }, at) => [mondays[at] ?? "", ...values.map(String)]) };
  }
  const all = shares?.find((chart) => chart.name === name);
  return all && { head: ["what", "applications"], rows: all.shares.map(({ label, value }) => [label, String(value)]) };
}
