import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { blindOf } from "../blind/hiding";
import { REVIEW_FACTS, type ReviewFacts } from "../blind/review-state";
import { keptUntil } from "../applying/earlier";
import type { RightToWork } from "../vocabulary";

export interface ApplicationForStaff {
  id: string;
  /** Who it is from; a code while it is read without names. */
  name: string;
  /** Null while it is read without names. */
  email: string | null;
  /** It is read without names until it is shortlisted (lib/applications/blind). */
  isBlind: boolean;
  rightToWork: RightToWork;
  sentAt: Date;
  readAt: Date | null;
  job: { id: string; slug: string; title: string; employerName: string };
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
  reveal: REVIEW_FACTS.reveal,
  job: { select: { id: true, slug: true, title: true, employerName: true, ...REVIEW_FACTS.job.select } },
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
    ...blindOf({ ...factsOf(row), phone, message, cv: asCv(cv) }, row),
    createdAt,
    isAddressProved: candidateId !== null,
    earlier: earlier.map((version) => asEarlier(version, row)),
  };
}

type Row = Prisma.ApplicationGetPayload<{ select: typeof ROW }>;

const factsOf = ({ id, name, email, rightToWork, updatedAt, readAt, job: { review: _, ...job } }: Row) => ({
  id,
  name,
  email,
  rightToWork: rightToWork as RightToWork,
  sentAt: updatedAt,
  readAt,
  job,
});

type Earlier = Prisma.EarlierApplicationGetPayload<{ select: typeof EARLIER }>;

function asEarlier({ rightToWork, cv, ...said }: Earlier, review: ReviewFacts): EarlierVersion {
  const { isBlind: _, ...shown } = blindOf({ ...said, cv: asCv(cv) }, review);
  return { ...shown, rightToWork: rightToWork as RightToWork, keptUntil: keptUntil(said.replacedAt) };
}

const asCv = (cv: Earlier["cv"]): CvFacts | null =>
  cv && { name: cv.originalName, bytes: cv.bytes, mediaType: cv.mediaType };
