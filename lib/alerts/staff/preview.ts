import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { brand } from "@/lib/core/settings/brand";
import { db, type Prisma } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { isUuid } from "@/lib/core/forms/input";
import { openAdverts } from "@/lib/jobs/queries";
import type { SearchCriteria } from "@/lib/jobs/schema";
import { matching } from "@/lib/jobs/search/matching";
import type { Message } from "@/lib/mail/message";
import { type Part, sayJob } from "../digest-content";
import { digestLetter } from "../letter";
import { MOST_JOBS } from "../matches";

/**
 * What a subscriber would get if all their alerts were due now, since where each was left; nothing is written down or moved
 * on. The links that would change something lead nowhere. "nothing" when nothing is new. Null when there is no such
 * subscriber, or for whoever may not look.
 */
export async function previewDigest(
  viewer: Viewer,
  subscriberId: string,
  now: Date,
): Promise<Message | "nothing" | null> {
  if (!may(viewer, "read:emails") || !isUuid(subscriberId)) return null;
  if ((await db.subscriber.count({ where: { id: subscriberId } })) === 0) return null;
  const alerts = await db.alert.findMany({
    where: { subscriberId, stoppedAt: null, confirmedAt: { not: null } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: ALERT,
  });
  const parts = await Promise.all(alerts.map((alert) => partOf(alert, now)));
  return digestLetter(parts, { ...nowhere(), article: null }, await brand(), now) ?? "nothing";
}

const ALERT = {
  frequency: true,
  createdAt: true,
  markSeq: true,
  lostFromSeq: true,
  criteria: { select: { canonical: true } },
} as const satisfies Prisma.AlertSelect;

async function partOf(alert: Prisma.AlertGetPayload<{ select: typeof ALERT }>, now: Date): Promise<Part> {
  const { frequency, createdAt, markSeq, lostFromSeq } = alert;
  const criteria = alert.criteria.canonical as SearchCriteria;
  const { jobs, total } = await matching(criteria, { afterSeq: lostFromSeq ?? markSeq, upToSeq: null }, now, MOST_JOBS);
  const adverts = await openAdverts(
    jobs.map(({ id }) => id),
    now,
  );
  const said = jobs.map((job) => ({
    ...sayJob(job, now),
    advert: adverts.get(job.id)?.advert ?? job.id,
    miles: job.distanceMiles && Math.round(job.distanceMiles),
    copies: 1,
  }));
  return { criteria, frequency, askedAt: createdAt, jobs: said, total };
}

const nowhere = () => ({
  manageUrl: appUrl("/alerts"),
  unsubscribeUrl: appUrl("/alerts"),
  callUrl: appUrl("/strategy-call"),
});
