import { db } from "@/lib/core/db";
import { count } from "@/lib/core/text/text";
import { settleSearch } from "@/lib/jobs/search/upkeep";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { seedClients } from "./seed/clients";
import { seedConsultants } from "./seed/consultants";
import { seedJobs } from "./seed/jobs";
import { seedPosts } from "./seed/posts";

/**
 * The sample content, its dates counted from today: first the places, since jobs need them, then each kind in a transaction
 * of its own. What is there stays; running it twice changes nothing.
 */
async function seed(now: Date): Promise<void> {
  const { loaded: places } = await loadGazetteer();
  const jobs = await seedJobs(now);
  const posts = await seedPosts(now);
  const consultants = await seedConsultants(now);
  const clients = await seedClients(now);
  if (jobs > 0) await settleSearch(now);
  const parts = [
    [places, "place"],
    [jobs, "job"],
    [posts, "post"],
    [consultants, "consultant"],
    [clients, "client"],
  ] as const;
  const news = parts.filter(([number]) => number > 0).map(([number, noun]) => count(number, noun));
  console.log(news.length > 0 ? `Put in ${news.join(", ")}.` : "The sample content is there already.");
}

await seed(new Date());
await db.$disconnect();
