import { edged } from "@/app/handle";
import { problem } from "@/app/problem";
import { fieldOf, isEssential } from "@/lib/applications/questions/vocabulary";
import { jobToApplyFor } from "@/lib/applications/applying/job-to-apply-for";
import { questionsOf } from "@/lib/applications/questions/questions";

export const dynamic = "force-dynamic";

/** GET /api/jobs/SLUG/questions: what an application for this job answers, beside what every application says. */
export const GET = edged<{ slug: string }>(async ({ params, now }) => {
  const job = await jobToApplyFor(params.slug, now);
  if (!job || job.state === "gone") return problem(404, { detail: "There is no job at this address." });
  const items = (await questionsOf(job.id)).map((question) => {
    const { kind, text, hint, options, isRequired } = question;
    return { field: fieldOf(question), kind, text, hint, options, isRequired, isEssential: isEssential(question) };
  });
  return Response.json({ items }, { headers: { "Cache-Control": "no-cache" } });
});
