import { candidateIdOf } from "@/lib/access/candidate";
import { type Candidate, isSignedIn, type Staff, type Viewer } from "@/lib/access/viewer";
import { type Tx, db } from "@/lib/core/db";
import { mailboxKey } from "@/lib/core/web/mailbox-key";
import { takeFrom } from "@/lib/core/rate-limit";
import { keyedHash } from "@/lib/core/secrets/tokens";
import { openWhere } from "@/lib/jobs/open";
import type { Question } from "../questions/vocabulary";
import { checkCv } from "../cv-files/check";
import { type CvUpload, dropCvsSoon, keepCv } from "../cv-files/files";
import { lateFrom } from "../drafts/grace";
import { applicationBefore } from "./earlier";
import { type JobToApplyFor, jobToApplyFor } from "./job-to-apply-for";
import { postApplicationStays } from "../letters";
import { claim, isTheSame, put } from "./putting";
import type { ApplicationDetails } from "../schema";

export interface Applying {
  slug: string;
  details: ApplicationDetails;
  /** The job's own questions as they were asked; the answers are among the details. */
  questions?: Question[];
  cv: CvUpload;
  viewer: Viewer;
  network: string;
  /** What was being written: it goes once the application is in, and was begun early enough when that is late. */
  draftId?: string;
}

/**
 * Takes an application. There is one for each job and address: applying again replaces it, and sending the same again
 * changes nothing. One that was sent signed in is replaced only by its candidate signed in; anybody else gets the usual
 * answer, and its owner a letter. The job must be open at `now`, which is when the request began, or have closed less than a
 * day ago while this was being written. It says no with "no-job", "closed", "limited" or, when the CV may not be
 * kept, "cv" and why.
 */
export async function apply(applying: Applying, now: Date) {
  const { slug, details, cv, viewer, network, draftId } = applying;
  const job = await jobToApplyFor(slug, now);
  if (!job) return { ok: false, reason: "no-job" } as const;
  if (job.state !== "open" && !(await lateFrom(db, job.id, draftId, now)))
    return { ok: false, reason: "closed" } as const;
  const limit = await takeAllowance({ details, viewer, network }, now);
  if (!limit.ok) return { ok: false, reason: "limited", retryAfterSeconds: limit.retryAfterSeconds } as const;
  const check = await checkCv(cv.bytes);
  if (!check.ok) return { ok: false, reason: "cv", refusal: check.reason } as const;

  const cvId = await keepCv(cv, check.kind, now);
  const unheld = [cvId];
  try {
    return await db.$transaction(async (tx) => {
      const taken = await take(tx, { ...applying, job, cvId }, now);
      if (taken.ok) unheld.push(...taken.released);
      return taken.ok ? ({ ok: true, isNew: taken.isNew } as const) : taken;
    });
  } finally {
    // Of these, whichever nothing holds: the new one when it was not taken, the old one when it was not kept.
    await dropCvsSoon(unheld);
  }
}

interface Taking extends Applying {
  job: JobToApplyFor;
  cvId: string;
}

/** In one transaction: whether it may come in, and what becomes of what stood there before. */
async function take(tx: Tx, taking: Taking, now: Date) {
  const { job, details, questions = [], cv, cvId, viewer, draftId } = taking;
  await oneAtATime(tx, job.id, details.email);
  const isOpen = await isStillOpen(tx, job.id, now);
  const late = isOpen ? null : await lateFrom(tx, job.id, draftId, now);
  if (!isOpen && !late) return { ok: false, reason: "closed" } as const;
  const before = await applicationBefore(tx, job.id, details.email);
  const candidateId = await linkedCandidate(tx, viewer, details.email);
  const saying = { details, questions };
  if (before && (await isTheSame(tx, before, saying, cv))) await claim(tx, before, candidateId);
  else if (before?.candidateId && before.candidateId !== candidateId) await postApplicationStays(tx, before, job, now);
  else await put(tx, { before, job, ...saying, cvId, candidateId, late }, now);
  const released = await dropSentDraft(tx, job.id, draftId);
  return {
    ok: true,
    isNew: before === null,
    released: [before?.cvId, released].filter((id) => typeof id === "string"),
  } as const;
}

/** What was being written is sent now. Answers the file that it held. */
async function dropSentDraft(tx: Tx, jobId: string, id: string | undefined): Promise<string | null> {
  if (!id) return null;
  const draft = await tx.applicationDraft.findFirst({ where: { id, jobId }, select: { cvId: true } });
  await tx.applicationDraft.deleteMany({ where: { id, jobId } });
  return draft?.cvId ?? null;
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

/** Their own address is the one that they have proved. */
function ownsAddress(viewer: Viewer, email: string): viewer is Candidate | Staff {
  return isSignedIn(viewer) && viewer.email.toLowerCase() === email.toLowerCase();
}

/** The account it belongs to: the sender's own, and only for their own address. */
async function linkedCandidate(tx: Tx, viewer: Viewer, email: string): Promise<string | null> {
  return ownsAddress(viewer, email) ? candidateIdOf(viewer, tx) : null;
}
