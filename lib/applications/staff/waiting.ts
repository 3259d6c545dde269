import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { lateBefore } from "@/lib/core/working-days";
import { blindOf } from "../blind/hiding";
import { REVIEW_FACTS } from "../blind/standing";

/** In so many working days somebody reads an application; the agency promises no time to the candidate, only that one does. */
export const READ_WITHIN_WORKING_DAYS = 5;

const SHOWN = 6;

/** How many nobody has read; null for who may not read them. */
export async function unreadApplications(viewer: Viewer): Promise<number | null> {
  return may(viewer, "read:applications") ? db.application.count({ where: { readAt: null } }) : null;
}

export interface ApplicationWaiting {
  id: string;
  name: string;
  sentAt: Date;
  isLate: boolean;
  job: { id: string; title: string };
}

/** Applications that nobody has read, those that wait longest first, and how many wait for too long. */
export async function applicationsWaiting(
  viewer: Viewer,
  now: Date,
): Promise<{ items: ApplicationWaiting[]; total: number; late: number } | null> {
  if (!may(viewer, "read:applications")) return null;
  const before = lateBefore(READ_WITHIN_WORKING_DAYS, now);
  const [rows, total, late] = await Promise.all([
    db.application.findMany({
      where: { readAt: null },
      orderBy: [{ updatedAt: "asc" }, { id: "asc" }],
      take: SHOWN,
      select: {
        ...{ id: true, name: true, updatedAt: true, reveal: REVIEW_FACTS.reveal },
        job: { select: { id: true, title: true, ...REVIEW_FACTS.job.select } },
      },
    }),
    db.application.count({ where: { readAt: null } }),
    db.application.count({ where: { readAt: null, updatedAt: { lt: before } } }),
  ]);
  const items = rows.map((row) => {
    const { id, name, updatedAt, job } = row;
    const shown = blindOf({ id, name }, row).name;
    return { id, name: shown, job: { id: job.id, title: job.title }, sentAt: updatedAt, isLate: updatedAt < before };
  });
  return { items, total, late };
}
