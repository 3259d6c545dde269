import { db } from "@/lib/core/db";
import { count } from "@/lib/core/text";
import { seedConsultants } from "./seed/consultants";
import { seedPosts } from "./seed/posts";

/** The sample content, its dates relative to today. What is there stays; running it twice changes nothing. */
const now = new Date();
const posts = await seedPosts(now);
const consultants = await seedConsultants(now);
console.log(`Put in ${count(posts, "post")}, ${count(consultants, "consultant")}.`);
await db.$disconnect();
