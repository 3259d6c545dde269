import { revalidatePath } from "next/cache";
import type { FormState } from "@/components/ui/form-state";
import type { Question } from "@/lib/applications/questions/vocabulary";
import type { CvUpload } from "@/lib/applications/cv-files/files";
import { CV_REFUSALS } from "@/lib/applications/cv-files/refusals";
import { ownKeptCvBytes } from "@/lib/applications/cvs/queries";
import { keepDraftCv, keptCv } from "@/lib/applications/drafts/cv";
import { type Draft, saveDraft } from "@/lib/applications/drafts/drafts";
import { type Typed, typedFields } from "@/lib/applications/drafts/fields";
import type { JobToApplyFor } from "@/lib/applications/applying/job-to-apply-for";
import type { Viewer } from "@/lib/access/viewer";
import type { LimitOutcome } from "@/lib/core/rate-limit";
import { keepDraftToken } from "./draft-cookie";
import { type PostedForm, uploadOf, withDraft } from "./form-reading";

/** Everything about one posting of the form. */
export interface Desk {
  job: JobToApplyFor;
  viewer: Viewer;
  token: string | undefined;
  questions: Question[];
  draft: Draft | null;
  posted: PostedForm;
  values: FormState["values"];
  /** Whether what was typed may be kept: asked when there is something to keep, and counted once for a posting. */
  mayKeep: () => Promise<LimitOutcome>;
}

/** Keeps what was typed and the CV that came with it, and shows the form again as `state` has it: nothing is chosen twice. */
export async function keepTyped(desk: Desk, state: FormState, now: Date): Promise<FormState> {
  const { job, posted } = desk;
  const limit = await desk.mayKeep();
  if (!limit.ok) return notKept(desk, state, limit.retryAfterSeconds);
  const errors = { ...state.errors };
  const kept = posted.file && !errors.cv ? await keepDraftCv(await uploadOf(posted.file), now) : null;
  if (kept && !kept.ok) errors.cv = CV_REFUSALS[kept.refusal].say;
  const cvId = kept?.ok ? kept.cvId : undefined;
  const saved = await save(desk, cvId, now);
  if (!saved?.ok) return { ...state, errors, values: withDraft(state.values, standing(desk)) };
  if (saved.token) await keepDraftToken(job.slug, saved.token, job.closesAt);
  const { version, cv } = saved.draft;
  return { ...state, errors, values: withDraft(state.values, { version, cv: cv?.name ?? null }) };
}

/** The whole form as it was posted takes the place of what the draft held: its page has shown what differs. */
async function save({ job, viewer, token, posted, mayKeep }: Desk, cvId: string | undefined, now: Date) {
  if (!(await mayKeep()).ok) return null;
  const fields = typedFields.safeParse(posted.typed);
  if (!fields.success) return null;
  const { base, asked, page } = posted;
  return saveDraft({ jobId: job.id, viewer, token, fields: fields.data, base, asked, page, cvId }, now);
}

/** The form again with all that was typed, of which nothing is kept: what happened, and until when it is so. */
function notKept(desk: Desk, state: FormState, retryAfterSeconds: number): FormState {
  const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60));
  const when = minutes === 1 ? "a minute" : `${minutes} minutes`;
  const file = desk.posted.file ? " Your browser may ask for your CV once more." : "";
  const why = `More was saved from your network in the last hour than we can keep, so this was not saved. What you typed is still on this page.${file} You can save again in ${when}.`;
  const isElse = state.message !== undefined || Object.keys(state.errors).length > 0;
  return {
    ...state,
    ...(!isElse && { title: "Not saved just now" }),
    message: state.message ? `${state.message} ${why}` : why,
    status: isElse ? state.status : 429,
    values: withDraft(state.values, standing(desk)),
  };
}

const standing = ({ draft }: Desk) => ({ version: draft?.version ?? 0, cv: draft?.cv?.name ?? null });

/**
 * The form again, where somebody should look once more before it goes: another device has written into the same draft, or
 * the job asks something else than the page did. Null when nothing has changed.
 */
export async function saidOnChange(desk: Desk, now: Date): Promise<FormState | null> {
  const { draft, posted, values } = desk;
  const changes = changedQuestions(desk);
  const saved = (draft && draft.version > posted.base) || changes.length > 0 ? await save(desk, undefined, now) : null;
  const differs = saved?.ok ? saved.differs : {};
  if (Object.keys(differs).length === 0 && changes.length === 0) return null;
  if (changes.length > 0) revalidatePath(`/jobs/${desk.job.slug}/apply`);
  const own = saved?.ok ? saved.draft : draft;
  const facts = { version: own?.version ?? 0, cv: own?.cv?.name ?? null, differs };
  const kept: FormState = { values: withDraft(values, facts), errors: errorsOf(differs), status: 409 };
  const title = changes.length > 0 ? "The questions of this job have changed" : "You also wrote on another device";
  const message = changes.length > 0 ? `${changes.join(" ")} What you typed is still here.` : undefined;
  // What was kept of the CV is kept on this way too.
  return keepTyped(
    { ...desk, posted: { ...posted, base: facts.version, typed: {} } },
    { ...kept, title, message },
    now,
  );
}

const errorsOf = (differs: Record<string, Typed>) =>
  Object.fromEntries(
    Object.keys(differs).map((name) => [
      name,
      "You wrote something else here on another device. Keep what stands here or take the other, then send it again.",
    ]),
  );

/** What the job asks otherwise than the page that was posted, in words. */
function changedQuestions({ questions, posted, draft }: Desk): string[] {
  const { asked } = posted;
  // A page from before there were questions, or a form that somebody sends by hand, says nothing of them.
  const isSaid = Object.keys(asked).length > 0 || questions.length > 0;
  if (!isSaid) return [];
  const there = new Set(questions.map(({ id }) => id));
  const gone = Object.keys(asked).filter((id) => !there.has(id));
  return [
    ...questions.filter(({ id }) => asked[id] === undefined).map(({ text }) => `New: “${text}”`),
    ...questions.flatMap(({ id, text, version }) => {
      const was = draft?.asked[id]?.text;
      if (asked[id] === undefined || asked[id] === version) return [];
      return [was && was !== text ? `Changed: “${was}” is now “${text}”` : `Changed: “${text}”`];
    }),
    ...gone.map((id) => `No longer asked: ${draft?.asked[id] ? `“${draft.asked[id].text}”` : "one question"}.`),
  ];
}

/** The CV that is there already and was chosen: the draft's, or one of their own. Null when none was. */
export async function chosenCv({ posted, draft, viewer }: Desk): Promise<CvUpload | null> {
  const { chosenCv: chosen } = posted;
  if (chosen && chosen !== "draft") return ownKeptCvBytes(viewer, chosen);
  return draft?.cv ? keptCv(draft.cv.id) : null;
}
