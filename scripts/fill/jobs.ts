import { finishImportRun, startImportRun } from "@/lib/clients/import-runs";
import { db, type Tx } from "@/lib/core/db";
import { addDays, endOfLondonDay, londonDay } from "@/lib/core/time/dates";
import { insertRows } from "@/lib/core/insert-rows";
import { markStale } from "@/lib/core/stale";
import { escapeHtml, slugify } from "@/lib/core/text/text";
import { advertKey } from "@/lib/jobs/advert-key";
import { lockLiveSequence } from "@/lib/jobs/live-sequence";
import { indexJobs } from "@/lib/jobs/search/upkeep";
import type { JobPlace } from "@/lib/jobs/types";
import { Dice } from "./dice";
import { DUTIES, employerName, OFFERS, OPENINGS, ROLES, STAGES, SUBJECTS, WANTS } from "./phrases";

const SOURCE = "fill";
const BATCH = 1000;
/** Of every dozen jobs the last three repeat one advert, each in another town. */
const DOZEN = 12;
const REPEATED_FROM = 9;

/** Batches that are written side by side: most of the work is PostgreSQL's, a word index for each text. */
const SIDE_BY_SIDE = 4;

/**
 * Adds so many generated open jobs to those that are there, and gives each its number among the jobs that went live. While
 * some are written the next are made.
 */
export async function fillJobs(count: number, now: Date, tell: (done: number) => void): Promise<void> {
  const first = await nextNumber();
  const towns = await townsBySize();
  const { runId, authorityId } = await startImportRun(db, { source: SOURCE, publish: true, startedBy: null }, now);
  let written: Promise<unknown> = Promise.resolve();
  for (let done = 0; done < count; done += BATCH * SIDE_BY_SIDE) {
    const until = Math.min(count, done + BATCH * SIDE_BY_SIDE);
    const jobs = Array.from({ length: until - done }, (_, at) =>
      generated(first + done + at, towns, { now, age: 1 - (done + at) / count }),
    );
    await written;
    tell(done);
    written = write(jobs, authorityId, now);
  }
  await written;
  await finishImportRun(db, runId, { created: count }, now);
  tell(count);
}

/** After the highest, not by how many there are: a fill that was stopped may have left out some of what was side by side. */
async function nextNumber(): Promise<number> {
  const [row] = await db.$queryRaw<{ next: number }[]>`
    SELECT coalesce(max(external_id::int), -1) + 1 AS next FROM job WHERE source = ${SOURCE}`;
  return row?.next ?? 0;
}

/**
 * The lock is held around all of them: nobody who asks how far the numbers go (lib/jobs/live-sequence.ts) is told one while
 * a lower one may still be missing.
 */
function write(jobs: Job[], authorityId: string, now: Date): Promise<unknown> {
  const batches = Array.from({ length: Math.ceil(jobs.length / BATCH) }, (_, at) =>
    jobs.slice(at * BATCH, (at + 1) * BATCH),
  );
  const patience = { timeout: 120_000, maxWait: 60_000 };
  return db.$transaction(async (tx) => {
    await lockLiveSequence(tx);
    await Promise.all(batches.map((batch) => db.$transaction((own) => putIn(own, batch, authorityId, now), patience)));
  }, patience);
}

type Town = JobPlace & { latitude: number; longitude: number };

async function townsBySize(): Promise<Town[]> {
  const rows = await db.place.findMany({
    where: { kind: "town", country: "GB", population: { gt: 20_000 } },
    orderBy: [{ population: "desc" }, { id: "asc" }],
    select: { name: true, region: true, country: true, latitude: true, longitude: true },
    take: 400,
  });
  if (rows.length === 0) throw new Error("There are no places yet. Run npm run db:seed first.");
  return rows;
}

type Job = ReturnType<typeof generated>;

/** For how many days back jobs came out, one after the other as they do on a site that runs. */
const DAYS = 30;

