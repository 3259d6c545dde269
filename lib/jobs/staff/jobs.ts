import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { doubtsAbout } from "./doubts";
import { openWhere } from "../open";
import { SAID } from "../selects";

export const JOB_STATES = {
  open: "Open",
  draft: "Drafts",
  scheduled: "Scheduled",
  closed: "Closed",
  withdrawn: "Withdrawn",
} as const;
export type JobState = keyof typeof JOB_STATES;

const ROW = {
  id: true,
  slug: true,
  number: true,
  title: true,
  employerName: true,
  isConfidential: true,
  source: true,
  publishedAt: true,
  closesAt: true,
  withdrawnAt: true,
  updatedAt: true,
  version: true,
  salaryMinPence: true,
  salaryMaxPence: true,
  salaryCurrency: true,
  salaryPeriod: true,
  remarks: true,
  places: { select: { name: true }, orderBy: { position: "asc" } },
  _count: { select: { applications: true } },
} as const satisfies Prisma.JobSelect;

export type JobRow = Prisma.JobGetPayload<{ select: typeof ROW }> & { state: JobState };

/** Where a job stands for staff; "open" is the site's own rule. */
export function jobState(
  { publishedAt, closesAt, withdrawnAt }: Pick<JobRow, "publishedAt" | "closesAt" | "withdrawnAt">,
  now: Date,
): JobState {
  if (!publishedAt) return "draft";
  if (withdrawnAt) return "withdrawn";
  if (closesAt && closesAt <= now) return "closed";
  return publishedAt > now ? "scheduled" : "open";
}

/** One job with all that its editor writes; null when it is not there or not theirs to read. */
export async function jobForStaff(viewer: Viewer, id: string, now: Date) {
  if (!may(viewer, "read:jobs") || !isUuid(id)) return null;
  const row = await db.job.findUnique({
    where: { id, binnedAt: null },
    select: {
      ...ROW,
      ...SAID,
      descriptionHtml: true,
      sourceUrl: true,
      editedFields: true,
      descriptionText: true,
      advertKey: true,
    },
  });
  if (!row) return null;
  const { descriptionText, advertKey, ...job } = row;
  const twin = await twinOf({ id, advertKey, place: job.places[0]?.name }, now);
  return { ...job, state: jobState(job, now), doubts: doubtsAbout({ ...job, descriptionText, twin }) };
}

/** The title of another open job that is the same advert in the same place: likely the same vacancy twice. */
async function twinOf({ id, advertKey, place }: { id: string; advertKey: string; place?: string }, now: Date) {
  const inPlace = place === undefined ? { none: {} } : { some: { name: place } };
  const twin = await db.job.findFirst({
    where: { AND: [openWhere(now), { id: { not: id }, advertKey, places: inPlace }] },
    select: { title: true },
  });
  return twin?.title ?? null;
}
