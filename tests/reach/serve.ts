import { once } from "node:events";
import { seedJobs } from "@/scripts/seed/jobs";
import { seedPosts } from "@/scripts/seed/posts";
import { settleSearch } from "@/lib/jobs/search/upkeep";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { aJob } from "../support/a-job";
import { aCategory, anAuthor } from "../support/posts";
import { signedIn } from "../access/people";
import { type Site, startSite } from "../access/site";
import { makeThings } from "../access/things";
import { linksOfLetters } from "./letters";
import type { Setting } from "./setting";

// A program: a site of its own with the sample content, one person of each kind and one thing of each kind, for walks over
// every page. Its one line of output is a Setting; it ends when its input does.

/** A job that was taken down and one that is closed, whose pages say so. */
async function pastJobs(now: Date) {
  const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const dates = { publishedAt: ago(40), closesAt: ago(2) };
  const closed = await aJob(dates);
  const gone = await aJob({ ...dates, withdrawnAt: ago(1) });
  return { closedJobSlug: closed.slug, goneJobSlug: gone.slug };
}

/** What another goes into when two are merged. */
async function otherShelves() {
  const [author, category] = await Promise.all([anAuthor("press"), aCategory("interviews")]);
  return { otherAuthor: author.id, otherCategory: category.id };
}

/** What to walk over: one person and one thing of each kind on this site. */
async function settingOf(site: Site, now: Date): Promise<Setting> {
  const people = await signedIn(site, now);
  const things = await makeThings(people, now);
  const more = { ...(await pastJobs(now)), ...(await otherShelves()) };
  await settleSearch(now);
  const links = (await linksOfLetters(people, things, now)).map((link) => new URL(link));
  return {
    address: site.address,
    cookies: Object.fromEntries(Object.entries(people).map(([name, { cookie }]) => [name, cookie])),
    things: { ...things, ...more },
    letters: links.map(({ pathname, search }) => pathname + search),
  };
}

async function serve(): Promise<void> {
  const now = new Date();
  await loadGazetteer();
  await seedJobs(now);
  await seedPosts(now);
  const site = await startSite();
  try {
    process.stdout.write(`${JSON.stringify(await settingOf(site, now))}\n`);
    await once(process.stdin.resume(), "end");
  } finally {
    await site.stop();
  }
}

await serve();
process.exit(0);
