import type { Edge } from "@/app/handle";
import { tooMany } from "@/app/handle";
import { problem } from "@/app/problem";
import { type Saving, saveDraft } from "@/lib/applications/drafts/drafts";
import { mayKeepDraft } from "@/lib/applications/drafts/limits";
import { jobToApplyFor } from "@/lib/applications/applying/job-to-apply-for";
import { draftToken, keepDraftToken } from "../draft-cookie";

type Change = Pick<Saving, "fields" | "base" | "asked" | "page" | "cvId">;

/**
 * Keeps something of a draft and says when, as which version, and what another device has written into the same fields
 * meanwhile. With `?own` for a page that was opened signed in. What it takes to make the change, such as storing a file, is
 * done by `make`, once it may be kept.
 */
export async function keep(
  { params, url, viewer, network, now }: Edge<{ slug: string }>,
  make: () => Promise<Change | Response>,
  { hasCv = false } = {},
): Promise<Response> {
  // What a signed-out page would begin here is nobody's: it stays in the page until they have signed in again.
  if (url.searchParams.has("own") && viewer.kind === "visitor") return problem(401, { detail: "Sign in again." });
  const limit = await mayKeepDraft(network, now, { hasCv });
  if (!limit.ok) return tooMany(limit.retryAfterSeconds);
  const [job, token] = await Promise.all([jobToApplyFor(params.slug, now), draftToken()]);
  if (!job) return problem(404);
  const change = await make();
  if (change instanceof Response) return change;
  const saved = await saveDraft({ jobId: job.id, viewer, token, ...change }, now);
  if (!saved.ok) return problem(409, { type: "closed", detail: "This job takes no more applications." });
  if (saved.token) await keepDraftToken(job.slug, saved.token, job.closesAt);
  const { version, savedAt, cv } = saved.draft;
  return Response.json({ version, savedAt, cv: cv?.name ?? null, differs: saved.differs });
}
