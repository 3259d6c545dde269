import { stringify } from "csv-stringify/sync";
import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { londonDay } from "@/lib/core/dates";
import { londonWeeks } from "@/lib/core/weeks";
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
  const rows = rowsOf(name, { weekly, shares, mondays: londonWeeks(Number(span), now).mondays });
  if (!rows) return problem(404);
  return new Response(stringify(rows, { bom: true, escape_formulas: true }), {
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

function rowsOf(name: string | undefined, { weekly, shares, mondays }: Charts): (string | number)[][] | null {
  const byWeek = weekly?.find((chart) => chart.name === name);
  if (byWeek) {
    const head = ["week_from", ...byWeek.series.map((series) => series.name)];
    return [head, ...byWeek.columns.map(({ values }, at) => [mondays[at] ?? "", ...values])];
  }
  const all = shares?.find((chart) => chart.name === name);
  return all ? [["what", "applications"], ...all.shares.map(({ label, value }) => [label, value])] : null;
}
