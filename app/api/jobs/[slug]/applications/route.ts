import { edged, tooMany, unprocessable } from "@/app/handle";
import { readMultipart } from "@/app/multipart";
import { accepted, problem } from "@/app/problem";
import { apply } from "@/lib/applications/applying";
import { CV_REFUSALS, type CvRefusal } from "@/lib/applications/cv-refusals";
import { applicationRequest, MAX_APPLICATION_BYTES, MAX_CV_BYTES } from "@/lib/applications/schema";

/** POST /api/jobs/SLUG/applications, multipart. The same 202 whether or not the address has applied before. */
export const POST = edged<{ slug: string }>(async ({ request, params, viewer, network, now }) => {
  const form = await readMultipart(request, MAX_APPLICATION_BYTES);
  if (form instanceof Response) return form;
  if (form.fields.cv instanceof File && form.fields.cv.size > MAX_CV_BYTES) return cvRefused("too-large");
  const result = applicationRequest.safeParse(form.fields);
  if (!result.success) return unprocessable(result.error);

  const { cv, ...details } = result.data;
  const file = { bytes: Buffer.from(await cv.arrayBuffer()), name: cv.name };
  const outcome = await apply({ slug: params.slug, details, cv: file, viewer, network }, now);
  if (outcome.ok) return accepted("We have your application. A receipt is on its way.");
  switch (outcome.reason) {
    case "cv":
      return cvRefused(outcome.refusal);
    case "limited":
      return tooMany(outcome.retryAfterSeconds);
    case "closed":
      return problem(409, "closed", { detail: "This job takes no more applications." });
    case "no-job":
      return problem(404);
  }
});

function cvRefused(reason: CvRefusal): Response {
  const { status, say } = CV_REFUSALS[reason];
  return problem(status, "about:blank", { detail: say, errors: [{ path: "cv", message: say }] });
}
