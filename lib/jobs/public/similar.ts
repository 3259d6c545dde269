import { db, Prisma } from "@/lib/core/db";
import { openDocSql } from "../open";
import { searchDb } from "../search/database";
import { NEWEST, walk } from "../search/hits";
import { terms } from "../search/terms";
import { spansBack } from "../search/walk";
import { type Appearance, asSummary, summariesOf, SUMMARY } from "../summary";
import type { JobSummary } from "../types";
import { employerOf } from "./employer-of";

/** Words of titles that say the stage of a career and not the work: most titles here have one. */
const STAGE_WORDS = /\b(graduate|junior|trainee|entry|level|assistant|apprentice|intern|scheme|programme)\b/gi;

/** Of a sector, and of the jobs with the same words in their titles, so many of the newest are compared. */
const COMPARED = 200;
/** Of these so many are looked at further: whether they are another employer's, or another kind of work. */
const CLOSEST = 60;

type Likeness = Pick<JobSummary, "id" | "title" | "sector" | "skills" | "places">;

/**
 * Open jobs like this one, never of the same advert: with words of its title or its skills in their own, in its sector,
 * in its region; the more of these the better, then the newer. Of what one employer advertises under one title, one.
 */
export async function similarJobs(job: Likeness, now: Date, limit = 4): Promise<JobSummary[]> {
  const own = await wordsOf(job);
  const region = job.places[0]?.region;
  const newest = (all: string[], exact: Prisma.Sql[]) =>
    walk({
      wanted: terms({ all, times: [openDocSql(now)], exact }),
      columns: Prisma.sql`doc.job_id, doc.advert, doc.published_at, doc.head, doc.traits, doc.regions`,
      steps: spansBack(now),
      order: NEWEST,
      limit: COMPARED,
    });
  const ways = [
    ...(job.sector ? [newest([`sector:${job.sector}`], [])] : []),
    ...(own.title ? [newest([], [Prisma.sql`ts_filter(doc.head, '{a}') @@ ${own.title}::tsquery`])] : []),
  ];
  if (ways.length === 0) return [];
  const rows = await searchDb.$queryRaw<Appearance[]>`
    WITH near AS (${Prisma.join(
      ways.map((way) => Prisma.sql`SELECT * FROM (${way}) way`),
      " UNION ",
    )}),
    adverts AS (
      SELECT DISTINCT ON (near.advert) near.job_id, near.published_at,
        count(*) OVER (PARTITION BY near.advert)::int AS copies,
        3 * ts_rank('{0,0.4,0,1}', near.head, ${own.words}::tsquery)
        + (near.traits & job_traits('', '', '', ${job.sector ?? ""}, '') <> 0)::int
        + 0.5 * (near.regions & job_region_bit(${region ?? ""}) <> 0)::int AS score
      FROM near ORDER BY near.advert, score DESC, near.published_at DESC, near.job_id DESC),
    closest AS (SELECT * FROM adverts ORDER BY score DESC, published_at DESC, job_id DESC LIMIT ${CLOSEST}::int),
    likeness AS (
      SELECT DISTINCT ON (${employerOf("job")}, lower(job.title)) job.id, closest.published_at, closest.copies, closest.score
      FROM closest JOIN job ON job.id = closest.job_id, (SELECT * FROM job WHERE id = ${job.id}::uuid) own
      WHERE (job.advert_key, job.is_confidential) IS DISTINCT FROM (own.advert_key, own.is_confidential)
        AND (lower(job.title), ${employerOf("job")}) IS DISTINCT FROM (lower(own.title), ${employerOf("own")})
      ORDER BY ${employerOf("job")}, lower(job.title), score DESC, published_at DESC, job.id DESC)
    SELECT id, copies FROM likeness ORDER BY score DESC, published_at DESC, id DESC LIMIT ${limit}`;
  return summariesOf(rows);
}

/** Open jobs like one that is not open any more, by its id. */
export async function similarTo(id: string, now: Date): Promise<JobSummary[]> {
  const job = await db.job.findUnique({ where: { id }, select: SUMMARY });
  return job ? similarJobs(asSummary(job), now) : [];
}

/** As tsqueries: any word of the title, and any of title or skills. */
async function wordsOf({ title, skills }: Likeness): Promise<{ title: string; words: string }> {
  const work = title.replace(STAGE_WORDS, " ");
  const any = (text: string) => Prisma.sql`(SELECT coalesce(string_agg(quote_literal(word), ' | '), '')
    FROM unnest(tsvector_to_array(to_tsvector('public.uk', search_norm(${text})))) word)`;
  const [row] = await searchDb.$queryRaw<{ title: string; words: string }[]>`
    SELECT ${any(work)} AS title, ${any([work, ...skills].join(" "))} AS words`;
  return row ?? { title: "", words: "" };
}
