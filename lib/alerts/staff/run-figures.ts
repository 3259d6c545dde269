import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { type LocalDate, fromDateColumn } from "@/lib/core/time/dates";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { isDue } from "../due";
import { countsOf, type RunCounts } from "../runs";

export interface RunForStaff {
  id: string;
  dueOn: LocalDate;
  begunAt: Date;
  preparedAt: Date | null;
  finishedAt: Date | null;
  counts: RunCounts;
  /** Reports about its mails so far. */
  bounced: number;
  complained: number;
  /** Of a run that is being prepared: how many are still to be written. */
  stillDue: number;
}

const SHOWN = 26;

/** The last runs, the newest first. Null for whoever may not see them. */
export async function runsForStaff(viewer: Viewer, now: Date): Promise<RunForStaff[] | null> {
  if (!may(viewer, "read:emails")) return null;
  const runs = await db.digestRun.findMany({ orderBy: { dueOn: "desc" }, take: SHOWN, select: RUN });
  return Promise.all(runs.map((run) => told(run, now)));
}

/** One run with the reasons why some were not sent, the most frequent first. */
export async function runForStaff(
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<(RunForStaff & { reasons: { status: string; error: string; mails: number }[] }) | null> {
  if (!may(viewer, "read:emails") || !isUuid(id)) return null;
  const run = await db.digestRun.findUnique({ where: { id }, select: RUN });
  if (!run) return null;
  const reasons = await db.$queryRaw<{ status: string; error: string; mails: number }[]>`
    SELECT status::text AS status, regexp_replace(error, '<[^>]*>|[\\w.+-]+@[\\w.-]+', '…', 'g') AS error, count(*)::int AS mails
    FROM outbox_mail WHERE run_id = ${id}::uuid AND status <> 'sent' AND error IS NOT NULL
    GROUP BY 1, 2 ORDER BY 3 DESC, 2 LIMIT 50`;
  return { ...(await told(run, now)), reasons };
}

const RUN = { id: true, dueOn: true, begunAt: true, preparedAt: true, finishedAt: true, counts: true } as const;

async function told(run: Prisma.DigestRunGetPayload<{ select: typeof RUN }>, now: Date): Promise<RunForStaff> {
  const { id, dueOn, begunAt, preparedAt, finishedAt } = run;
  const [counts, events, stillDue] = await Promise.all([
    (run.counts as RunCounts | null) ?? countsOf(id),
    eventsOf(id),
    preparedAt ? 0 : dueNow(now),
  ]);
  return { id, dueOn: fromDateColumn(dueOn), begunAt, preparedAt, finishedAt, counts, ...events, stillDue };
}

async function eventsOf(runId: string): Promise<{ bounced: number; complained: number }> {
  const [row] = await db.$queryRaw<{ bounced: number; complained: number }[]>`
    SELECT count(DISTINCT event.mail_id) FILTER (WHERE kind = 'bounced')::int AS bounced,
      count(DISTINCT event.mail_id) FILTER (WHERE kind = 'complained')::int AS complained
    FROM mail_event event JOIN outbox_mail mail ON mail.id = event.mail_id WHERE mail.run_id = ${runId}::uuid`;
  return row ?? { bounced: 0, complained: 0 };
}

async function dueNow(now: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ due: number }[]>`
    SELECT count(DISTINCT subscriber_id)::int AS due FROM alert WHERE ${isDue(now)}`;
  return row?.due ?? 0;
}