/** The job with this number: always the same, but for its dates, which are counted from today. `age` is 0 for the newest. */
function generated(number: number, towns: Town[], { now, age }: { now: Date; age: number }) {
  const own = new Dice(`job ${number}`);
  const inDozen = number % DOZEN;
  const advert = textOf(inDozen >= REPEATED_FROM ? number - (inDozen - REPEATED_FROM) : number);
  const town = own.pickEarly(towns);
  const workplace = own.chance(0.12) ? "remote" : own.chance(0.4) ? "hybrid" : "on-site";
  const contract = own.chance(0.75)
    ? "permanent"
    : own.pick(["fixed-term", "internship", "placement", "apprenticeship", "temporary"]);
  const today = londonDay(now);
  return {
    id: own.uuid(),
    slug: `${slugify(`${advert.title} ${advert.employerName} ${town.name}`).slice(0, 70).replace(/-+$/, "")}-f${number}`,
    ...advert,
    ...payOf(own),
    workplace,
    contract,
    hours: own.chance(0.9) ? "full-time" : "part-time",
    sponsorship: own.chance(0.5) ? null : own.pick(["yes", "no", "no", "maybe"]),
    degree: own.chance(0.7) ? own.pick(SUBJECTS) : null,
    startsOn: own.chance(0.4) ? addDays(today, own.between(10, 200)) : null,
    publishedAt: new Date(now.getTime() - Math.ceil(age * DAYS * 24 * 60 + own.between(0, 30)) * 60_000),
    closesAt: endOfLondonDay(addDays(today, own.between(2, 60))),
    externalId: String(number),
    place: town,
  };
}

function textOf(number: number) {
  const dice = new Dice(`advert ${number}`);
  const { name, sector, skills } = dice.pick(ROLES);
  const title = `${dice.pick(STAGES)} ${name}`;
  const employer = employerName((from) => dice.pick(from));
  const opening = dice.some(OPENINGS, 2);
  const known = dice.some(skills, 3);
  const parts = [
    { heading: "What you would do", lines: dice.some(DUTIES, 6) },
    {
      heading: "What they look for",
      lines: [`Some ${known.join(", ")}, or the wish to learn it.`, ...dice.some(WANTS, 5)],
    },
    { heading: "What you get", lines: dice.some(OFFERS, 5) },
  ];
  const intro = `${employer} is looking for a ${title.toLowerCase()}. ${opening.join(" ")}`;
  const text = [intro, ...parts.flatMap(({ heading, lines }) => [heading, ...lines])].join("\n");
  return {
    title,
    employerName: employer,
    summary: `${opening[0]} You work with ${known.slice(0, 2).join(" and ")}.`.slice(0, 160),
    descriptionHtml: htmlOf(intro, parts),
    descriptionText: text,
    sector,
    skills: known,
    advertKey: advertKey({ employerName: employer, title: `${title} ${number}`, descriptionText: text, places: [] }),
  };
}

function htmlOf(intro: string, parts: { heading: string; lines: string[] }[]): string {
  const list = (lines: string[]) => `<ul>\n${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("\n")}\n</ul>`;
  const sections = parts.map(({ heading, lines }) => `<h2>${heading}</h2>\n${list(lines)}`);
  return [`<p>${escapeHtml(intro)}</p>`, ...sections].join("\n");
}

/** Never below the minimum wage; one in ten says nothing. */
function payOf(dice: Dice) {
  if (dice.chance(0.1)) return { salaryMinPence: null, salaryMaxPence: null, salaryCurrency: null, salaryPeriod: null };
  const isHourly = dice.chance(0.15);
  const min = isHourly ? dice.between(1290, 1900) : dice.between(52, 80) * 500_00;
  const max = dice.chance(0.3) ? min : min + (isHourly ? dice.between(20, 300) : dice.between(2, 12) * 500_00);
  return {
    salaryMinPence: min,
    salaryMaxPence: max,
    salaryCurrency: "GBP",
    salaryPeriod: isHourly ? "hour" : "year",
  };
}

async function putIn(tx: Tx, jobs: Job[], authorityId: string, now: Date): Promise<void> {
  const numbers = await tx.$queryRaw<{ number: number }[]>`
    SELECT nextval('job_live_seq')::float8 AS number FROM generate_series(1, ${jobs.length}::int)`;
  await insertRows(
    tx,
    "job",
    jobs.map(({ place: _, ...job }, at) => {
      const dates = { liveAt: now, createdAt: now, updatedAt: now };
      return { ...job, source: SOURCE, authorityId, liveSeq: numbers[at]?.number, ...dates };
    }),
  );
  await insertRows(
    tx,
    "job_place",
    jobs.map(({ id, place }) => ({ jobId: id, position: 0, ...place })),
  );
  await indexJobs(
    tx,
    jobs.map(({ id }) => id),
  );
  await markStale(tx, "jobs");
}
