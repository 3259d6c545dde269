import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { brand } from "@/lib/core/settings/brand";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { firstNameOf } from "../../blind/letters";
import { PARTS, type ReleaseForm, sayQuestions } from "../feedback-input";
import { newestForm } from "../../scorecards/criteria";
import { wordsOf } from "../answering";
import { endTasks, tellReleased } from "../letters";
import { faultsIn, sayFault } from "../linting";
import { lockRequest } from "../locks";
import { sayFrom } from "../said-to-candidate";
import { seenOf } from "./reading";

export type Releasing =
  | { ok: true; version: number }
  /** Somebody wrote or passed on something since the page was opened. */
  | { ok: false; reason: "changed" }
  /** It names somebody else who applied: which field, and how to put it better. */
  | { ok: false; reason: "names"; field: string; say: string };

/** This many others of one job are known by name here; more applied than anybody compares with. */
const MOST_NAMES = 2000;

const REQUEST = {
  id: true,
  applicationId: true,
  questions: true,
  releasedAt: true,
  closedAt: true,
  interviewId: true,
  answers: { orderBy: { writtenAt: "asc" }, select: { writtenAt: true, interviewer: { select: { name: true } } } },
  releases: { orderBy: { version: "desc" }, take: 1, select: { version: true } },
  interview: { select: { round: { select: { criteria: true } } } },
  application: { select: { job: { select: { id: true } } } },
} as const;

/**
 * Passes feedback on to whoever asked, as a new version; the originals stand from then on, apart from what was passed on.
 * Where no interviewer has written anything it is our own view, and said to be. Null when it is not there or was closed, or
 * for whoever may not.
 */
export async function releaseFeedback(
  viewer: Viewer,
  id: string,
  form: ReleaseForm,
  now: Date,
): Promise<Releasing | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(id)) return null;
  return db.$transaction(async (tx) => {
    await lockRequest(tx, id);
    const request = await tx.feedbackRequest.findUnique({ where: { id }, select: REQUEST });
    if (!request || request.closedAt) return null;
    if (seenOf(request) !== form.seen) return { ok: false, reason: "changed" } as const;
    const { job } = request.application;
    const named = nameIn(form, await othersWhoApplied(tx, job.id, request.applicationId));
    if (named) return { ok: false, reason: "names", ...named } as const;
    const scorecard = await newestForm(tx, job.id);
    const headings = scorecard?.criteria.map(({ name }) => name) ?? request.interview?.round.criteria ?? [];
    const version = (request.releases[0]?.version ?? 0) + 1;
    const isOwnView = request.answers.length === 0;
    const words = wordsOf(form, { questions: sayQuestions(request.questions), headings });
    await tx.feedbackRelease.create({
      data: { requestId: id, version, at: now, staffId: viewer.personId, isOwnView, ...words },
    });
    await tx.feedbackAnswer.updateMany({ where: { requestId: id, passedOnAt: null }, data: { passedOnAt: now } });
    if (!request.releasedAt) await tx.feedbackRequest.update({ where: { id }, data: { releasedAt: now } });
    await endTasks(tx, id, { doneById: viewer.personId, now });
    const interviewers = request.answers.map(({ interviewer }) => interviewer.name);
    const from = sayFrom({ isOwnView, staff: viewer.name, interviewers, agency: (await brand(tx)).name });
    await tellReleased(tx, id, { version, from }, now);
    const subject = { subject: "application", subjectId: request.applicationId };
    const details = { from: { version: version - 1 }, to: { version, ownView: isOwnView } };
    await audit(tx, { actorId: viewer.personId, action: "release-feedback", ...subject, details });
    return { ok: true, version } as const;
  });
}

async function othersWhoApplied(tx: Tx, jobId: string, applicationId: string): Promise<string[]> {
  const rows = await tx.application.findMany({
    where: { jobId, id: { not: applicationId } },
    orderBy: { updatedAt: "desc" },
    take: MOST_NAMES,
    select: { name: true },
  });
  const own = await tx.application.findUniqueOrThrow({ where: { id: applicationId }, select: { name: true } });
  return [...new Set(rows.map(({ name }) => firstNameOf(name)))].filter((name) => name !== firstNameOf(own.name));
}

function nameIn(form: ReleaseForm, names: string[]): { field: string; say: string } | null {
  const fields = [...(Object.keys(PARTS) as (keyof typeof PARTS)[]), "answer1", "answer2", "answer3"] as const;
  for (const field of fields) {
    const [fault] = faultsIn(form[field] ?? "", names);
    if (fault) return { field, say: sayFault(fault) };
  }
  return null;
}
