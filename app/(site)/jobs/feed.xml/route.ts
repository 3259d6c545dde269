import { edged } from "@/app/handle";
import { taggedAnswer } from "@/app/tagged-answer";
import { brand } from "@/lib/core/settings/brand";
import { atomJobs } from "@/lib/jobs/feeds/atom";
import { jobFeed } from "@/lib/jobs/feeds/feed";
import { parametersOf, readSearch } from "@/lib/jobs/parameters";

export const dynamic = "force-dynamic";

/** GET /jobs/feed.xml: the newest jobs of any search, as Atom. It takes the parameters of the search page. */
export const GET = edged(async ({ request, url, now }) => {
  const feed = await jobFeed("/jobs/feed.xml", readSearch(parametersOf(url)), await brand(), now);
  return taggedAnswer(request, atomJobs(feed), "application/atom+xml; charset=utf-8");
});
