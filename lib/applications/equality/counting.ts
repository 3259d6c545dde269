import { db, Prisma, type Tx } from "@/lib/core/db";
import { answersTo, QUESTION_KEYS } from "./questions";
import { monthColumn, monthOf, readEqualityToken } from "./tokens";

export type EqualityOutcome =
  | { ok: true }
  /** The form is of a month that is over: its numbers stand. */
  | { ok: false; reason: "over" }
  | { ok: false; reason: "forged" };

/**
 * Counts what somebody said of who they are, and keeps nothing else: no row of theirs, no time, no network. A form counts
 * once; sent again it is thanked for and changes nothing. There are never more answers for a job than applications, so that
 * nobody who has not applied drowns those who have.
 */
export async function countAnswers(
  token: string,
  said: Record<string, string | undefined>,
  now: Date,
): Promise<EqualityOutcome> {
  const form = readEqualityToken(token);
  if (!form) return { ok: false, reason: "forged" };
  const { jobId, month, hash } = form;
  if (month !== monthOf(now)) return { ok: false, reason: "over" };
  const given = QUESTION_KEYS.flatMap((key) => (said[key] ? [`${key} ${said[key]}`] : []));
  if (given.length === 0) return { ok: true };
  await db.$transaction(async (tx) => {
    await oneAtATime(tx, jobId);
    if (!(await hasRoom(tx, jobId))) return;
    const { count } = await tx.equalitySpent.createMany({
      data: [{ hash, month: monthColumn(month) }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await raise(tx, { jobId, month: monthColumn(month), given });
  });
  return { ok: true };
}

/** Of two at once the second sees what the first has counted. */
async function oneAtATime(tx: Tx, jobId: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`equality:${jobId}`}, 0))`;
}

/** Whether fewer have answered than have applied; the question that most have answered says how many that is. */
async function hasRoom(tx: Tx, jobId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ has: boolean }[]>`
    SELECT coalesce((SELECT max(answered) FROM (
      SELECT sum(count) AS answered FROM equality_count WHERE job_id = ${jobId}::uuid GROUP BY question) AS by_question), 0)
      < (SELECT count(*) FROM application WHERE job_id = ${jobId}::uuid) AS has`;
  return row?.has ?? false;
}

/**
 * Every row of the job and month is written anew, whichever was meant: the order in which rows lie, and what the database
 * knows of when each was last changed, is the same for all of them.
 */
async function raise(tx: Tx, { jobId, month, given }: { jobId: string; month: Date; given: string[] }) {
  const cells = QUESTION_KEYS.flatMap((question) =>
    Object.keys(answersTo(question)).map((answer) => ({ question, answer })),
  );
  await tx.equalityCount.createMany({ data: cells.map((cell) => ({ jobId, month, ...cell })), skipDuplicates: true });
  await tx.$executeRaw(Prisma.sql`
    UPDATE equality_count SET count = count + CASE WHEN question || ' ' || answer = ANY (${given}) THEN 1 ELSE 0 END
    WHERE job_id = ${jobId}::uuid AND month = ${month}::date`);
}

/** Housekeeping: which forms were sent in a month that is over need not be known, since none of it counts any more. */
export async function forgetSpentForms(now: Date): Promise<number> {
  return (await db.equalitySpent.deleteMany({ where: { month: { lt: monthColumn(monthOf(now)) } } })).count;
}
