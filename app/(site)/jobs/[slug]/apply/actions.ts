"use server";

import { redirect } from "next/navigation";
import { isTrapped, readForm, refused, refusedForNow, typedValues } from "@/app/form";
import { networkHash, viewer } from "@/app/session";
import { BLANK, type FormState } from "@/components/ui/form-state";
import { apply } from "@/lib/applications/applying/applying";
import { CV_REFUSALS } from "@/lib/applications/cv-files/refusals";
import { draftsFor, dropDraft } from "@/lib/applications/drafts/drafts";
import { mayKeepDraft } from "@/lib/applications/drafts/limits";
import { mailDraftLink } from "@/lib/applications/drafts/link";
import { jobToApplyFor } from "@/lib/applications/applying/job-to-apply-for";
import { questionsOf } from "@/lib/applications/questions/questions";
import { applicationFor } from "@/lib/applications/schema";
import { takeSnapshot } from "@/lib/recovery/fit/snapshots";
import { draftToken, dropDraftToken } from "./draft-cookie";
import { showTicked } from "./evidence";
import { readPosted } from "./form-reading";
import { chosenCv, type Desk, keepTyped, saidOnChange } from "./keeping";

/**
 * The apply form's edge. `slug` comes from the page, and so does whether it was opened signed in; what the slug leads to is
 * judged again, with the clock of this moment. Whatever does not go out is kept, file included.
 */
export async function sendApplication(
  slug: string,
  isOpenedSignedIn: boolean,
  state: FormState,
  form: FormData,
): Promise<FormState> {
  const now = new Date();
  const sent = `/jobs/${encodeURIComponent(slug)}/apply/sent`;
  if (isTrapped(form)) redirect(sent);
  const values = typedValues(form);
  const [job, who, network, token] = await Promise.all([
    jobToApplyFor(slug, now),
    viewer(),
    networkHash(),
    draftToken(),
  ]);
  if (!job) return refused(values, "This job is no longer here.", 404);
  if (isOpenedSignedIn && who.kind === "visitor") return signedOut(values, job.slug);
  const questions = await questionsOf(job.id);
  const { draft } = await draftsFor(job.id, { viewer: who, token });
  const posted = readPosted(form, questions);
  const mayKeep = once(() => mayKeepDraft(network, now, { hasCv: posted.file !== null }));
  const desk: Desk = { job, viewer: who, token, questions, draft, posted, values, mayKeep };

  if (desk.posted.isForLater) return leaveForLater(desk, network, now);
  const changed = await saidOnChange(desk, now);
  if (changed) return changed;
  const { file } = desk.posted;
  const cv = file ?? (await chosenCv(desk));
  const reading = readForm(applicationFor(questions, { hasCv: cv !== null }), form, file ? { cv: file } : {});
  if (!reading.ok) return keepTyped(desk, reading.state, now);
  if (!cv)
    return keepTyped(desk, { ...BLANK, values, errors: { cv: "Choose your CV again: we could not read it" } }, now);
  const upload = cv instanceof File ? { bytes: Buffer.from(await cv.arrayBuffer()), name: cv.name } : cv;
  const { details } = reading.data;
  const applying = { slug, details, questions, cv: upload, viewer: who, network, draftId: draft?.id };
  const outcome = await apply(applying, now);
  if (!outcome.ok) return keepTyped(desk, refusal(outcome, values, job.state === "gone"), now);
  await takeSnapshot(who, slug, now);
  await showTicked(who, job.slug, form, now);
  await dropDraftToken(job.slug);
  redirect(sent);
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask());
}

/** Throws away what was being written, and begins again. */
export async function beginAgain(slug: string): Promise<void> {
  const [job, who, token] = await Promise.all([jobToApplyFor(slug, new Date()), viewer(), draftToken()]);
  if (job) await dropDraft(job.id, { viewer: who, token });
  await dropDraftToken(slug);
  // Another address, so that a page with script lets go of what its form holds.
  redirect(`/jobs/${encodeURIComponent(slug)}/apply?again=${Date.now().toString(36)}`);
}

async function leaveForLater(desk: Desk, network: string, now: Date): Promise<FormState> {
  const kept = await keepTyped(desk, { ...BLANK, values: desk.values }, now);
  if (Object.keys(kept.errors).length > 0 || kept.message) return kept;
  const { job } = desk;
  const token = (await draftToken()) ?? desk.token;
  const isMailed = token !== undefined && (await mailDraftLink({ token, job, network }, now));
  redirect(`/jobs/${job.slug}/apply?kept=${isMailed ? "mailed" : "here"}`);
}

/** What was typed stays in the page; whoever comes back from the other tab sends it again. */
function signedOut(values: FormState["values"], slug: string): FormState {
  return {
    values,
    errors: {},
    status: 401,
    title: "You have to sign in again first",
    message:
      "Nothing is lost: everything you typed is still here. Sign in beside this page, then come back and send it.",
    door: `/sign-in?next=${encodeURIComponent(`/jobs/${slug}/apply`)}`,
  };
}

type No = Extract<Awaited<ReturnType<typeof apply>>, { ok: false }>;

function refusal(outcome: No, values: FormState["values"], isGone: boolean): FormState {
  switch (outcome.reason) {
    case "cv": {
      const { status, say } = CV_REFUSALS[outcome.refusal];
      return { values, errors: { cv: say }, status };
    }
    case "limited":
      return refusedForNow(values, outcome.retryAfterSeconds);
    case "closed": {
      const what = isGone ? "The employer took this job down" : "This job closed";
      return refused(values, `${what} while you were writing. We are sorry: it takes no more applications.`, 409);
    }
    case "no-job":
      return refused(values, "This job is no longer here.", 404);
  }
}
