import { edged } from "@/app/handle";
import { taggedAnswer } from "@/app/tagged-answer";
import { brand } from "@/lib/core/settings/brand";
import { jobFeed } from "@/lib/jobs/feeds/feed";
import { jsonJobs } from "@/lib/jobs/feeds/json-feed";
import { parametersOf, readSearch } from "@/lib/jobs/parameters";

export const dynamic = "force-dynamic";

/** GET /jobs/feed.json: the newest jobs of any search, as JSON Feed 1.1. */
export const GET = edged(async ({ request, url, now }) => {
  const feed = await jobFeed("/jobs/feed.json", readSearch(parametersOf(url)), await brand(), now);
  return taggedAnswer(request, JSON.stringify(jsonJobs(feed)), "application/feed+json; charset=utf-8");
});
