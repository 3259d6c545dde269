import { db, type Tx } from "@/lib/core/db";
import { londonDay } from "@/lib/core/time/dates";
import { isLive } from "./offer-input";
import { workingDaysAfter } from "../pipeline/answer-hours";
import { isDaytime } from "./days";
import { postForStaff, postOfferNews } from "./letters";
import { type LockedOffer, latestOffer, LIVE_OFFERS, lockApplication } from "./rows";

/** Working days before the end at which its candidate is told. */
const WARNED_BEFORE = 2;
const AT_ONCE = 200;

/**
 * Tells candidates whose offers run out in two working days, and lets run out what has: each once, however often this runs
 * and wherever it was stopped, and only by day, when somebody is there to ring. An offer whose time is over cannot be
 * accepted in any case.
 */
export async function letOffersRunOut(now: Date, signal?: AbortSignal): Promise<{ warned: number; lapsed: number }> {
  if (!(await isDaytime(db, now))) return { warned: 0, lapsed: 0 };
  const lapsed = await each(await overdue(now), now, signal, lapse);
  const warned = await each(await soonOver(now), now, signal, warn);
  return { warned, lapsed };
}

async function overdue(now: Date): Promise<string[]> {
  const rows = await db.offer.findMany({
    where: { state: LIVE_OFFERS, expiresAt: { lte: now } },
    select: { applicationId: true },
    orderBy: { expiresAt: "asc" },
    take: AT_ONCE,
  });
  return rows.map(({ applicationId }) => applicationId);
}

/** Not on the day it was made: the first letter has just said until when. */
async function soonOver(now: Date): Promise<string[]> {
  const today = londonDay(now);
  const rows = await db.$queryRaw<{ applicationId: string }[]>`
    SELECT application_id AS "applicationId" FROM offer JOIN application ON application.id = application_id
    WHERE state IN ('made', 'negotiating') AND stage = 'offer' AND warned_at IS NULL AND expires_at > ${now}
      AND (expires_at AT TIME ZONE 'Europe/London')::date <= working_days_after(${today}::date, ${WARNED_BEFORE}::integer)
      AND (made_at AT TIME ZONE 'Europe/London')::date < ${today}::date
    ORDER BY expires_at LIMIT ${AT_ONCE}`;
  return rows.map(({ applicationId }) => applicationId);
}

/** Each in a transaction of its own, under the lock that an answer takes too, and looked at again there. */
async function each(
  applicationIds: string[],
  now: Date,
  signal: AbortSignal | undefined,
  work: (tx: Tx, offer: LockedOffer, applicationId: string, now: Date) => Promise<boolean>,
): Promise<number> {
  let done = 0;
  for (const id of applicationIds) {
    if (signal?.aborted) break;
    const isDone = await db.$transaction(async (tx) => {
      const application = await lockApplication(tx, id);
      const offer = application && (await latestOffer(tx, id));
      if (!offer || !isLive(offer.state)) return false;
      if (application.stage === "offer") return work(tx, offer, id, now);
      // Its candidate has been told no: there is nothing left to run out.
      if (offer.expiresAt <= now)
        await tx.offer.update({ where: { id: offer.id }, data: { state: "withdrawn", stateAt: now } });
      return false;
    });
    if (isDone) done += 1;
  }
  return done;
}

async function lapse(tx: Tx, { id, expiresAt }: LockedOffer, applicationId: string, now: Date): Promise<boolean> {
  const due = { id, state: LIVE_OFFERS, expiresAt: { lte: now } };
  const { count } = await tx.offer.updateMany({ where: due, data: { state: "lapsed", stateAt: now } });
  if (count === 0) return false;
  const answerDueOn = await workingDaysAfter(tx, now, 2);
  await tx.application.update({ where: { id: applicationId }, data: { answerDueOn } });
  await postOfferNews(tx, "lapsed", { applicationId, offerId: id, expiresAt });
  await postForStaff(tx, "lapsed", { applicationId, offerId: id });
  return true;
}

async function warn(tx: Tx, { id, expiresAt }: LockedOffer, applicationId: string, now: Date): Promise<boolean> {
  const due = { id, warnedAt: null, expiresAt: { gt: now } };
  const { count } = await tx.offer.updateMany({ where: due, data: { warnedAt: now } });
  if (count === 0) return false;
  await postOfferNews(tx, "warning", { applicationId, offerId: id, expiresAt });
  return true;
}
