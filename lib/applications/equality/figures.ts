import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { answersTo, EQUALITY_QUESTIONS, QUESTION_KEYS } from "./questions";
import { FLOOR, type ShownTable, suppress } from "./suppression";
import { monthOf } from "./tokens";

/** A quarter of a year by the London calendar, as "2026-Q3". */
export type Quarter = `${number}-Q${number}`;

export interface EqualityFigures {
  /** Those that are over and have anything, the latest first. */
  quarters: Quarter[];
  quarter: Quarter | null;
  /** Jobs of the quarter for which enough people answered. */
  jobs: { id: string; title: string; employerName: string }[];
  jobId: string | null;
  /** Question by question; `table` is null where too few people answered it. */
  questions: { key: string; ask: string; answers: Record<string, string>; table: ShownTable | null }[];
}

/**
 * Who applied in a quarter that is over, for one job or for all, as far as it may be shown. Quarters do not overlap and do
 * not change any more once they are over, so that two looks tell no more than one. Null for whoever may not see it.
 */
export async function equalityFigures(
  viewer: Viewer,
  wanted: { quarter?: string; jobId?: string },
  now: Date,
): Promise<EqualityFigures | null> {
  if (!may(viewer, "read:equality")) return null;
  const quarters = await quartersBefore(quarterOf(monthOf(now)));
  const quarter = quarters.find((one) => one === wanted.quarter) ?? quarters[0] ?? null;
  if (!quarter) return { quarters, quarter, jobs: [], jobId: null, questions: [] };
  const jobs = await jobsIn(quarter);
  const jobId = jobs.find(({ id }) => id === wanted.jobId)?.id ?? null;
  const counts = await countsIn(quarter, jobId);
  const questions = QUESTION_KEYS.map((key) => ({
    key,
    ask: EQUALITY_QUESTIONS[key]?.ask ?? key,
    answers: answersTo(key),
    table: suppress(tableOf(key, counts)),
  }));
  return { quarters, quarter, jobs, jobId, questions };
}

export function quarterOf(month: string): Quarter {
  const [year = 0, of = 1] = month.split("-").map(Number);
  return `${year}-Q${Math.ceil(of / 3)}`;
}

/** The first day of a quarter and the first of the next. */
function boundsOf(quarter: Quarter): { from: Date; until: Date } {
  const [year = 0, number = 1] = quarter.split("-Q").map(Number);
  return { from: new Date(Date.UTC(year, (number - 1) * 3, 1)), until: new Date(Date.UTC(year, number * 3, 1)) };
}

async function quartersBefore(present: Quarter): Promise<Quarter[]> {
  const rows = await db.equalityCount.groupBy({
    by: ["month"],
    where: { month: { lt: boundsOf(present).from } },
    orderBy: { month: "desc" },
  });
  return [...new Set(rows.map(({ month }) => quarterOf(month.toISOString().slice(0, 7))))];
}

/** Jobs of which a question has enough answers for anything of it to be shown, by title: an order of size would say more. */
const jobsIn = (quarter: Quarter) => {
  const { from, until } = boundsOf(quarter);
  return db.$queryRaw<EqualityFigures["jobs"]>(Prisma.sql`
    SELECT job.id, job.title, job.employer_name AS "employerName" FROM job WHERE job.id IN (
      SELECT job_id FROM equality_count WHERE month >= ${from}::date AND month < ${until}::date
      GROUP BY job_id, question HAVING sum(count) >= ${FLOOR})
    ORDER BY job.title, job.employer_name, job.id LIMIT 500`);
};

interface Count {
  question: string;
  answer: string;
  count: number;
}

function countsIn(quarter: Quarter, jobId: string | null): Promise<Count[]> {
  const { from, until } = boundsOf(quarter);
  const ofJob = jobId && isUuid(jobId) ? Prisma.sql`AND job_id = ${jobId}::uuid` : Prisma.empty;
  return db.$queryRaw<Count[]>(Prisma.sql`
    SELECT question, answer, sum(count)::int AS count FROM equality_count
    WHERE month >= ${from}::date AND month < ${until}::date ${ofJob} GROUP BY question, answer`);
}

const tableOf = (key: string, counts: Count[]): Record<string, number> =>
  Object.fromEntries(
    Object.keys(answersTo(key)).map((answer) => [
      answer,
      counts.find((row) => row.question === key && row.answer === answer)?.count ?? 0,
    ]),
  );
