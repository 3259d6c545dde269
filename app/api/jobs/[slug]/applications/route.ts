import { edged, tooMany, unprocessable } from "@/app/handle";
import { readMultipart } from "@/app/multipart";
import { accepted, problem } from "@/app/problem";
import { apply } from "@/lib/applications/applying/applying";
import { CV_REFUSALS, type CvRefusal } from "@/lib/applications/cv-files/refusals";
import { jobToApplyFor } from "@/lib/applications/applying/job-to-apply-for";
import { questionsOf } from "@/lib/applications/questions/questions";
import { applicationFor, MAX_APPLICATION_BYTES, MAX_CV_BYTES } from "@/lib/applications/schema";

/**
 * POST /api/jobs/SLUG/applications, multipart. The same 202 whether or not the address has applied before. What the job asks
 * of its own is at /api/jobs/SLUG/questions.
 */
export const POST = edged<{ slug: string }>(async ({ request, params, viewer, network, now }) => {
  const form = await readMultipart(request, MAX_APPLICATION_BYTES);
  if (form instanceof Response) return form;
  if (form.fields.cv instanceof File && form.fields.cv.size > MAX_CV_BYTES) return cvRefused("too-large");
  const job = await jobToApplyFor(params.slug, now);
  const questions = job ? await questionsOf(job.id) : [];
  const result = applicationFor(questions).safeParse(form.fields);
  if (!result.success) return unprocessable(result.error);

  const { cv, details } = result.data;
  if (!cv) return cvRefused("empty");
  const file = { bytes: Buffer.from(await cv.arrayBuffer()), name: cv.name };
  const outcome = await apply({ slug: params.slug, details, questions, cv: file, viewer, network }, now);
  if (outcome.ok) return accepted("We have your application. A receipt is on its way.");
  switch (outcome.reason) {
    case "cv":
      return cvRefused(outcome.refusal);
    case "limited":
      return tooMany(outcome.retryAfterSeconds);
    case "closed":
      return problem(409, { type: "closed", detail: "This job takes no more applications." });
    case "no-job":
      return problem(404);
  }
});

function cvRefused(reason: CvRefusal): Response {
  const { status, say } = CV_REFUSALS[reason];
  return problem(status, { detail: say, errors: [{ path: "cv", message: say }] });
}
