import { audit } from "@/lib/access/audit";
import type { Staff } from "@/lib/access/viewer";
import { recordGiven, standingAuthority } from "@/lib/clients/standing-authority";
import type { GivenHow } from "@/lib/clients/vocabulary";
import { markAdvertised } from "@/lib/clients/vacancies/moving";
import type { Prisma, Tx } from "@/lib/core/db";
import { namesGivenAway } from "./given-away";

export const BELONGS = {
  id: true,
  source: true,
  publishedAt: true,
  clientId: true,
  vacancyId: true,
  isConfidential: true,
  client: { select: { name: true, legalName: true, website: true, isConfidential: true } },
  vacancy: { select: { isConfidential: true } },
  authority: {
    select: {
      id: true,
      scope: true,
      clientId: true,
      vacancyId: true,
      jobId: true,
      endsAt: true,
      importRun: { select: { source: true } },
    },
  },
} as const satisfies Prisma.JobSelect;

type Job = Prisma.JobGetPayload<{ select: typeof BELONGS }>;

interface Asked {
  jobId: string;
  /** Until when it is to be open. */
  closesAt: Date;
  /** What the recruiter says who gave the word, when nothing covers the job yet. */
  answer: { authorityFrom?: string; authorityHow?: GivenHow };
}

/**
 * Whether a job may become public, and by whose word (Conduct Regulations 2003, reg. 27): the word it has, one that its
 * client gave for it or for everything, or the one that the recruiter records here. The job is locked by the caller. The
 * database asks again at the change (job_authority, job_keeps_confidence).
 */
export async function passGate(tx: Tx, recruiter: Staff, { jobId, closesAt, answer }: Asked, now: Date) {
  const job = await tx.job.findUniqueOrThrow({ where: { id: jobId }, select: BELONGS });
  if (mustBeConfidential(job) && !job.isConfidential) return { ok: false, reason: "must-be-confidential" } as const;
  const names = await namesGivenAway(tx, jobId);
  if (names.length > 0) return { ok: false, reason: "names-client", names } as const;
  const known = await coveringWord(tx, job, now);
  if (known && (!known.endsAt || known.endsAt >= closesAt)) return passed(tx, recruiter, job, known.id, now);
  const { authorityFrom: from, authorityHow: how = "email" } = answer;
  if (!from) {
    if (known?.endsAt) return { ok: false, reason: "authority-ends", endsAt: known.endsAt } as const;
    return { ok: false, reason: "no-authority" } as const;
  }
  const { clientId, vacancyId } = job;
  const given = { jobId, clientId, vacancyId, from, how, recordedBy: recruiter.personId };
  const authorityId = await recordGiven(tx, given, now);
  const details = { job: jobId, to: { how } };
  await audit(tx, {
    actorId: recruiter.personId,
    action: "record",
    subject: "authority",
    subjectId: authorityId,
    details,
  });
  return passed(tx, recruiter, job, authorityId, now);
}

/** A vacancy that is now advertised says so. */
async function passed(tx: Tx, { personId }: Staff, { vacancyId }: Job, authorityId: string, now: Date) {
  if (vacancyId) await markAdvertised(tx, vacancyId, personId, now);
  return { ok: true, authorityId } as const;
}

/** Whether nobody outside may learn whose job it is: a vacancy says so, without one its client does. */
export const mustBeConfidential = ({ vacancy, client }: Pick<Job, "vacancy" | "client">): boolean =>
  vacancy?.isConfidential ?? client?.isConfidential ?? false;

/** The word a job has, as long as it covers it, else the longest that its client gave. */
export async function coveringWord(tx: Tx, job: Job, now: Date): Promise<{ id: string; endsAt: Date | null } | null> {
  const standing = await standingAuthority(tx, job, now);
  if (!job.authority || !covers(job.authority, job, now)) return standing;
  const { endsAt } = job.authority;
  const lastsLonger = standing && endsAt && (!standing.endsAt || standing.endsAt > endsAt);
  return lastsLonger ? standing : job.authority;
}

function covers(given: NonNullable<Job["authority"]>, job: Job, now: Date): boolean {
  if (given.endsAt && given.endsAt <= now) return false;
  switch (given.scope) {
    case "client":
      return given.clientId === job.clientId;
    case "vacancy":
      return given.vacancyId === job.vacancyId;
    case "job":
      return given.jobId === job.id;
    case "import":
      return given.importRun?.source === job.source;
    default:
      return job.publishedAt !== null;
  }
}
