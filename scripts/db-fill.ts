import { parseArgs } from "node:util";
import { db } from "@/lib/core/db";
import { count } from "@/lib/core/text/text";
import { settleSearch } from "@/lib/jobs/search/upkeep";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { fillJobs } from "./fill/jobs";
import { fillPosts } from "./fill/posts";
import { fillSubscribers } from "./fill/subscribers";
import { progress } from "./progress";
import { command } from "./command";

const USAGE = "npm run db:fill -- [--jobs N] [--subscribers N] [--posts N]";
const MOST = 10_000_000;

/** Jobs first: they give the subscribers something that is new to them. */
const KINDS = [
  { option: "jobs", noun: "job", fill: fillJobs },
  { option: "subscribers", noun: "subscriber", fill: fillSubscribers },
  { option: "posts", noun: "post", fill: fillPosts },
] as const;

function asked(): Record<string, number> {
  const { values } = parseArgs({
    options: { jobs: { type: "string" }, subscribers: { type: "string" }, posts: { type: "string" } },
  });
  const wanted = KINDS.map(
    ({ option }) => [option, values[option] === undefined ? 0 : Number(values[option])] as const,
  );
  for (const [option, number] of wanted)
    if (!Number.isInteger(number) || number < 0 || number > MOST)
      throw new Error(`--${option}: must be a whole number up to 10,000,000.`);
  if (wanted.every(([, number]) => number === 0)) throw new Error("Say how many of what.");
  return Object.fromEntries(wanted);
}

async function fill(): Promise<void> {
  const wanted = asked();
  const started = Date.now();
  const now = new Date(started);
  await loadGazetteer();
  for (const { option, fill } of KINDS) {
    const number = wanted[option] ?? 0;
    if (number === 0) continue;
    const bar = progress(option);
    await fill(number, now, (done) => bar.at(done, number));
    bar.end();
  }
  // Without fresh figures the planner takes the tables for as small as they were.
  if (wanted.jobs) await settleSearch(now);
  await db.$executeRaw`ANALYZE`;
  const added = KINDS.filter(({ option }) => wanted[option]).map(({ option, noun }) =>
    count(wanted[option] ?? 0, noun),
  );
  console.log(`Added ${added.join(", ")} in ${Math.round((Date.now() - started) / 1000)} s.`);
}

await command(USAGE, fill);
