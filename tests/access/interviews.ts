import type { Candidate } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { aJob } from "../support/a-job";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Two applications of the first candidate and one of somebody else for one job each, at the interview stage: one asked to a
 * round, one not yet, and one whose interview is over and has been written about.
 */
export async function theInterviews(owner: Candidate, now: Date) {
  const job = await aJob({
    publishedAt: new Date(now.getTime() - DAY_MS),
    closesAt: new Date(now.getTime() + 30 * DAY_MS),
  });
  const interviewed = await atInterview(job.id, owner, now);
  const notAsked = await atInterview(job.id, { email: "not-asked@example.com", name: "Ade" }, now);
  const seen = await atInterview(job.id, { email: "seen@example.com", name: "Eve" }, now);
  const round = await db.interviewRound.create({
    data: {
      jobId: job.id,
      kind: "video",
      minutes: 45,
      createdAt: now,
      interviewers: { create: { name: "Dana", email: "dana@client.example" } },
      slots: { create: [-1, 20, 21, 22, 23].map((days) => slotAt(new Date(now.getTime() + days * DAY_MS))) },
    },
    include: { slots: { orderBy: { startsAt: "asc" } }, interviewers: true },
  });
  const [past, first, second] = round.slots.map(({ id }) => id);
  const interview = await asked(interviewed, round.id);
  const over = await asked(seen, round.id, past);
  const [interviewer] = round.interviewers;
  const feedback = await db.interviewFeedback.create({
    data: { interviewId: over, interviewerId: interviewer?.id ?? "", recommendation: "maybe" },
  });
  return {
    interviewed,
    notAsked,
    seen,
    interview,
    overInterview: over,
    interviewRound: round.id,
    freeTime: first ?? "",
    spareTime: second ?? "",
    interviewFeedback: feedback.id,
  };
}

const slotAt = (startsAt: Date) => ({ startsAt, endsAt: new Date(startsAt.getTime() + 0.75 * HOUR_MS) });

async function asked(applicationId: string, roundId: string, slotId?: string): Promise<string> {
  const time = slotId ? { slotId, status: "booked" } : {};
  const data = { applicationId, roundId, uid: `${applicationId}@localhost`, ...time };
  return (await db.interview.create({ data })).id;
}

async function atInterview(
  jobId: string,
  who: { email: string; name: string; personId?: string },
  now: Date,
): Promise<string> {
  const { email, name, personId: candidateId } = who;
  const { id } = await db.application.create({
    data: { jobId, name, email, candidateId, rightToWork: "yes", createdAt: now, updatedAt: now },
  });
  const answerDueOn = new Date(now.getTime() + 5 * DAY_MS);
  for (const [from, to, version] of [
    ["received", "screening", 2],
    ["screening", "interview", 3],
  ] as const)
    await db.$transaction([
      db.applicationEvent.create({ data: { applicationId: id, version, from, to, actor: "staff", answerDueOn } }),
      db.application.update({ where: { id }, data: { stage: to, version, answerDueOn } }),
    ]);
  return id;
}
