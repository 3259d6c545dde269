import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { taggedAnswer } from "@/app/tagged-answer";
import { apiJobDetails } from "@/lib/jobs/public/api";
import { jobBySlug } from "@/lib/jobs/queries";

export const dynamic = "force-dynamic";

/**
 * GET /api/jobs/SLUG: one job, with ETag and 304; 410 once withdrawn or long closed. A former slug leads to the present
 * one.
 */
export const GET = edged<{ slug: string }>(async ({ params, request, url, now }) => {
  const found = await jobBySlug(params.slug, now);
  switch (found.kind) {
    case "missing":
      return problem(404, { detail: "There is no job at this address." });
    case "gone":
      return problem(410, { detail: "This job has been taken down." });
    case "moved":
      return new Response(null, {
        status: 308,
        headers: { Location: new URL(`/api/jobs/${found.slug}`, url).pathname },
      });
    default:
      return taggedAnswer(request, JSON.stringify(apiJobDetails(found.job, now)), "application/json; charset=utf-8");
  }
});
