import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { moveWithin } from "@/lib/applications/staff/moving";
import { nextOfficeTime } from "@/lib/applications/pipeline/answer-hours";
import { faultsOf } from "@/lib/applications/tone";
import { brand } from "@/lib/core/settings/brand";
import { db, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { isUuid } from "@/lib/core/forms/input";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import { postMail } from "@/lib/mail/outbox";
import { secondLookAnswered } from "@/lib/mail/templates/second-look-answer";
import type { LookAnswer, LookOutcome } from "../second-look-input";
import { onceForLook } from "./asking";

export interface LookForStaff {
  askedAt: Date;
  words: string | null;
  /** The reader said the no, and somebody else has to look. */
  isOwnNo: boolean;
  answeredAt: Date | null;
  outcome: LookOutcome | null;
  answer: string | null;
}

/** The second look that was asked for at an application; null when none was, or for whoever may not read it. */
export async function secondLookFor(viewer: Viewer, applicationId: string): Promise<LookForStaff | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:applications") || !isUuid(applicationId)) return null;
  const look = await db.secondLook.findUnique({ where: { applicationId } });
  if (!look) return null;
  const { askedAt, words, decidedBy, answeredAt, outcome, answer } = look;
  const isOwnNo = decidedBy === viewer.personId;
  return { askedAt, words, isOwnNo, answeredAt, outcome: outcome as LookOutcome | null, answer };
}

export type LookAnswered =
  | { ok: true }
  /** `own`: whoever said no does not look again. `moved`: it has gone on in the meantime. */
  | { ok: false; reason: "unknown" | "own" | "answered" | "moved" }
  | { ok: false; reason: "tone"; faults: string[] };

/**
 * Answers a second look: the no stands, with a letter, or the application is taken up again. By somebody other than whoever
 * said no.
 */
export async function answerSecondLook(
  viewer: Viewer,
  applicationId: string,
  given: LookAnswer,
  now: Date,
): Promise<LookAnswered> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(applicationId))
    return { ok: false, reason: "unknown" };
  const faults = faultsOf(given.words);
  if (faults.length > 0) return { ok: false, reason: "tone", faults };
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT application_id FROM second_look WHERE application_id = ${applicationId}::uuid FOR UPDATE`;
    const look = await tx.secondLook.findUnique({ where: { applicationId } });
    if (!look) return { ok: false, reason: "unknown" } as const;
    if (look.answeredAt) return { ok: false, reason: "answered" } as const;
    if (look.decidedBy === viewer.personId) return { ok: false, reason: "own" } as const;
    if (!(await carryOut(tx, viewer, applicationId, given, now))) return { ok: false, reason: "moved" } as const;
    const { outcome, words: answer } = given;
    const answered = { answeredAt: now, answeredBy: viewer.personId, outcome, answer };
    await tx.secondLook.update({ where: { applicationId }, data: answered });
    const done = { doneAt: now, doneById: viewer.personId };
    await tx.candidateTask.updateMany({ where: { once: onceForLook(applicationId), doneAt: null }, data: done });
    const details = { from: { secondLook: "asked" }, to: { secondLook: outcome } };
    const entry = { actorId: viewer.personId, action: "second-look", subject: "application", subjectId: applicationId };
    await audit(tx, { ...entry, details });
    return { ok: true } as const;
  });
}

/** Moves it or writes the letter. False when it does not stand at its no any more. */
async function carryOut(tx: Tx, actor: Staff, id: string, { outcome, words }: LookAnswer, now: Date): Promise<boolean> {
  const application = await tx.application.findUniqueOrThrow({
    where: { id },
    select: { stage: true, version: true, name: true, email: true, job: { select: NAMED } },
  });
  const { stage, version, name, email, job } = application;
  if (stage !== "rejected") return false;
  if (outcome === "reopened") {
    const wanted = { to: "screening", version, words, reason: "A second look" } as const;
    return (await moveWithin(tx, actor, { id, wanted }, now)).outcome?.ok === true;
  }
  const { email: replyTo } = await brand(tx);
  const facts = { job: publicWords(job.title, job), employer: publicEmployer(job).name, words, from: actor.name };
  await postMail(tx, {
    once: `second-look:${id}`,
    to: { address: email, name },
    replyTo,
    notBefore: await nextOfficeTime(tx, now, email),
    message: (brand) =>
      secondLookAnswered({ ...facts, callUrl: appUrl("/strategy-call?topic=after-a-rejection") }, brand),
  });
  return true;
}
