import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/input";
import type { PageOf } from "@/lib/core/page-of";
import { keptUntil } from "./earlier";
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
  /** This version was sent signed in, with the sender's own address. */
  isAddressProved: boolean;
  cv: CvFacts | null;
  /** What it said before it was replaced, newest first, while that is kept. */
  earlier: EarlierVersion[];
}

export interface EarlierVersion {
  id: string;
  name: string;
  phone: string | null;
  message: string | null;
  rightToWork: RightToWork;
  sentAt: Date;
  replacedAt: Date;
  keptUntil: Date;
  cv: CvFacts | null;
}

interface CvFacts {
  name: string;
  bytes: number;
  mediaType: string;
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

const CV_FACTS = { select: { originalName: true, bytes: true, mediaType: true } } as const;

const EARLIER = {
  id: true,
  name: true,
  phone: true,
  message: true,
  rightToWork: true,
  sentAt: true,
  replacedAt: true,
  cv: CV_FACTS,
} as const satisfies Prisma.EarlierApplicationSelect;

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
      cv: CV_FACTS,
      // At most what one address may send in a day, for as many days as they are kept.
      earlier: { orderBy: { replacedAt: "desc" }, select: EARLIER },
    },
  });
  if (!row) return null;
  const { phone, message, createdAt, candidateId, cv, earlier } = row;
  return {
    ...asRow(row),
    phone,
    message,
    createdAt,
    isAddressProved: candidateId !== null,
    cv: asCv(cv),
    earlier: earlier.map(asEarlier),
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

/**
 * The CV of an application, or of an earlier version of one, by its id, for saving. That it was opened, and by whom, is
 * written down first; its candidate sees that what stands now was read.
 */
export async function cvForStaff(viewer: Viewer, id: string, now: Date): Promise<CvToRead | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:applications") || !isUuid(id)) return null;
  const found = (await currentCv(id)) ?? (await earlierCv(id));
  if (!found?.cv) return null;
  const { cv, subjectId, isCurrent } = found;
  await db.$transaction(async (tx) => {
    const details = { file: cv.id };
    await audit(tx, { actorId: viewer.personId, action: "read-cv", subject: "application", subjectId, details });
    if (isCurrent) await tx.application.updateMany({ where: { id, readAt: null }, data: { readAt: now } });
  });
  return openCv(cv);
}

const CV_FILE = { select: { id: true, path: true, originalName: true, mediaType: true, bytes: true } } as const;

async function currentCv(id: string) {
  const found = await db.application.findUnique({ where: { id }, select: { cv: CV_FILE } });
  return found && { cv: found.cv, subjectId: id, isCurrent: true };
}

async function earlierCv(id: string) {
  const found = await db.earlierApplication.findUnique({ where: { id }, select: { cv: CV_FILE, applicationId: true } });
  return found && { cv: found.cv, subjectId: found.applicationId, isCurrent: false };
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

type Earlier = Prisma.EarlierApplicationGetPayload<{ select: typeof EARLIER }>;

const asEarlier = ({ rightToWork, cv, ...said }: Earlier): EarlierVersion => ({
  ...said,
  rightToWork: rightToWork as RightToWork,
  keptUntil: keptUntil(said.replacedAt),
  cv: asCv(cv),
});

const asCv = (cv: Earlier["cv"]): CvFacts | null =>
  cv && { name: cv.originalName, bytes: cv.bytes, mediaType: cv.mediaType };
