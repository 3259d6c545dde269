import { db, type Tx } from "@/lib/core/db";
import { markStale } from "@/lib/core/stale";
import { lockLiveSequence } from "@/lib/jobs/live-sequence";
import type { JobPlace } from "@/lib/jobs/types";
import { loadGazetteer } from "@/lib/places/gazetteer";
import type { Progress } from "../progress";
import { jobAt, SOURCE } from "./jobs";

const BATCH = 1000;
const TOWNS = 400;

/** Adds so many generated jobs, numbered on from those that are there. They are live at once, as if the site had run. */
export async function fillJobs(count: number, now: Date, bar: Progress): Promise<void> {
  if (count === 0) return;
  const places = await towns();
  const first = await nextNumber();
  for (let done = 0; done < count; done += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - done) }, (_, at) => first + done + at);
    await db.$transaction(
      (tx) =>
        insert(
          tx,
          numbers.map((number) => jobAt(number, places, now)),
          now,
        ),
      {
        timeout: 120_000,
        maxWait: 60_000,
      },
    );
    bar.at(done + numbers.length, count);
  }
}

async function nextNumber(): Promise<number> {
  const [row] = await db.$queryRaw<{ next: number }[]>`
    SELECT coalesce(max(external_id::int), -1) + 1 AS next FROM job WHERE source = ${SOURCE}`;
  return row?.next ?? 0;
}

/** The towns of the United Kingdom, the largest first. */
async function towns(): Promise<JobPlace[]> {
  await loadGazetteer();
  return db.place.findMany({
    where: { kind: "town", country: "GB", region: { not: null } },
    orderBy: [{ population: "desc" }, { key: "asc" }, { latitude: "asc" }],
    take: TOWNS,
    select: { name: true, region: true, country: true, latitude: true, longitude: true },
  });
}

/** All rows as one parameter: separate ones would take ten times as long. */
async function insert(tx: Tx, jobs: ReturnType<typeof jobAt>[], now: Date): Promise<void> {
  const rows = JSON.stringify(jobs.map(({ row }) => row));
  const places = JSON.stringify(jobs.map(({ row, place }) => ({ job_id: row.id, ...place })));
  await lockLiveSequence(tx);
  await tx.$executeRaw`
    INSERT INTO job (id, slug, title, summary, description_html, description_text, employer_name, is_confidential, workplace,
      contract, hours, sector, skills, sponsorship, degree, starts_on, salary_min_pence, salary_max_pence, salary_currency,
      salary_period, published_at, closes_at, source, external_id, advert_key, created_at, updated_at, live_seq, live_at)
    SELECT t.*, nextval('job_live_seq'), ${now}
    FROM jsonb_to_recordset(${rows}::jsonb) AS t(id uuid, slug text, title text, summary text, description_html text,
      description_text text, employer_name text, is_confidential boolean, workplace text, contract text, hours text,
      sector text, skills text[], sponsorship text, degree text, starts_on date, salary_min_pence int, salary_max_pence int,
      salary_currency char(3), salary_period text, published_at timestamptz, closes_at timestamptz, source text,
      external_id text, advert_key text, created_at timestamptz, updated_at timestamptz)`;
  await tx.$executeRaw`
    INSERT INTO job_place (job_id, position, name, region, country, latitude, longitude)
    SELECT job_id, 0, name, region, country, latitude, longitude
    FROM jsonb_to_recordset(${places}::jsonb) AS t(job_id uuid, name text, region text, country text, latitude float8,
      longitude float8)`;
  await markStale(tx, "jobs");
}
