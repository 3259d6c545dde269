import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { fromDateColumn, type LocalDate, londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, type Prisma } from "@/lib/core/db";
import { blindOf } from "../blind/hiding";
import { REVIEW_FACTS } from "../blind/review-state";
import { ENDS } from "../vocabulary";

const SHOWN = 6;

/** How many that are still in play nobody has read; null for whoever may not read them. */
export async function unreadApplications(viewer: Viewer): Promise<number | null> {
  if (!may(viewer, "read:applications")) return null;
  return db.application.count({ where: { readAt: null, stage: { notIn: [...ENDS] } } });
}

export interface ApplicationWaiting {
  id: string;
  name: string;
  /** The London day by whose end its candidate hears. */
  dueOn: LocalDate;
  isLate: boolean;
  isUnread: boolean;
  /** Who of staff has the job. */
  owner: string | null;
  job: { id: string; title: string };
}

const OWNER = { owner: { select: { person: { select: { name: true } } } } } as const;

/**
 * Applications whose candidates hear today or should have heard, and those that nobody has read: those that were promised an
 * answer soonest first, and how many of them are overdue.
 */
export async function applicationsWaiting(
  viewer: Viewer,
  now: Date,
): Promise<{ items: ApplicationWaiting[]; total: number; late: number } | null> {
  if (!may(viewer, "read:applications")) return null;
  const today = toDateColumn(londonDay(now));
  const waits = {
    OR: [{ answerDueOn: { lte: today } }, { answerDueOn: { not: null }, readAt: null }],
  } satisfies Prisma.ApplicationWhereInput;
  const [rows, total, late] = await Promise.all([
    db.application.findMany({
      where: waits,
      orderBy: [{ answerDueOn: "asc" }, { id: "asc" }],
      take: SHOWN,
      select: {
        id: true,
        name: true,
        answerDueOn: true,
        readAt: true,
        stage: true,
        reveal: REVIEW_FACTS.reveal,
        job: {
          select: {
            id: true,
            title: true,
            ...REVIEW_FACTS.job.select,
            vacancy: { select: OWNER },
            client: { select: OWNER },
          },
        },
      },
    }),
    db.application.count({ where: waits }),
    db.application.count({ where: { answerDueOn: { lt: today } } }),
  ]);
  const items = rows.map((row) => ({
    id: row.id,
    name: blindOf({ id: row.id, name: row.name }, row).name,
    job: { id: row.job.id, title: row.job.title },
    isUnread: row.readAt === null,
    dueOn: fromDateColumn(row.answerDueOn ?? today),
    isLate: row.answerDueOn !== null && row.answerDueOn < today,
    owner: (row.job.vacancy?.owner ?? row.job.client?.owner)?.person.name ?? null,
  }));
  return { items, total, late };
}
