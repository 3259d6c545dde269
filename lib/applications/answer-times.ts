import { addDays, type LocalDate, londonDay, startOfDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";

/** Numbers from fewer answers than this are not shown: they would be about people. */
export const FEWEST = 10;

export interface Times {
  answers: number;
  /** Days from the application: half heard within so many, and nine in ten. */
  medianDays: number;
  p90Days: number;
  /** Of a hundred, how many heard within the days of each of SPANS. */
  shares: number[];
}

/** The days that the chart puts together: up to the first, and so on; the last has all beyond. */
export const SPANS = [
  "The same day or the next",
  "In 2 or 3 days",
  "In 4 or 5 days",
  "In 6 to 10 days",
  "Later",
] as const;

export interface AnswerTimes {
  /** The first and the last London day of the quarter. */
  from: LocalDate;
  to: LocalDate;
  /** Null where there were fewer than FEWEST. */
  first: Times | null;
  final: Times | null;
}

/** The last whole quarter of the year before now, in London days. */
export function lastQuarter(now: Date): { from: LocalDate; until: LocalDate } {
  const [year = 0, month = 1] = londonDay(now).split("-").map(Number);
  const begins = (quarter: number): LocalDate => {
    const [y, q] = [year + Math.floor(quarter / 4), ((quarter % 4) + 4) % 4];
    return `${y}-${String(q * 3 + 1).padStart(2, "0")}-01` as LocalDate;
  };
  const present = Math.floor((month - 1) / 3);
  return { from: begins(present - 1), until: begins(present) };
}

interface Row {
  kind: "first" | "final";
  answers: number;
  median: number;
  p90: number;
  spans: number[];
}

/**
 * How long people waited for a first word from a person, and for a yes or a no, of the answers that they were told in the last
 * quarter. Public: it is about nobody. A no counts when its letter went, and one that was taken back does not count; whoever
 * sent an application again that had ended waited from then on. What is an answer is in docs/decisions/0040.
 */
export async function answerTimes(now: Date): Promise<AnswerTimes> {
  const { from, until } = lastQuarter(now);
  const [begin, end] = [startOfDay(from), startOfDay(until)];
  const rows = await db.$queryRaw<Row[]>`
    WITH touched AS (
      -- A no may wait some days for its letter.
      SELECT DISTINCT application_id AS id FROM application_event
      WHERE actor = 'staff' AND at >= ${begin}::timestamptz - interval '10 days' AND at < ${end}::timestamptz),
    told AS (
      SELECT a.id, begun.at AS begun, e.to_stage AS stage,
        CASE WHEN e.to_stage = 'rejected' AND e.version = a.version THEN coalesce(a.answer_goes_at, e.at) ELSE e.at END AS at
      FROM touched JOIN application a ON a.id = touched.id JOIN application_event e ON e.application_id = a.id
        CROSS JOIN LATERAL (SELECT max(b.at) AS at FROM application_event b
          WHERE b.application_id = a.id AND b.version < e.version AND b.actor = 'candidate' AND b.to_stage = 'received') AS begun
      WHERE e.actor = 'staff' AND CASE WHEN e.to_stage = 'rejected' THEN e.version = a.version
          OR EXISTS (SELECT FROM application_event n WHERE n.application_id = a.id AND n.version = e.version + 1
            AND n.actor = 'candidate' AND n.to_stage = 'received')
        ELSE e.words IS NOT NULL OR e.to_stage NOT IN ('received', 'screening') END),
    waited AS (
      SELECT 'first' AS kind, begun, min(at) AS at FROM told GROUP BY id, begun
      UNION ALL
      SELECT 'final', begun, min(at) FROM told WHERE stage IN ('rejected', 'placed') GROUP BY id, begun),
    days AS (
      SELECT kind, (at AT TIME ZONE 'Europe/London')::date - (begun AT TIME ZONE 'Europe/London')::date AS n
      FROM waited WHERE at >= ${begin}::timestamptz AND at < ${end}::timestamptz)
    SELECT kind, count(*)::int AS answers,
      percentile_disc(0.5) WITHIN GROUP (ORDER BY n) AS median, percentile_disc(0.9) WITHIN GROUP (ORDER BY n) AS p90,
      ARRAY[count(*) FILTER (WHERE n <= 1), count(*) FILTER (WHERE n BETWEEN 2 AND 3), count(*) FILTER (WHERE n BETWEEN 4 AND 5),
        count(*) FILTER (WHERE n BETWEEN 6 AND 10), count(*) FILTER (WHERE n > 10)]::int[] AS spans
    FROM days GROUP BY kind`;
  const timesOf = (kind: Row["kind"]) => shown(rows.find((row) => row.kind === kind));
  return { from, to: addDays(until, -1), first: timesOf("first"), final: timesOf("final") };
}

function shown(row: Row | undefined): Times | null {
  if (!row || row.answers < FEWEST) return null;
  const { answers, median, p90, spans } = row;
  return { answers, medianDays: median, p90Days: p90, shares: spans.map((n) => Math.round((100 * n) / answers)) };
}
