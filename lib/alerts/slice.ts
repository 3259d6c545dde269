import { randomUUID } from "node:crypto";
import { db, type Tx } from "@/lib/core/db";
import { openSql } from "@/lib/jobs/open";
import type { JobSummary } from "@/lib/jobs/types";
import { suppressedAmong } from "@/lib/mail/addresses";
import { digestContent } from "./digest-content";
import type { DueAlert, DueSubscriber } from "./due";
import { openDigests, type Plan, postDigests, settle } from "./ledger";
import type { Matched, Matcher } from "./matcher";

const PATIENCE = { timeout: 60_000, maxWait: 30_000 };

export interface Run {
  /** Nothing that went live after this place in the sequence is in this run's digests. */
  cutSeq: bigint;
  matcher: Matcher;
  now: Date;
}

/** Writes the digests of some subscribers: ledger, mail and marks in one transaction. Answers the outbox rows. */
export async function writeSlice(due: DueSubscriber[], run: Run): Promise<string[]> {
  const alerts = due.flatMap((subscriber) => subscriber.alerts);
  const found = await run.matcher.newFor(alerts);
  const matched = new Map(alerts.map(({ alertId }, index) => [alertId, found[index] as Matched]));
  return db.$transaction(async (tx) => {
    const still = await stillDue(tx, due);
    const silent = await notToBeWrittenTo(tx, still, run.now);
    const news = { matched, keyOf: await openAdverts(tx, found, run.now), now: run.now };
    const plans = still.map((subscriber) => planFor(subscriber, silent.has(subscriber.subscriberId), news));
    const opened = await openDigests(tx, plans, run.cutSeq);
    await settle(tx, plans, new Set(opened.map(({ id }) => id)), run.cutSeq);
    return postDigests(tx, opened, run.now);
  }, PATIENCE);
}

/** Locks the subscribers, and answers them with those of the alerts that nobody has stopped, changed or served meanwhile. */
async function stillDue(tx: Tx, due: DueSubscriber[]): Promise<DueSubscriber[]> {
  const ids = due.map(({ subscriberId }) => subscriberId);
  await tx.$queryRaw`SELECT id FROM subscriber WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await tx.alert.findMany({
    where: { subscriberId: { in: ids }, stoppedAt: null },
    select: { id: true, markSeq: true, criteriaId: true, lastDueAt: true },
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  const isDue = ({ alertId, criteriaId, markSeq, slot }: DueAlert) => {
    const row = known.get(alertId);
    return row?.markSeq === markSeq && row.criteriaId === criteriaId && (!row.lastDueAt || row.lastDueAt < slot);
  };
  return due
    .map((subscriber) => ({ ...subscriber, alerts: subscriber.alerts.filter(isDue) }))
    .filter(({ alerts }) => alerts.length > 0);
}

/** Ids of those who have paused, and of those whose address takes no digests. */
async function notToBeWrittenTo(tx: Tx, due: DueSubscriber[], now: Date): Promise<Set<string>> {
  const paused = await tx.subscriber.findMany({
    where: { id: { in: due.map(({ subscriberId }) => subscriberId) }, pausedUntil: { gt: now } },
    select: { id: true },
  });
  const addresses = due.map(({ email }) => email);
  const stopped = await suppressedAmong(addresses, "bulk", now, tx);
  const suppressed = due.filter(({ email }) => stopped.has(email)).map(({ subscriberId }) => subscriberId);
  return new Set([...paused.map(({ id }) => id), ...suppressed]);
}

/** The advert of each job that is still open at this moment. One advert in many places is one job to a reader. */
async function openAdverts(tx: Tx, found: Matched[], now: Date): Promise<(job: JobSummary) => string | null> {
  const ids = [...new Set(found.flatMap(({ jobs }) => jobs.map(({ id }) => id)))];
  const rows = await tx.$queryRaw<{ id: string; advert: string }[]>`
    SELECT id, advert_key AS advert FROM job WHERE id = ANY (${ids}::uuid[]) AND ${openSql(now)}`;
  const adverts = new Map(rows.map(({ id, advert }) => [id, advert]));
  return ({ id }) => adverts.get(id) ?? null;
}

interface News {
  /** What is new, by alert. */
  matched: Map<string, Matched>;
  keyOf: (job: JobSummary) => string | null;
  now: Date;
}

function planFor(due: DueSubscriber, isSilent: boolean, { matched, keyOf, now }: News): Plan {
  const parts = due.alerts.flatMap((alert) => {
    const found = isSilent ? undefined : matched.get(alert.alertId);
    return found ? [{ alert, matched: found }] : [];
  });
  const content = digestContent(parts, keyOf, now);
  return {
    ...due,
    id: randomUUID(),
    dueAt: new Date(Math.max(...due.alerts.map(({ slot }) => slot.getTime()))),
    content,
    status: isSilent ? "skipped" : content.letter ? "planned" : "empty",
  };
}
