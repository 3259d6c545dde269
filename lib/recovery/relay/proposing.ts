import { randomUUID } from "node:crypto";
import { londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";
import { similarJobs } from "@/lib/jobs/public/similar";
import { asSummary, SUMMARY } from "@/lib/jobs/summary";
import type { JobSummary } from "@/lib/jobs/types";
import { SECTORS } from "@/lib/jobs/vocabulary";

/** A no is looked at for so long: what was close once says little a year on. */
const CLOSE_DAYS = 180;
const AT_ONCE = 500;
/** This many jobs are proposed for one application at a time. */
const MOST_JOBS = 3;

interface Close {
  applicationId: string;
  candidateId: string;
  jobId: string;
  /** Whose task it is: whoever has the job. */
  ownerId: string | null;
  reached: "interview" | "offer";
}

/**
 * Puts candidates who came close, and who agreed to it, before recruiters for open jobs like theirs: each candidate and job
 * once, with why, and one task for what is new. A job that is opened later comes with the next run. Proposals and task are
 * one commit, so that a worker that is killed goes on where it was. Answers how many were proposed.
 */
export async function proposeSeconds(now: Date, signal?: AbortSignal): Promise<number> {
  let proposed = 0;
  for (const close of await cameClose(now)) {
    if (signal?.aborted) break;
    const before = await db.job.findUnique({ where: { id: close.jobId }, select: SUMMARY });
    if (!before?.publishedAt || !before.closesAt) continue;
    const was = asSummary(before);
    const jobs = await similarJobs(was, now, 2 * MOST_JOBS);
    if (jobs.length > 0) proposed += await db.$transaction((tx) => propose(tx, { close, was, jobs }, now));
  }
  return proposed;
}

/** Told of a no after an interview, with a yes that holds today. */
function cameClose(now: Date): Promise<Close[]> {
  const since = new Date(now.getTime() - CLOSE_DAYS * 86_400_000);
  return db.$queryRaw<Close[]>`
    SELECT a.id AS "applicationId", a.candidate_id AS "candidateId", a.job_id AS "jobId", staff.person_id AS "ownerId",
      CASE WHEN bool_or(e.to_stage = 'offer') THEN 'offer' ELSE 'interview' END AS reached
    FROM application a
      JOIN relay_consent c ON c.candidate_id = a.candidate_id AND c.until >= ${toDateColumn(londonDay(now))}::date
      JOIN application_event e ON e.application_id = a.id AND e.to_stage IN ('interview', 'offer')
      JOIN job ON job.id = a.job_id
      LEFT JOIN vacancy ON vacancy.id = job.vacancy_id LEFT JOIN client ON client.id = job.client_id
      LEFT JOIN staff ON staff.person_id = coalesce(vacancy.owner_id, client.owner_id) AND staff.left_at IS NULL
    WHERE a.stage = 'rejected' AND a.stage_since > ${since} AND (a.answer_goes_at IS NULL OR a.answer_goes_at <= ${now})
    GROUP BY a.id, staff.person_id ORDER BY a.stage_since DESC, a.id LIMIT ${AT_ONCE}`;
}

interface Proposal {
  close: Close;
  was: JobSummary;
  jobs: JobSummary[];
}

async function propose(tx: Tx, { close, was, jobs }: Proposal, now: Date): Promise<number> {
  const { candidateId, applicationId, ownerId, reached } = close;
  // Two workers on one candidate wait for each other, and for a candidate who takes the yes back.
  const [consent] = await tx.$queryRaw<unknown[]>`
    SELECT candidate_id FROM relay_consent WHERE candidate_id = ${candidateId}::uuid FOR UPDATE`;
  if (!consent) return 0;
  const open = await stillToPropose(tx, candidateId, jobs);
  const rows = open.slice(0, MOST_JOBS).map((job) => ({
    id: randomUUID(),
    candidateId,
    applicationId,
    jobId: job.id,
    proposedAt: now,
    why: whyThem(was, job, reached),
  }));
  const [first] = rows;
  if (!first) return 0;
  await tx.relayProposal.createMany({ data: rows });
  const count = rows.length === 1 ? "one similar job is open" : `${rows.length} similar jobs are open`;
  const title = `They came close and agreed to be thought of: ${count}, see “Second in line”`;
  const task = { applicationId, title, ownerId, dueOn: toDateColumn(londonDay(now)), createdAt: now };
  await tx.candidateTask.createMany({ data: [{ ...task, once: `relay:${first.id}` }] });
  return rows.length;
}

/** Not what they applied for, were proposed for before, or whose employer they do not want to be seen by. */
async function stillToPropose(tx: Tx, candidateId: string, jobs: JobSummary[]): Promise<JobSummary[]> {
  const ids = jobs.map(({ id }) => id);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT offered.id FROM unnest(${ids}::uuid[]) AS offered (id)
    WHERE NOT is_hidden_from(${candidateId}::uuid, offered.id)
      AND NOT EXISTS (SELECT FROM relay_proposal p WHERE p.candidate_id = ${candidateId}::uuid AND p.job_id = offered.id)
      AND NOT EXISTS (SELECT FROM application a WHERE a.job_id = offered.id
        AND candidate_of_application(a.candidate_id, a.email) = ${candidateId}::uuid)`;
  const may = new Set(rows.map(({ id }) => id));
  return jobs.filter(({ id }) => may.has(id));
}

/** Why somebody who came close with the one may suit the other: facts of the two jobs, and how far they came. */
export function whyThem(was: JobSummary, job: JobSummary, reached: Close["reached"]): string[] {
  const skills = job.skills.filter((skill) => was.skills.some((other) => other.toLowerCase() === skill.toLowerCase()));
  const regionOf = ({ places }: JobSummary) => places[0]?.region;
  const isNear = regionOf(job) !== undefined && regionOf(job) === regionOf(was);
  return [
    `You reached the ${reached === "offer" ? "last stage" : "interview"} for ${was.title}.`,
    ...(skills.length > 0 ? [`Both ask for ${listed(skills.slice(0, 4))}.`] : []),
    ...(job.sector && job.sector === was.sector ? [`Both are in ${SECTORS[job.sector].toLowerCase()}.`] : []),
    ...(isNear ? [`Both are in ${regionOf(job)}.`] : []),
  ];
}

const listed = (words: string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
