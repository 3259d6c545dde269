import { type Edge, edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { saveJob, unsaveJob } from "@/lib/candidates/saved-jobs";

interface Params {
  slug: string;
}

/** PUT /api/saved-jobs/SLUG: keeps a job for the signed-in candidate. Twice is once. */
export const PUT = edged<Params>(async ({ viewer, params, now }) => answer(await saveJob(viewer, params.slug, now)));

/** DELETE /api/saved-jobs/SLUG: takes it off the list again. */
export const DELETE = edged<Params>(async ({ viewer, params }: Edge<Params>) =>
  answer(await unsaveJob(viewer, params.slug)),
);

function answer(outcome: Awaited<ReturnType<typeof saveJob>>): Response {
  if (outcome.ok) return new Response(null, { status: 204 });
  if (outcome.reason === "sign-in") return problem(401, { detail: "Sign in to save jobs." });
  if (outcome.reason === "no-job") return problem(404);
  return problem(409, { type: "full", detail: "Your list is full. Take a job off it first." });
}
