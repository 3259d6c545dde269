import { type Edge, edged, handle, tooMany } from "@/app/handle";
import { readMultipart } from "@/app/multipart";
import { problem } from "@/app/problem";
import { CV_REFUSALS, type CvRefusal } from "@/lib/applications/cv-refusals";
import { keepDraftCv } from "@/lib/applications/drafts/cv";
import { type Saving, saveDraft } from "@/lib/applications/drafts/drafts";
import { draftChange } from "@/lib/applications/drafts/fields";
import { mayKeepDraft } from "@/lib/applications/drafts/limits";
import { jobToApplyFor } from "@/lib/applications/job-to-apply-for";
import { MAX_APPLICATION_BYTES, MAX_CV_BYTES } from "@/lib/applications/schema";
import { draftToken, keepDraftToken } from "../draft-cookie";

export const dynamic = "force-dynamic";

type Params = { slug: string };

/**
 * PUT …/apply/draft: keeps what has changed in the form while somebody types, and says when it was kept, as which version,
 * and what another device has written into the same fields meanwhile. With `?own` for a page that was opened signed in.
 */
export const PUT = handle<ReturnType<typeof draftChange.parse>, Params>(
  draftChange,
  ({ fields, version, asked }, edge) => keep(edge, { fields, base: version, asked }),
);

/** POST …/apply/draft, multipart with `cv`: keeps a CV as soon as it is chosen. */
export const POST = edged<Params>(async (edge) => {
  const form = await readMultipart(edge.request, MAX_APPLICATION_BYTES);
  if (form instanceof Response) return form;
  const { cv } = form.fields;
  if (!(cv instanceof File)) return problem(422, "about:blank", { detail: "Choose your CV, as PDF or Word (DOCX)" });
  if (cv.size > MAX_CV_BYTES) return cvRefused("too-large");
  const kept = await keepDraftCv({ bytes: Buffer.from(await cv.arrayBuffer()), name: cv.name }, edge.now);
  return kept.ok ? keep(edge, { fields: {}, base: 0, cvId: kept.cvId }) : cvRefused(kept.refusal);
});

async function keep(
  { params, url, viewer, network, now }: Edge<Params>,
  saving: Pick<Saving, "fields" | "base" | "asked" | "cvId">,
): Promise<Response> {
  // What a signed-out page would begin here is nobody's: it stays in the page until they have signed in again.
  if (url.searchParams.has("own") && viewer.kind === "visitor")
    return problem(401, "about:blank", { detail: "Sign in again." });
  const limit = await mayKeepDraft(network, now);
  if (!limit.ok) return tooMany(limit.retryAfterSeconds);
  const [job, token] = await Promise.all([jobToApplyFor(params.slug, now), draftToken()]);
  if (!job) return problem(404);
  const saved = await saveDraft({ jobId: job.id, viewer, token, ...saving }, now);
  if (!saved.ok) return problem(409, "closed", { detail: "This job takes no more applications." });
  if (saved.token) await keepDraftToken(job.slug, saved.token, job.closesAt);
  const { version, savedAt, cv } = saved.draft;
  return Response.json({ version, savedAt, cv: cv?.name ?? null, differs: saved.differs });
}

function cvRefused(reason: CvRefusal): Response {
  const { status, say } = CV_REFUSALS[reason];
  return problem(status, "about:blank", { detail: say });
}
