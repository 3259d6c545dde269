import type { Tx } from "@/lib/core/db";
import { adjustmentsIn, writeAdjustments } from "./adjustments";
import { answersTheSame, writeAnswers } from "../questions/answers";
import type { Question } from "../questions/vocabulary";
import { type CvUpload, fingerprint } from "../cv-files/files";
import { type Before, keepAsEarlier } from "./earlier";
import type { JobToApplyFor } from "./job-to-apply-for";
import { postApplicationMails } from "../letters";
import { move } from "../pipeline/moving";
import type { ApplicationDetails } from "../schema";

/** What somebody says, and what they were asked. */
interface Saying {
  details: ApplicationDetails;
  questions: Question[];
}

/** A double click, a second tab, a reload: nobody wants a second receipt for it. */
export async function isTheSame(
  tx: Tx,
  before: Before,
  { details, questions }: Saying,
  cv: CvUpload,
): Promise<boolean> {
  const { name, phone, message, rightToWork, adjustments, answers } = details;
  return (
    before.name === name &&
    before.phone === (phone ?? null) &&
    before.message === (message ?? null) &&
    before.rightToWork === rightToWork &&
    before.cv?.sha256 === fingerprint(cv.bytes) &&
    (await adjustmentsIn(tx, before.id)) === (adjustments ?? null) &&
    (await answersTheSame(tx, before.id, questions, answers))
  );
}

/** Whoever sends the very same again, signed in this time, makes it theirs. */
export async function claim(tx: Tx, { id }: Before, candidateId: string | null) {
  if (candidateId) await tx.application.updateMany({ where: { id, candidateId: null }, data: { candidateId } });
}

interface Version extends Saying {
  before: Before | null;
  job: JobToApplyFor;
  cvId: string;
  candidateId: string | null;
  /** When its draft was begun, for one that comes after the job has closed. */
  late: Date | null;
}

/** Puts this version in the place of the one before, if there was one, and posts its mails. */
export async function put(tx: Tx, version: Version, now: Date) {
  const { before, job, details, questions, cvId, candidateId } = version;
  // What was sent signed in is its owner's to take back. Of anything else nobody knows whose it is.
  const isEarlierKept = before !== null && before.candidateId === null;
  if (isEarlierKept) await keepAsEarlier(tx, before, now);
  const id = await write(tx, version, now);
  await writeAnswers(tx, id, questions, details.answers);
  await writeAdjustments(tx, id, { text: details.adjustments, isProved: candidateId !== null }, now);
  // Whoever took it back and sends it again begins again.
  if (before?.stage === "withdrawn")
    await move(tx, id, { to: "received", version: before.version }, { side: "candidate" }, now);
  const facts = { isProved: candidateId !== null, isAgain: before !== null, isEarlierKept };
  await postApplicationMails(tx, { id, cvId, job, details, ...facts });
}

async function write(tx: Tx, { job, details, cvId, candidateId, late: lateFrom }: Version, now: Date): Promise<string> {
  const { email, name, phone = null, message = null, rightToWork, source } = details;
  const said = { email, name, phone, message, rightToWork, cvId, updatedAt: now, candidateId, lateFrom };
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
