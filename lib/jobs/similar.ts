import { db } from "@/lib/core/db";
import { openSql } from "./open";
import { type Appearance, summariesOf } from "./summary";
import type { JobSummary } from "./types";

/** Words of titles that say the stage of a career and not the work: most titles here have one. */
const STAGE_WORDS = /\b(graduate|junior|trainee|entry|level|assistant|apprentice|intern|scheme|programme)\b/gi;

type Likeness = Pick<JobSummary, "id" | "title" | "sector" | "skills" | "places">;

/**
 * Open jobs like this one, never of the same advert: with words of its title or its skills in their own, in its sector,
 * in its region; the more of these the better, then the newer. Of what one employer advertises under one title, one.
 */
export async function similarJobs(job: Likeness, now: Date, limit = 4): Promise<JobSummary[]> {
  const words = [job.title.replace(STAGE_WORDS, " "), ...job.skills].join(" ");
  const region = job.places[0]?.region ?? null;
  const rows = await db.$queryRaw<Appearance[]>`
    WITH own AS (
      SELECT job.advert_key, lower(job.title) AS title, job.employer_name,
        (SELECT coalesce(string_agg(quote_literal(word), ' | '), '')::tsquery
         FROM unnest(tsvector_to_array(to_tsvector('public.uk', search_norm(${words})))) word) AS words
      FROM job WHERE id = ${job.id}::uuid),
    likeness AS (
      SELECT DISTINCT ON (job.employer_name, lower(job.title)) job.id, job.published_at,
        count(*) OVER (PARTITION BY job.advert_key)::int AS copies,
        3 * ts_rank('{0,0.4,0,1}', job.head_search, own.words) + (job.sector IS NOT DISTINCT FROM ${job.sector})::int
        + 0.5 * EXISTS (SELECT FROM job_place p WHERE p.job_id = job.id AND p.region = ${region})::int AS score
      FROM job, own
      WHERE ${openSql(now)} AND job.advert_key <> own.advert_key
        AND (lower(job.title), job.employer_name) IS DISTINCT FROM (own.title, own.employer_name)
        AND (job.sector = ${job.sector} OR job.head_search @@ own.words)
      ORDER BY job.employer_name, lower(job.title), 4 DESC, job.published_at DESC, job.id DESC)
    SELECT id, copies FROM likeness ORDER BY score DESC, published_at DESC, id DESC LIMIT ${limit}`;
  return summariesOf(rows);
}
