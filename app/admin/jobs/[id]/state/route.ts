import { edged, unprocessable } from "@/app/handle";
import { problem } from "@/app/problem";
import { jobStateInput } from "@/lib/jobs/form-input";
import { jobFormIn } from "@/lib/jobs/job-input";
import { chosenOf, mergeOfJobs } from "@/lib/jobs/staff/merging";
import { threeStates } from "@/lib/jobs/staff/clashes";
import { savedJobForm } from "@/lib/jobs/staff/saved-form";
import { saveJob } from "@/lib/jobs/staff/writing";
import { bodyOf, notThere, signedOut } from "../../json";

const etagOf = (version: number) => `"${version}"`;
const versionIn = (etag: string) => Number(/^"(\d{1,9})"$/.exec(etag.trim())?.[1] ?? Number.NaN);
const NO_STORE = { "Cache-Control": "private, no-store" };

/**
 * GET the saved form of a job: 200 `{version, currency, fields, savedBy, savedAt}` with its ETag; 304 while it is the
 * one asked with.
 */
export const GET = edged<{ id: string }>(async ({ request, params, viewer }) => {
  if (viewer.kind === "visitor") return signedOut();
  const saved = await savedJobForm(viewer, params.id);
  if (!saved) return notThere();
  const headers = { ...NO_STORE, ETag: etagOf(saved.version) };
  if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
  return Response.json(saved, { headers });
});

/**
 * PUT a whole form over the version that If-Match names: 200 with the new version and ETag. 412 where somebody has saved
 * since, with all three states (`mine`, `was`, `theirs`) and what comes of putting them together, where nobody's word is
 * lost; 428 without If-Match.
 */
export const PUT = edged<{ id: string }>(async ({ request, params, viewer, now }) => {
  if (viewer.kind === "visitor") return signedOut();
  const saved = await savedJobForm(viewer, params.id);
  if (!saved) return notThere();
  const match = request.headers.get("if-match");
  if (!match) return problem(428, { detail: "Send If-Match with the ETag that the form was read with." });
  const body = await bodyOf(request);
  if (body instanceof Response) return body;
  const put = jobStateInput.safeParse(body.json);
  if (!put.success) return unprocessable(put.error);
  const { fields } = put.data;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
  const reading = jobFormIn(saved.currency ?? undefined).safeParse(given);
  if (!reading.success) return unprocessable(reading.error);
  const version = versionIn(match);
  const outcome = await saveJob(viewer, params.id, version, reading.data, now);
  if (outcome.ok)
    return Response.json({ version: outcome.version }, { headers: { ...NO_STORE, ETag: etagOf(outcome.version) } });
  if (outcome.reason === "not-found") return notThere();
  if (outcome.reason === "incomplete")
    return problem(422, {
      type: "incomplete",
      detail: "A published job would lose what it needs.",
      missing: outcome.missing,
    });
  if (outcome.reason === "names-client")
    return problem(422, {
      type: "names-client",
      detail: "A published job would give away who its confidential employer is.",
      names: outcome.names,
    });
  const states = await threeStates(viewer, params.id, { baseVersion: version, fields });
  if (!states) return notThere();
  const merge = mergeOfJobs(states);
  return problem(412, {
    type: "changed-meanwhile",
    detail: "Somebody has saved this job since you read it.",
    headers: { ETag: etagOf(states.version) },
    ...states,
    conflicts: [
      ...merge.lines.map(({ name }) => name),
      ...(merge.pieces.some(({ kind }) => kind === "clash") ? ["description"] : []),
    ],
    merged: chosenOf(merge, { body: [], lines: {} }),
  });
});
