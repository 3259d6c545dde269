import { londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { suppressedAmong } from "@/lib/mail/addresses";
import { unwrittenMails, wakePostmen } from "@/lib/mail/outbox";
import { FROM_SEQ, isDue } from "./due";
import { type NextSlots, nextSlots, slotBefore } from "./due-times";
import { rhythmOfDay, rhythmSet } from "./rhythm";
import type { Run } from "./runs";

/** This many subscribers are one transaction. */
const SLICE = 1000;
const PATIENCE = { timeout: 120_000, maxWait: 30_000 };
/** After this a weekly digest is of no use any more, and a daily one at the next slot; what was in it comes with the next. */
const WEEKLY_USEFUL_MS = 36 * 3_600_000;

export interface Slice {
  /** The last subscriber that was looked at; null when there was none left. */
  last: string | null;
  /** Digests that were written into the outbox. */
  posted: number;
  /** Nothing new, paused, not to be written to, or served before on that day. */
  skipped: number;
}

/**
 * Writes the ledger for the next subscribers after one, in order of id: a digest for each who is due, with a part for each
 * alert, its mail into the outbox, and the alerts' marks and next slots, in one transaction. The digest is unique for
 * the subscriber and the day, so a run may be killed at any point, started again or run twice at once, and nobody gets
 * two. Whoever another worker holds is left to it.
 */
export async function writeSlice(run: Run, after: string | null, now: Date): Promise<Slice> {
  return db.$transaction(async (tx) => {
    const due = await lockDue(tx, after, now);
    const last = due.at(-1)?.id ?? null;
    if (!last) return { last, posted: 0, skipped: 0 };
    const counts = await write(tx, due, run, now);
    if (counts.posted > 0) await wakePostmen(tx);
    return { last, ...counts };
  }, PATIENCE);
}

interface Due {
  id: string;
  email: string;
  isPaused: boolean;
}

/** A lock that keeps out other runs and changes (./changing.ts), and nobody who only writes a row that points here. */
async function lockDue(tx: Tx, after: string | null, now: Date): Promise<Due[]> {
  const beyond = after ? Prisma.sql`AND subscriber.id > ${after}::uuid` : Prisma.empty;
  return tx.$queryRaw<Due[]>`
    SELECT id, email::text AS email, coalesce(paused_until > ${now}, false) AS "isPaused" FROM subscriber
    WHERE EXISTS (SELECT FROM alert WHERE alert.subscriber_id = subscriber.id AND ${isDue(now)}) ${beyond}
    ORDER BY id LIMIT ${SLICE} FOR NO KEY UPDATE SKIP LOCKED`;
}

async function write(tx: Tx, due: Due[], run: Run, now: Date): Promise<{ posted: number; skipped: number }> {
  const stopped = await suppressedAmong(
    due.map(({ email }) => email),
    "bulk",
    now,
    tx,
  );
  const [rhythm, dayRhythm] = await Promise.all([rhythmSet(tx), rhythmOfDay(now, tx)]);
  const dueOn = toDateColumn(londonDay(slotBefore("daily", now, dayRhythm)));
  const next = { daily: nextSlots("daily", now, rhythm), weekly: nextSlots("weekly", now, rhythm) };
  const silent = due.filter(({ email, isPaused }) => isPaused || stopped.has(email)).map(({ id }) => id);
  const [row] = await tx.$queryRaw<{ handled: number; posted: number }[]>`
    WITH due AS MATERIALIZED (${dueAlerts(due, run, now)}),
    ready AS (
      SELECT subscriber_id, gen_random_uuid() AS digest_id, gen_random_uuid() AS mail_id, max(slot) AS due_at,
        subscriber_id = ANY (${silent}::uuid[]) AS is_silent, sum(total) > 0 AS has_news,
        bool_or(how_often = 'weekly') AS is_weekly
      FROM due GROUP BY subscriber_id HAVING bool_and(is_ready)),
    opened AS (
      INSERT INTO digest (id, subscriber_id, run_id, due_on, due_at, status, mail_id)
      SELECT digest_id, subscriber_id, ${run.id}::uuid, ${dueOn}::date, due_at,
        (CASE WHEN is_silent THEN 'skipped' WHEN has_news THEN 'posted' ELSE 'empty' END)::digest_status,
        CASE WHEN has_news AND NOT is_silent THEN mail_id END
      FROM ready ON CONFLICT (subscriber_id, due_on) DO NOTHING
      RETURNING id, subscriber_id, status, mail_id),
    part AS (
      INSERT INTO digest_part (digest_id, alert_id, from_seq, match_id, total)
      SELECT opened.id, due.alert_id, due.from_seq, due.match_id, due.total
      FROM opened JOIN due USING (subscriber_id) WHERE opened.status <> 'skipped'),
    mail AS (${unwrittenMails({ template: "digest", stream: "bulk", runId: run.id, now }, mailsOf(due, { now, nextDaily: next.daily.slot }))}),
    served AS (
      UPDATE alert SET
        next_due_at = CASE frequency WHEN 'daily' THEN ${dueAgain(next.daily)} ELSE ${dueAgain(next.weekly)} END,
        mark_seq = CASE WHEN opened.status <> 'skipped' THEN greatest(alert.mark_seq, ${run.cutSeq}) ELSE alert.mark_seq END,
        -- Another digest may be lost at this very moment: that one is for the next time.
        lost_from_seq = CASE WHEN opened.status <> 'skipped' AND alert.lost_from_seq IS NOT DISTINCT FROM due.lost_from_seq
          THEN NULL ELSE alert.lost_from_seq END
      FROM due JOIN ready USING (subscriber_id) LEFT JOIN opened USING (subscriber_id)
      WHERE alert.id = due.alert_id)
    SELECT (SELECT count(*)::int FROM ready) AS handled, (SELECT count(*)::int FROM opened WHERE status = 'posted') AS posted`;
  const { handled, posted } = row ?? { handled: 0, posted: 0 };
  return { posted, skipped: handled - posted };
}

const dueAgain = ({ slot, begins, after }: NextSlots): Prisma.Sql => Prisma.sql`
  CASE WHEN alert.next_due_at < ${begins}::timestamptz THEN ${slot}::timestamptz ELSE ${after}::timestamptz END`;

/**
 * The due alerts of these subscribers, each with where its news begin and how many there are. Not ready: nobody has looked
 * at its search since that place yet.
 */
function dueAlerts(due: Due[], run: Run, now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT alert.id AS alert_id, alert.subscriber_id, alert.next_due_at AS slot, alert.frequency AS how_often, alert.lost_from_seq,
      ${FROM_SEQ} AS from_seq, match.id AS match_id, coalesce(match.total, 0) AS total, match.total IS NOT NULL AS is_ready
    FROM alert LEFT JOIN digest_match match
      ON match.run_id = ${run.id}::uuid AND match.criteria_id = alert.criteria_id AND match.from_seq = ${FROM_SEQ}
    WHERE alert.subscriber_id = ANY (${due.map(({ id }) => id)}::uuid[]) AND ${isDue(now)}`;
}

/** The mails of the digests that were opened and have news. */
function mailsOf(due: Due[], { now, nextDaily }: { now: Date; nextDaily: Date }): Prisma.Sql {
  const [ids, emails] = [due.map(({ id }) => id), due.map(({ email }) => email)];
  return Prisma.sql`
    SELECT opened.mail_id, 'digest:' || opened.id, address.email,
      CASE WHEN ready.is_weekly THEN ${new Date(now.getTime() + WEEKLY_USEFUL_MS)}::timestamptz ELSE ${nextDaily}::timestamptz END
    FROM opened JOIN ready USING (subscriber_id)
    JOIN unnest(${ids}::uuid[], ${emails}::text[]) AS address (id, email) ON address.id = opened.subscriber_id
    WHERE opened.mail_id IS NOT NULL`;
}
