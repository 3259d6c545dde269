import { type Candidate, isSignedIn, type Staff, type Viewer } from "@/lib/access/viewer";
import { type Tx, db } from "@/lib/core/db";
import { mailboxKey } from "@/lib/core/mailbox-key";
import { takeFrom } from "@/lib/core/rate-limit";
import { keyedHash } from "@/lib/core/tokens";
import { openWhere } from "@/lib/jobs/open";
import { checkCv } from "./cv-check";
import { type CvUpload, dropCvsSoon, fingerprint, keepCv } from "./cv-files";
import { applicationBefore, type Before, keepAsEarlier } from "./earlier";
import { type JobToApplyFor, jobToApplyFor } from "./job-to-apply-for";
import { move } from "./pipeline/moving";
import { postApplicationMails, postApplicationStays } from "./letters";
import type { ApplicationDetails } from "./schema";

export interface Applying {
  slug: string;
  details: ApplicationDetails;
  cv: CvUpload;
  viewer: Viewer;
  network: string;
}

/**
 * Takes an application. There is one for each job and address: applying again replaces it, and sending the same again
 * changes nothing. One that was sent signed in is replaced only by its candidate signed in; anybody else gets the usual
 * answer, and its owner a letter. The job must be open at `now`, which is when the request began. It says no with "no-job",
 * "closed", "limited" or, when the CV may not be kept, "cv" and why.
 */
export async function apply({ slug, details, cv, viewer, network }: Applying, now: Date) {
  const job = await jobToApplyFor(slug, now);
  if (!job) return { ok: false, reason: "no-job" } as const;
  if (job.state !== "open") return { ok: false, reason: "closed" } as const;
  const limit = await takeAllowance({ details, viewer, network }, now);
  if (!limit.ok) return { ok: false, reason: "limited", retryAfterSeconds: limit.retryAfterSeconds } as const;
  const check = await checkCv(cv.bytes);
  if (!check.ok) return { ok: false, reason: "cv", refusal: check.reason } as const;

  const cvId = await keepCv(cv, check.kind, now);
  const unheld = [cvId];
  try {
    return await db.$transaction(async (tx) => {
      await oneAtATime(tx, job.id, details.email);
      if (!(await isStillOpen(tx, job.id, now))) return { ok: false, reason: "closed" } as const;
      const before = await applicationBefore(tx, job.id, details.email);
      const candidateId = await linkedCandidate(tx, viewer, details.email);
      if (before && isTheSame(before, details, cv)) await claim(tx, before, candidateId);
      else if (before?.candidateId && before.candidateId !== candidateId)
        await postApplicationStays(tx, before, job, now);
      else await put(tx, { before, job, details, cvId, candidateId }, now);
      if (before?.cvId) unheld.push(before.cvId);
      return { ok: true, isNew: before === null } as const;
    });
  } finally {
    // Of these, whichever nothing holds: the new one when it was not taken, the old one when it was not kept.
    await dropCvsSoon(unheld);
  }
}

/**
 * Twenty a day for one address, six hundred an hour for a campus behind one network address. Whoever is signed in has an
 * allowance of their own, which strangers who type their address cannot use up.
 */
function takeAllowance({ details, viewer, network }: Pick<Applying, "details" | "viewer" | "network">, now: Date) {
  const sender = ownsAddress(viewer, details.email) ? viewer.personId : mailboxKey(details.email);
  return takeFrom(
    [
      { name: "apply:network", of: network, max: 600, windowSeconds: 3600 },
      { name: "apply:address", of: keyedHash(sender), max: 20, windowSeconds: 86_400 },
    ],
    now,
  );
}

/** Two sendings of one application wait for each other, so that the second sees what the first has written. */
async function oneAtATime(tx: Tx, jobId: string, email: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`application:${jobId}:${email.toLowerCase()}`}, 0))`;
}

/** Whoever closes the job waits until this application is in, or has been refused. */
async function isStillOpen(tx: Tx, id: string, now: Date): Promise<boolean> {
  await tx.$executeRaw`SELECT FROM job WHERE id = ${id}::uuid FOR SHARE`;
  return (await tx.job.count({ where: { id, ...openWhere(now) } })) === 1;
}

/** A double click, a second tab, a reload: nobody wants a second receipt for it. */
function isTheSame(before: Before, { name, phone, message, rightToWork }: ApplicationDetails, cv: CvUpload): boolean {
  return (
    before.name === name &&
    before.phone === (phone ?? null) &&
    before.message === (message ?? null) &&
    before.rightToWork === rightToWork &&
    before.cv?.sha256 === fingerprint(cv.bytes)
  );
}

/** Their own address is the one that they have proved. */
function ownsAddress(viewer: Viewer, email: string): viewer is Candidate | Staff {
  return isSignedIn(viewer) && viewer.email.toLowerCase() === email.toLowerCase();
}

/** The account it belongs to: the sender's own, and only for their own address. */
async function linkedCandidate(tx: Tx, viewer: Viewer, email: string): Promise<string | null> {
  if (!ownsAddress(viewer, email)) return null;
  const candidate = await tx.candidate.findUnique({ where: { personId: viewer.personId }, select: { personId: true } });
  return candidate?.personId ?? null;
}

/** Who sends the very same again, signed in this time, makes it theirs. */
async function claim(tx: Tx, { id }: Before, candidateId: string | null) {
  if (candidateId) await tx.application.updateMany({ where: { id, candidateId: null }, data: { candidateId } });
}

interface Version {
  before: Before | null;
  job: JobToApplyFor;
  details: ApplicationDetails;
  cvId: string;
  candidateId: string | null;
}

/** Puts this version in the place of the one before, if there was one, and posts its mails. */
async function put(tx: Tx, version: Version, now: Date) {
  const { before, job, details, cvId, candidateId } = version;
  // What was sent signed in is its owner's to take back. Of anything else nobody knows whose it is.
  const isEarlierKept = before !== null && before.candidateId === null;
  if (isEarlierKept) await keepAsEarlier(tx, before, now);
  const id = await write(tx, version, now);
  // Whoever took it back and sends it again begins again.
  if (before?.stage === "withdrawn")
    await move(tx, id, { to: "received", version: before.version }, { side: "candidate" }, now);
  const facts = { isProved: candidateId !== null, isAgain: before !== null, isEarlierKept };
  await postApplicationMails(tx, { id, cvId, job, details, ...facts });
}

async function write(tx: Tx, { job, details, cvId, candidateId }: Version, now: Date): Promise<string> {
  const { email, name, phone = null, message = null, rightToWork, source } = details;
  const said = { email, name, phone, message, rightToWork, cvId, updatedAt: now, candidateId };
  const { id } = await tx.application.upsert({
    where: { jobId_email: { jobId: job.id, email } },
    // They found it once, however often they write.
    create: { jobId: job.id, createdAt: now, source, ...said },
    // What was read before is not what stands here now.
    update: { ...said, readAt: null },
    select: { id: true },
  });
  return id;
}
