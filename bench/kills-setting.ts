import { db } from "@/lib/core/db";
import { giveLiveSequence } from "@/lib/jobs/live-sequence";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { fillJobs } from "@/scripts/fill/jobs";
import { fillSubscribers } from "@/scripts/fill/subscribers";

// Subscribers who all get every new job and are all due now, and jobs that are new to them.

const { subscribers } = JSON.parse(process.argv[2] ?? "{}") as { subscribers: number };
const now = new Date();
const quiet = () => undefined;

await loadGazetteer();
await fillSubscribers(subscribers, now, quiet);
const [everything] = await db.criteria.findMany({ where: { canonical: { equals: {} } }, select: { id: true } });
if (!everything) throw new Error("Nobody asked for every job");
await db.$executeRaw`
  DELETE FROM alert WHERE id NOT IN (SELECT DISTINCT ON (subscriber_id) id FROM alert ORDER BY subscriber_id, id)`;
await db.alert.updateMany({
  data: { criteriaId: everything.id, nextDueAt: new Date(now.getTime() - 60_000), frequency: "weekly" },
});
await fillJobs(200, now, quiet);
await giveLiveSequence(now);
await db.$executeRaw`ANALYZE`;
await db.$disconnect();
process.send?.({}, () => process.exit(0));
