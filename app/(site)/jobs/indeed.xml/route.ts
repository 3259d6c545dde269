import { edged } from "@/app/handle";
import { streamedAnswer } from "@/app/tagged-answer";
import { brand } from "@/lib/core/settings/brand";
import { indeedXml } from "@/lib/jobs/feeds/indeed";
import { allOpenJobs, openJobsMark } from "@/lib/jobs/queries";

export const dynamic = "force-dynamic";

/** GET /jobs/indeed.xml: every open job that names its employer, for job boards. */
export const GET = edged(async ({ request, now }) => {
  const [{ mark, changed }, agency] = await Promise.all([openJobsMark(now), brand()]);
  const xml = () => indeedXml(allOpenJobs(now), changed, agency);
  return streamedAnswer(
    request,
    { mark: `${mark} ${agency.name} ${agency.email}`, body: xml },
    "application/xml; charset=utf-8",
  );
});
