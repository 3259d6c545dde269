import { londonDay } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { readSigned } from "@/lib/core/secrets/tokens";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import { type Rail, RAIL_EVENTS, railOf, shownToCandidate } from "../pipeline/rail";

/**
 * How an application stands, by the link of its receipt, which only the mailbox it was sent with knows: where it is and by
 * when its candidate hears, and nothing of what anybody sent or wrote. Null when the link is not ours or all of it is gone.
 */
export async function applicationByLink(
  token: string | undefined,
  now: Date,
): Promise<{ job: { title: string; employer: string }; rail: Rail } | null> {
  const id = readSigned("application-status", token);
  if (!id || !isUuid(id)) return null;
  const row = await db.application.findUnique({ where: { id }, select: STANDS });
  if (!row) return null;
  const { job, ...standing } = row;
  return {
    job: { title: publicWords(job.title, job), employer: publicEmployer(job).name },
    rail: { ...railOf(shownToCandidate(standing, now), londonDay(now)), events: [] },
  };
}

const STANDS = {
  stage: true,
  stageSince: true,
  version: true,
  answerDueOn: true,
  answerGoesAt: true,
  events: RAIL_EVENTS,
  job: { select: NAMED },
} as const;
