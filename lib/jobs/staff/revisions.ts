import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { PageOf } from "@/lib/core/page-of";
import { JOB_FIELDS, type JobField, type JobFields } from "../form-input";
import type { RevisionAct } from "../revisions";
import { fieldsOf, type JobSaid } from "./said";

const PAGE_SIZE = 20;

const ROW = {
  version: true,
  act: true,
  said: true,
  publishedAt: true,
  closesAt: true,
  withdrawnAt: true,
  savedAt: true,
  why: true,
  savedById: true,
  savedBy: { select: { person: { select: { name: true } } } },
} as const satisfies Prisma.JobRevisionSelect;

/** A job as it stood at a version. */
export interface JobRevision {
  version: number;
  act: RevisionAct;
  said: JobSaid;
  publishedAt: Date | null;
  closesAt: Date | null;
  withdrawnAt: Date | null;
  savedAt: Date;
  why: string | null;
  /** Null where a program did, and where the person has been erased. */
  savedBy: string | null;
}

export interface JobRevisionLine extends JobRevision {
  /** The fields that differ from the version before it. */
  changed: JobField[];
}

/** The versions of a job, the newest first, with what changed in each; null for whoever may not read jobs. */
export async function jobRevisions(
  viewer: Viewer,
  jobId: string,
  page: number,
): Promise<PageOf<JobRevisionLine> | null> {
  if (!may(viewer, "read:jobs") || !isUuid(jobId)) return null;
  const where = { jobId };
  const [rows, total] = await Promise.all([
    // One more than is shown: the last of the page is compared with it.
    db.jobRevision.findMany({
      where,
      orderBy: { version: "desc" },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE + 1,
      select: ROW,
    }),
    db.jobRevision.count({ where }),
  ]);
  const all = rows.map(asRevision);
  const items = all.slice(0, PAGE_SIZE).map((one, index) => {
    const before = all[index + 1];
    return { ...one, changed: before ? changedBetween(fieldsOf(before.said), fieldsOf(one.said)) : [] };
  });
  return { items, total, page, pageSize: PAGE_SIZE };
}

/** The fields in which two states of a form differ, in the order of the form. */
export const changedBetween = (before: JobFields, after: JobFields): JobField[] =>
  JOB_FIELDS.filter((name) => before[name] !== after[name]);

/** One version; null when there is none of this number. */
export async function jobRevisionAt(viewer: Viewer, jobId: string, version: number): Promise<JobRevision | null> {
  if (!may(viewer, "read:jobs") || !isUuid(jobId) || !isVersion(version)) return null;
  const row = await db.jobRevision.findUnique({ where: { jobId_version: { jobId, version } }, select: ROW });
  return row && asRevision(row);
}

/** How a job stood at a version: what was written down last up to it. Null for a job that nothing has been written down of. */
export async function jobRevisionUpTo(jobId: string, version: number): Promise<JobRevision | null> {
  if (!isVersion(version)) return null;
  const row = await db.jobRevision.findFirst({
    where: { jobId, version: { lte: version } },
    orderBy: { version: "desc" },
    select: ROW,
  });
  return row && asRevision(row);
}

const isVersion = (version: number) => Number.isInteger(version) && version > 0 && version < 2 ** 31;

function asRevision({
  savedBy,
  savedById: _,
  ...row
}: Prisma.JobRevisionGetPayload<{ select: typeof ROW }>): JobRevision {
  return {
    ...row,
    act: row.act as RevisionAct,
    // Only the SQL function job_said writes it.
    said: row.said as unknown as JobSaid,
    savedBy: savedBy?.person.name ?? null,
  };
}
