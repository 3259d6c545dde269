import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { fromDateColumn, type LocalDate, londonDay } from "@/lib/core/time/dates";
import { db, Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { SHOWN_NAME } from "../blind/review-state";
import { HOLDER } from "../pipeline/rail";
import { movesFrom } from "../pipeline/moves";
import { ENDS, type Stage, STAGES } from "../vocabulary";

/** Whose applications a board shows: of one job, or of all jobs of a vacancy. */
export interface BoardOf {
  of: "job" | "vacancy";
  id: string;
}

export interface BoardCard {
  id: string;
  name: string;
  version: number;
  since: Date;
  /** The London day by whose end its candidate hears; null at an end. */
  dueOn: LocalDate | null;
  isOverdue: boolean;
  holder: (typeof HOLDER)[Stage];
  isUnread: boolean;
  jobId: string;
}

export interface BoardColumn {
  stage: Stage;
  count: number;
  overdue: number;
  cards: BoardCard[];
  /** Where staff may move its cards. */
  moves: { to: Stage; isBack: boolean }[];
}

export interface Board {
  title: string;
  /** Who of staff has the job or the vacancy. */
  owner: string | null;
  jobs: { id: string; title: string }[];
  total: number;
  /** On the way, in its order. */
  columns: BoardColumn[];
  /** The ends, which are folded away. */
  ends: BoardColumn[];
}

/** This many cards of a column come with the board, and so many more when one asks for them. */
export const CARDS = 25;
const MANY_CARDS = 200;
const ON_THE_WAY = (Object.keys(STAGES) as Stage[]).filter((stage) => !(ENDS as readonly Stage[]).includes(stage));

/**
 * The board of a job or a vacancy: how many stand where, and the first of each column, those that are due soonest first.
 * `open` is the column to show more of. Null when there is no such thing, or for whoever may not read applications.
 */
export async function boardFor(viewer: Viewer, of: BoardOf, now: Date, open?: Stage): Promise<Board | null> {
  if (!may(viewer, "read:applications") || !isUuid(of.id)) return null;
  const found = of.of === "job" ? await jobAlone(of.id) : await vacancyWith(of.id);
  if (!found) return null;
  const ids = found.jobs.map(({ id }) => id);
  const today = londonDay(now);
  const [counts, cards] = await Promise.all([countsIn(ids, today), cardsIn(ids, open)]);
  const column = (stage: Stage): BoardColumn => ({
    stage,
    count: counts.get(stage)?.count ?? 0,
    overdue: counts.get(stage)?.overdue ?? 0,
    cards: cards.filter((row) => row.stage === stage).map((row) => asCard(row, today)),
    moves: may(viewer, "write:applications") ? movesFrom(stage, "staff").map(({ to, isBack }) => ({ to, isBack })) : [],
  });
  const total = [...counts.values()].reduce((sum, { count }) => sum + count, 0);
  return { ...found, total, columns: ON_THE_WAY.map(column), ends: ENDS.map(column) };
}

const OWNER = { owner: { select: { person: { select: { name: true } } } } } as const;

async function jobAlone(id: string) {
  const job = await db.job.findUnique({
    where: { id, binnedAt: null },
    select: { id: true, title: true, vacancy: { select: OWNER }, client: { select: OWNER } },
  });
  if (!job) return null;
  const owner = job.vacancy?.owner ?? job.client?.owner ?? null;
  return { title: job.title, owner: owner?.person.name ?? null, jobs: [{ id: job.id, title: job.title }] };
}

async function vacancyWith(id: string) {
  const vacancy = await db.vacancy.findUnique({
    where: { id },
    select: {
      title: true,
      ...OWNER,
      client: { select: OWNER },
      jobs: { where: { binnedAt: null }, orderBy: { number: "asc" }, select: { id: true, title: true } },
    },
  });
  if (!vacancy) return null;
  const owner = vacancy.owner ?? vacancy.client.owner;
  return { title: vacancy.title, owner: owner?.person.name ?? null, jobs: vacancy.jobs };
}

async function countsIn(jobIds: string[], today: LocalDate) {
  const rows = await db.$queryRaw<{ stage: Stage; count: number; overdue: number }[]>`
    SELECT stage::text, count(*)::int AS count, (count(*) FILTER (WHERE answer_due_on < ${today}::date))::int AS overdue
    FROM application WHERE job_id = ANY (${jobIds}::uuid[]) GROUP BY stage`;
  return new Map(rows.map(({ stage, ...row }) => [stage, row]));
}

interface CardRow {
  id: string;
  stage: Stage;
  name: string;
  version: number;
  since: Date;
  dueOn: Date | null;
  isUnread: boolean;
  jobId: string;
}

/**
 * The first of each column. Each job is asked for by itself, since only then does the planner walk the index that has them in
 * this order (application_on_board): with a list of jobs it walks through all that are due.
 */
async function cardsIn(jobIds: string[], open: Stage | undefined): Promise<CardRow[]> {
  const columns = (Object.keys(STAGES) as Stage[]).map(
    (stage) => Prisma.sql`(${stage}::application_stage, ${stage === open ? MANY_CARDS : CARDS}::int)`,
  );
  return db.$queryRaw<CardRow[]>`
    SELECT id, stage, name, version, since, "dueOn", "isUnread", "jobId" FROM (
      SELECT card.*, wanted.most, row_number() OVER (PARTITION BY card.stage ORDER BY card."dueOn", card.id) AS place
      FROM unnest(${jobIds}::uuid[]) AS of (job_id), (VALUES ${Prisma.join(columns)}) AS wanted (stage, most), LATERAL (
        SELECT id, stage::text, ${SHOWN_NAME} AS name, version, stage_since AS since, answer_due_on AS "dueOn",
          read_at IS NULL AS "isUnread", application.job_id AS "jobId"
        FROM application WHERE application.job_id = of.job_id AND application.stage = wanted.stage
        ORDER BY answer_due_on, id LIMIT wanted.most) AS card) AS found
    WHERE place <= most ORDER BY stage, place`;
}

/** What a card says of somebody. */
function asCard({ stage, dueOn, ...row }: CardRow, today: LocalDate): BoardCard {
  const day = dueOn && fromDateColumn(dueOn);
  return { ...row, dueOn: day, isOverdue: day !== null && day < today, holder: HOLDER[stage] };
}
