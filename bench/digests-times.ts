import { writeDigests } from "@/lib/alerts/digests";
import { db } from "@/lib/core/db";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { fillJobs } from "@/scripts/fill/jobs";
import { fillSubscribers } from "@/scripts/fill/subscribers";
import { timed } from "./harness/measure";

export interface DigestTimes {
  written: number;
  perSecond: number;
  bare: number;
}

const { subscribers, jobs } = JSON.parse(process.argv[2] ?? "{}") as { subscribers: number; jobs: number };
const now = new Date();
const DAY_MS = 86_400_000;
const quiet = () => undefined;

await loadGazetteer();
await fillJobs(jobs, now, quiet);
await fillSubscribers(subscribers, now, quiet);
await db.$executeRaw`ANALYZE`;

let written = 0;
// A week on, when everybody is due.
const ours = await timed(async () => ({ written } = await writeDigests(new Date(now.getTime() + 8 * DAY_MS))));
const mails = await db.outboxMail.findMany({ select: { html: true, text: true }, take: written });
const bare = await timed(async () => {
  await db.$executeRaw`CREATE TABLE bare (html text, body text)`;
  for (const { html, text } of mails) await db.$executeRaw`INSERT INTO bare VALUES (${html}, ${text})`;
});

const answer: DigestTimes = { written, perSecond: (written / ours) * 1000, bare: (mails.length / bare) * 1000 };
await db.$disconnect();
process.send?.(answer, () => process.exit(0));
