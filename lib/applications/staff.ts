import { audit } from "@/lib/auth/audit";
import { may } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/input";
import type { PageOf } from "@/lib/core/page-of";
import { type CvToRead, openCv } from "./queries";
import type { RightToWork } from "./vocabulary";

const PAGE_SIZE = 25;

export interface ApplicationFilter {
  /** Part of a name or an address. */
  q?: string;
  jobId?: string;
  isUnread?: boolean;
}

export interface ApplicationRow {
  id: string;
  name: string;
  email: string;
  rightToWork: RightToWork;
  sentAt: Date;
  readAt: Date | null;
  job: { id: string; slug: string; title: string; employerName: string };
}

export interface ApplicationForStaff extends ApplicationRow {
  phone: string | null;
  message: string | null;
  /** Sent first; `sentAt` is when this version came. */
  createdAt: Date;
  hasAccount: boolean;
  cv: { name: string; bytes: number; mediaType: string } | null;
}

const ROW = {
  id: true,
  name: true,
  email: true,
  rightToWork: true,
  updatedAt: true,
  readAt: true,
  job: { select: { id: true, slug: true, title: true, employerName: true } },
} as const satisfies Prisma.ApplicationSelect;

/** Applications, unread first, then newest. Null for who may not read them. */
export async function applicationsForStaff(
  viewer: Viewer,
  filter: ApplicationFilter,
  page: number,
): Promise<PageOf<ApplicationRow> | null> {
  if (!may(viewer, "read:applications")) return null;
  const where = matching(filter);
  const [rows, total] = await Promise.all([
    db.application.findMany({
      where,
      orderBy: [{ readAt: { sort: "asc", nulls: "first" } }, { updatedAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: ROW,
    }),
    db.application.count({ where }),
  ]);
  return { items: rows.map(asRow), total, page, pageSize: PAGE_SIZE };
}

function matching({ q, jobId, isUnread }: ApplicationFilter): Prisma.ApplicationWhereInput {
  const contains = { contains: q, mode: "insensitive" } as const;
  return {
    ...(q && { OR: [{ name: contains }, { email: contains }] }),
    ...(jobId !== undefined && { jobId: isUuid(jobId) ? jobId : { in: [] } }),
    ...(isUnread && { readAt: null }),
  };
}

/** One application in full; null when it is not there or not theirs to read. */
export async function applicationForStaff(viewer: Viewer, id: string): Promise<ApplicationForStaff | null> {
  if (!may(viewer, "read:applications") || !isUuid(id)) return null;
  const row = await db.application.findUnique({
    where: { id },
    select: {
      ...ROW,
      phone: true,
      message: true,
      createdAt: true,
      candidateId: true,
      cv: { select: { originalName: true, bytes: true, mediaType: true } },
    },
  });
  if (!row) return null;
  const { phone, message, createdAt, candidateId, cv } = row;
  return {
    ...asRow(row),
    phone,
    message,
    createdAt,
    hasAccount: candidateId !== null,
    cv: cv && { name: cv.originalName, bytes: cv.bytes, mediaType: cv.mediaType },
  };
}

/** Marks an application as read, which its candidate can see. False when it is not theirs to read, or was read before. */
export async function markRead(viewer: Viewer, id: string, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "read:applications") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    const { count } = await tx.application.updateMany({ where: { id, readAt: null }, data: { readAt: now } });
    if (count > 0) await audit(tx, { actorId: viewer.personId, action: "read", subject: "application", subjectId: id });
    return count > 0;
  });
}

/** The CV of an application, for saving. That it was opened, and by whom, is written down first; its candidate sees that it was read. */
export async function cvForStaff(viewer: Viewer, id: string, now: Date): Promise<CvToRead | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:applications") || !isUuid(id)) return null;
  const found = await db.application.findUnique({
    where: { id },
    select: { cv: { select: { id: true, path: true, originalName: true, mediaType: true, bytes: true } } },
  });
  const cv = found?.cv;
  if (!cv) return null;
  await db.$transaction(async (tx) => {
    const details = { file: cv.id };
    await audit(tx, { actorId: viewer.personId, action: "read-cv", subject: "application", subjectId: id, details });
    await tx.application.updateMany({ where: { id, readAt: null }, data: { readAt: now } });
  });
  return openCv(cv);
}

type Row = Prisma.ApplicationGetPayload<{ select: typeof ROW }>;

const asRow = ({ id, name, email, rightToWork, updatedAt, readAt, job }: Row): ApplicationRow => ({
  id,
  name,
  email,
  rightToWork: rightToWork as RightToWork,
  sentAt: updatedAt,
  readAt,
  job,
});
