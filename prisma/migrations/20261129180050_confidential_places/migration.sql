-- A confidential employer is found by what its page shows and by nothing else. Distances were worked out from its door: many
-- searches, each from somewhere else, told where that is. Skills and degrees named it, and its name was hidden only as it
-- was written. What is hidden is what lib/jobs/public/confidential.ts hides, and a test holds the two together.

-- A company's name in any case and spacing; in full, or without the end that the law wants of it where no letter is next to it.
CREATE FUNCTION name_pattern(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(regexp_replace(regexp_replace(name, '([^[:alnum:][:space:]])', '\\\1', 'g'), '\s+', '\\s+', 'g'),
    '\\[''’]', '[''’]', 'g')
$$;
CREATE FUNCTION spoken_name(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(btrim(name, E' \t\n\r'),
    '[\s,]+\(?(?:ltd|limited|plc|llp|lp|inc|incorporated|corp|corporation|cic|cyf|gmbh)\)?\.?$', '', 'i')
$$;
CREATE OR REPLACE FUNCTION public_text(t text, employer text, confidential boolean)
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN confidential AND length(trim(employer)) > 2
    THEN regexp_replace(t, name_pattern(trim(employer)) || CASE WHEN length(spoken_name(employer)) > 2
        THEN '|(?<![[:alnum:]])' || name_pattern(spoken_name(employer)) || '(?![[:alnum:]])' ELSE '' END, ' ', 'gi')
    ELSE t END
$$;

-- A skill that names a confidential employer is left out.
CREATE FUNCTION public_skills(skills text[], employer text, confidential boolean)
RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN confidential
    THEN ARRAY(SELECT skill FROM unnest(skills) WITH ORDINALITY AS own (skill, at)
      WHERE public_text(skill, employer, true) = skill ORDER BY at)
    ELSE skills END
$$;

-- A grid of about three miles by two.
CREATE FUNCTION district_of(degrees float8) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT floor(floor(degrees / 0.05::float8 + 0.5::float8) * 0.05::float8 * 100::float8 + 0.5::float8) / 100::float8
$$;

-- The places of a job as the public may know them: of a confidential employer the outcode and the district.
CREATE FUNCTION public_places(job_of uuid, employer text, confidential boolean)
RETURNS TABLE ("position" integer, name text, region text, country text, latitude float8, longitude float8)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT p.position, CASE WHEN confidential
      THEN regexp_replace(public_text(p.name, employer, true), '\m([A-Z]{1,2}\d[A-Z\d]?)[\s.-]*\d[A-Z]{2}\M', '\1', 'gi')
      ELSE p.name END,
    p.region, p.country,
    CASE WHEN confidential THEN district_of(p.latitude) ELSE p.latitude END,
    CASE WHEN confidential THEN district_of(p.longitude) ELSE p.longitude END
  FROM job_place p WHERE p.job_id = job_of
$$;

-- The row of each of these jobs as it ought to be; none for a job that is not published, or is withdrawn. The same advert
-- with its employer's name is another one: shown as one, they would tell who the confidential employer is.
CREATE OR REPLACE FUNCTION job_search_rows(jobs uuid[]) RETURNS SETOF job_search LANGUAGE sql STABLE AS $$
  SELECT job.id, hashtextextended(job.advert_key || CASE WHEN job.is_confidential THEN ' ' ELSE '' END, 0), job.published_at, job.closes_at, job.starts_on, pay.yearly,
    job_traits(job.contract, job.hours, job.workplace, job.sector, job.sponsorship), place.regions,
    bit_of(class.asked, 'first', '2:1', '2:2', 'any', 'none'), place.latitudes, place.longitudes,
    length(ts_filter(words.head, '{a}')), tags.all_of_them, words.head,
    words.head || with_synonyms(job_search_vector('', '', '{}', '', words.body), 'D'), pg_current_xact_id()
  FROM job
  CROSS JOIN LATERAL (
    SELECT public_text(job.description_text, job.employer_name, job.is_confidential) AS body,
      public_text(job.degree, job.employer_name, job.is_confidential) AS degree,
      with_synonyms(job_search_vector(public_text(job.title, job.employer_name, job.is_confidential), '', '{}', '', ''), 'A')
      || with_synonyms(job_search_vector('', CASE WHEN NOT job.is_confidential THEN job.employer_name END, public_skills(job.skills, job.employer_name, job.is_confidential),
        job.sector, ''), 'C') AS head) words
  CROSS JOIN LATERAL (
    SELECT CASE WHEN job.salary_currency = 'GBP' THEN coalesce(job.yearly_max_pence, job.yearly_min_pence) END AS yearly) pay
  CROSS JOIN LATERAL (SELECT job_degree_class(words.degree, words.body) AS asked) class
  CROSS JOIN LATERAL (
    SELECT coalesce(bit_or(job_region_bit(p.region)), 0) AS regions,
      coalesce(array_agg(p.latitude ORDER BY p.position) FILTER (WHERE p.latitude IS NOT NULL), '{}') AS latitudes,
      coalesce(array_agg(p.longitude ORDER BY p.position) FILTER (WHERE p.latitude IS NOT NULL), '{}') AS longitudes,
      coalesce(bool_or(p.country IN ('GB', 'JE', 'GG', 'IM')), true) AS is_british
    FROM public_places(job.id, job.employer_name, job.is_confidential) p) place
  CROSS JOIN LATERAL (
    SELECT ARRAY(SELECT DISTINCT tag
      FROM public_places(job.id, job.employer_name, job.is_confidential) p CROSS JOIN LATERAL unnest(job_cell_tags(p.latitude, p.longitude)
      || ARRAY['region:' || p.region, 'country:' || p.country, 'place:' || lower(p.name)]) AS tag
      WHERE tag IS NOT NULL) AS tags) map
  CROSS JOIN LATERAL (
    SELECT array_remove(ARRAY['contract:' || job.contract, 'hours:' || job.hours, 'workplace:' || job.workplace,
        'sector:' || job.sector, 'sponsorship:' || job.sponsorship, 'asks:' || class.asked,
        CASE WHEN job.workplace = 'remote' AND place.is_british THEN 'remote' END,
        CASE WHEN words.degree ~* '\m(any|no degree|none|not needed|not required)\M' THEN 'degree:any' END,
        'closes:' || floor(extract(epoch FROM job.closes_at) / 86400)::int,
        'starts:' || to_char(job.starts_on, 'YYYY'), 'starts:' || to_char(job.starts_on, 'YYYY-MM')], NULL)
      || ARRAY(SELECT 'degree:' || unnest(tsvector_to_array(to_tsvector('public.uk', words.degree))))
      || job_span_tags(job.published_at) || job_pay_tags(pay.yearly) || map.tags AS all_of_them) tags
  WHERE job.id = ANY (jobs) AND job.published_at IS NOT NULL AND job.closes_at IS NOT NULL AND job.withdrawn_at IS NULL
$$;

-- The words of open titles, skills and employers, as the public may know them.
CREATE OR REPLACE FUNCTION search_term_refresh(instant timestamptz) RETURNS void LANGUAGE sql AS $$
  WITH open AS MATERIALIZED (
    SELECT public_text(job.title, job.employer_name, job.is_confidential) AS title,
      public_skills(job.skills, job.employer_name, job.is_confidential) AS skills,
      CASE WHEN NOT job.is_confidential THEN job.employer_name END AS employer
    FROM job_search doc JOIN job ON job.id = doc.job_id
    WHERE doc.published_at <= instant AND doc.closes_at > instant),
  fresh AS MATERIALIZED (
    SELECT 'word' AS kind, word AS key, word AS text, count(*)::int AS jobs
    FROM (
      SELECT word FROM open CROSS JOIN LATERAL (SELECT DISTINCT word FROM regexp_split_to_table(
        search_key(concat_ws(' ', open.title, array_to_string(open.skills, ' '), open.employer)), '[^[:alpha:]''’]+') AS word) own
      -- Words that mean what others say: it may be the others that all adverts use.
      UNION ALL SELECT DISTINCT regexp_split_to_table(words, '\s+') FROM search_synonym) seen
    WHERE length(word) BETWEEN 3 AND 40 GROUP BY word
    UNION ALL
    -- "Graduate surveyor - Leeds" and "Graduate surveyor (2027)" are titles of graduate surveyors.
    SELECT 'title', search_key(short), mode() WITHIN GROUP (ORDER BY short), count(*)::int
    FROM open CROSS JOIN LATERAL btrim(regexp_replace(open.title, '\s+[-–—|/:]\s.*$|\s*[|(\[,:].*$', '')) AS short
    WHERE length(short) BETWEEN 3 AND 60 GROUP BY search_key(short)
    UNION ALL
    SELECT 'skill', search_key(skill), mode() WITHIN GROUP (ORDER BY skill), count(*)::int
    FROM open CROSS JOIN LATERAL unnest(open.skills) AS skill WHERE length(skill) BETWEEN 2 AND 40 GROUP BY search_key(skill)
    UNION ALL
    SELECT 'employer', search_key(employer), mode() WITHIN GROUP (ORDER BY employer), count(*)::int
    FROM open WHERE length(employer) BETWEEN 2 AND 60 GROUP BY search_key(employer)),
  gone AS (
    DELETE FROM search_term old WHERE NOT EXISTS (SELECT FROM fresh WHERE fresh.kind = old.kind AND fresh.key = old.key))
  INSERT INTO search_term SELECT kind, key, text, jobs FROM fresh
  ON CONFLICT (kind, key) DO UPDATE SET text = excluded.text, jobs = excluded.jobs
    WHERE (search_term.text, search_term.jobs) IS DISTINCT FROM (excluded.text, excluded.jobs)
$$;

-- Rows that are there, of confidential jobs alone: there are few.
SELECT job_search_write(ARRAY(
  SELECT id FROM job WHERE is_confidential AND published_at IS NOT NULL AND withdrawn_at IS NULL ORDER BY published_at));
