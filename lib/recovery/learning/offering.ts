import { addDays, atMinute, londonDay, minuteOfDay, startOfDay } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { quietDaysOf } from "@/lib/applications/quiet/days";
import { isEnd, type Stage } from "@/lib/applications/vocabulary";
import { NAMED } from "@/lib/jobs/selects";
import { postMail } from "@/lib/mail/outbox";
import { debriefOffer } from "@/lib/mail/templates/debrief-offer";

/** They want to be on their way home first. */
const AFTER_MS = 45 * 60_000;
/** Nobody is written to later in the evening than this, in minutes of the London day. */
const EVENING = 21 * 60;

/**
 * Offers a debrief to candidates with an account whose interview ended today, while it is fresh and before they know
 * what came of it: one letter a day at most, none once the result is out or the debrief is written, and none on a quiet
 * day. What was missed by night is not made up for. Answers how many letters it wrote.
 */
export async function offerDebriefs(now: Date): Promise<number> {
  const today = londonDay(now);
  if (minuteOfDay(now) >= EVENING) return 0;
  const due = await db.interview.findMany({
    where: {
      status: "booked",
      endsAt: { gte: startOfDay(today), lte: new Date(now.getTime() - AFTER_MS) },
      application: { candidateId: { not: null } },
    },
    orderBy: [{ endsAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  let written = 0;
  for (const { id } of due) written += (await db.$transaction((tx) => offer(tx, id, now))) ? 1 : 0;
  return written;
}

async function offer(tx: Tx, id: string, now: Date): Promise<boolean> {
  const interview = await tx.interview.findUnique({
    where: { id },
    select: {
      status: true,
      outcome: true,
      debriefs: { select: { id: true }, take: 1 },
      application: {
        select: {
          stage: true,
          answerGoesAt: true,
          candidateId: true,
          job: { select: NAMED },
          candidate: { select: { person: { select: { email: true, name: true } } } },
        },
      },
    },
  });
  if (!interview || interview.debriefs.length > 0) return false;
  const { candidate, candidateId, job, ...standing } = interview.application;
  const isHeld = interview.status === "booked" && (interview.outcome === null || interview.outcome === "held");
  if (!candidate || !isHeld || isTold(standing, now)) return false;
  const today = londonDay(now);
  const isQuiet = await quietDaysOf(tx, candidate.person.email, today);
  if (isQuiet(today)) return false;
  const facts = { job: job.title, employer: job.employerName, url: appUrl(`/account/debriefs/new?interview=${id}`) };
  const posted = await postMail(tx, {
    once: `debrief-offer:${candidateId}:${today}`,
    to: { address: candidate.person.email, name: candidate.person.name },
    expiresAt: atMinute(addDays(today, 1), 0),
    message: (brand) => debriefOffer(facts, brand),
  });
  return posted !== null;
}

/** The result is known to its candidate; what was decided and not told is not. */
function isTold({ stage, answerGoesAt }: { stage: Stage; answerGoesAt: Date | null }, now: Date): boolean {
  const isOver = isEnd(stage) || stage === "offer" || stage === "placed";
  return isOver && (!answerGoesAt || answerGoesAt <= now);
}
