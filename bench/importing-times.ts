import { db } from "@/lib/core/db";
import { importJobs } from "@/lib/jobs/import/jobs";
import { openSource, rowsOf } from "@/lib/jobs/import/source-file";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { timed } from "./harness/measure";

export interface ImportTimes {
  /** Rows a second. */
  created: number;
  unchanged: number;
  bare: number;
  memoryMegabytes: number;
}

const { path } = JSON.parse(process.argv[2] ?? "{}") as { path: string };
const now = new Date("2026-11-25T10:00:00Z");
const BATCH = 200;

await loadGazetteer();
const before = process.memoryUsage.rss();
let most = before;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
let rows = 0;
const created = await timed(takeIn);
clearInterval(watch);
const count = rows;
const unchanged = await timed(takeIn);
const texts = await db.job.findMany({ select: { title: true, descriptionHtml: true }, take: 10_000 });
const bare = await timed(() => putInBareTable(texts));

const answer: ImportTimes = {
  created: (count / created) * 1000,
  unchanged: (count / unchanged) * 1000,
  bare: (texts.length / bare) * 1000,
  memoryMegabytes: (most - before) / 1024 / 1024,
};
await db.$disconnect();
process.send?.(answer, () => process.exit(0));

async function takeIn() {
  const opened = await openSource(path);
  if (!opened.ok) throw new Error(opened.reason);
  rows = 0;
  const options = { source: opened.file.columns.source, publish: true, closesOn: null, dryRun: false, actorId: null };
  await importJobs(
    rowsOf(opened.file, () => undefined),
    options,
    () => rows++,
    now,
  );
}

/** The least that has to be done: the same texts, as many at a time, into a table without index or rule. */
async function putInBareTable(all: { title: string; descriptionHtml: string }[]) {
  await db.$executeRaw`CREATE TABLE bare (title text, body text)`;
  for (let at = 0; at < all.length; at += BATCH) {
    const some = all.slice(at, at + BATCH);
    const [titles, bodies] = [some.map(({ title }) => title), some.map(({ descriptionHtml }) => descriptionHtml)];
    await db.$executeRaw`INSERT INTO bare SELECT * FROM unnest(${titles}::text[], ${bodies}::text[])`;
  }
}
