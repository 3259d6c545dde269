import { db } from "@/lib/core/db";
import { count } from "@/lib/core/text";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { seedConsultants } from "./seed/consultants";
import { seedJobs } from "./seed/jobs";
import { seedPosts } from "./seed/posts";

/** The sample content, its dates relative to today. What is there stays; running it twice changes nothing. */
const now = new Date();
const { loaded } = await loadGazetteer();
const jobs = await seedJobs(now);
const posts = await seedPosts(now);
const consultants = await seedConsultants(now);
console.log(
  `Put in ${[count(loaded, "place"), count(jobs, "job"), count(posts, "post"), count(consultants, "consultant")].join(", ")}.`,
);
await db.$disconnect();
