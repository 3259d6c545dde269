import { edged } from "@/app/handle";
import { taggedAnswer } from "@/app/tagged-answer";
import { brand } from "@/lib/core/brand";
import { indeedXml } from "@/lib/jobs/feeds/indeed";
import { allOpenJobs } from "@/lib/jobs/queries";

export const dynamic = "force-dynamic";

/** GET /jobs/indeed.xml: every open job that names its employer, for job boards. */
export const GET = edged(async ({ request, now }) => {
  const [jobs, agency] = await Promise.all([allOpenJobs(now), brand()]);
  return taggedAnswer(request, indeedXml(jobs, agency), "application/xml; charset=utf-8");
});
