-- What search reads, apart from what pages show: one short row for each job that is public or will be, kept in step with
-- job and job_place by the database itself. How it is searched: docs/decisions/0016-search-in-postgresql.md.

-- The same answers as before in half the time: most texts have none of these signs.
CREATE OR REPLACE FUNCTION search_norm(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
BEGIN
  IF strpos(t, '+') > 0 OR strpos(t, '#') > 0 THEN
    t := regexp_replace(regexp_replace(t, '\mc\+\+', 'cplusplus ', 'gi'), '\m([cf])#', '\1sharp ', 'gi');
  END IF;
  IF strpos(t, '.') > 0 THEN
    t := regexp_replace(t, '(^|[^[:alnum:]])(?:asp)?\.net\M', '\1dotnet ', 'gi');
  END IF;
  IF t ~ '\mR\M' THEN
    t := regexp_replace(t, '\mR\M(?!\s*&)', 'rlanguage', 'g');
  END IF;
  RETURN translate(t, '-/._–—|@', repeat(' ', 8));
END
$$;

DROP FUNCTION jobs_with(tsquery);
ALTER TABLE job DROP COLUMN search, DROP COLUMN head_search;

CREATE TABLE job_search (
  job_id UUID PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- Equal for the jobs of one advert, of which results show one.
  advert BIGINT NOT NULL,
  published_at TIMESTAMPTZ(3) NOT NULL,
  closes_at TIMESTAMPTZ(3) NOT NULL,
  starts_on DATE,
  -- Pence a year, the most it comes to; null when it is not stated, or not in pounds.
  pay INTEGER,
  -- One bit for each value of contract, hours, workplace, sector, sponsorship; for each region; for each degree class.
  traits INTEGER NOT NULL,
  regions INTEGER NOT NULL,
  degrees INTEGER NOT NULL,
  latitudes DOUBLE PRECISION[] NOT NULL,
  longitudes DOUBLE PRECISION[] NOT NULL,
  title_length SMALLINT NOT NULL,
  -- Every filter as words, so that one index answers words and filters together.
  tags TEXT[] NOT NULL,
  -- Title A, employer B, skills and sector C: what ranking reads, short enough to lie in the row.
  head TSVECTOR NOT NULL,
  -- All of it: what is searched. Outside the row and not packed: rarely read, and then quickly.
  document TSVECTOR NOT NULL,
  -- The transaction that wrote it, so that a transaction with many changes to a job writes it once.
  written_by XID8 NOT NULL DEFAULT pg_current_xact_id()
);
ALTER TABLE job_search ALTER document SET STORAGE EXTERNAL, ALTER tags SET STORAGE MAIN, ALTER head SET STORAGE MAIN;
-- There is one way to search, whatever the words: figures about them would take long to gather and change nothing.
ALTER TABLE job_search ALTER document SET STATISTICS 0, ALTER head SET STATISTICS 0, ALTER tags SET STATISTICS 0;
-- Jobs close every day; what they leave must not make the walk longer.
ALTER TABLE job_search SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05);
-- New rows wait in a short list that is put in place in one go, six times as fast as row by row; more than a megabyte of
-- it would make every search slower.
CREATE INDEX job_search_terms ON job_search USING gin (document, ts_filter(head, '{a}'), tags)
  WITH (fastupdate = on, gin_pending_list_limit = 1024);
CREATE INDEX job_search_advert_idx ON job_search (advert);

-- When a job came out, in hours, quarters of a day, days, weeks, four weeks, and thirteen times four weeks since 1970: a
-- search walks back from now through ever longer ones (lib/jobs/search/walk.ts). Older than 2016 counts as 2016.
CREATE FUNCTION job_span_tags(t timestamptz) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY['h' || hour, 'q' || hour / 6, 'd' || hour / 24, 'w' || hour / 168, 'm' || hour / 672, 'y' || hour / 8736]
  FROM floor(extract(epoch FROM greatest(t, '2016-01-01T00:00:00Z'::timestamptz)) / 3600) AS exact, int4(exact) AS hour
$$;

-- Pay in steps: 'pay:31' for £31,000 to £31,999 (the highest first, lib/jobs/search/walk.ts), and 'pays:25' for each
-- five thousand that it reaches (filters).
CREATE FUNCTION job_pay_tags(pay integer) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN pay IS NULL THEN ARRAY['pay:none'] ELSE
    ARRAY['pay:' || least(pay / 100000, 250)]
      || ARRAY(SELECT 'pays:' || step FROM generate_series(15, least(pay / 100000, 100), 5) AS step) END
$$;

-- Squares of the map, of three sizes for short and long distances (lib/places/cells.ts): few to ask for, and little in them
-- that is not wanted.
CREATE FUNCTION job_cell_tags(latitude float8, longitude float8) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN latitude IS NULL OR longitude IS NULL THEN '{}'::text[] ELSE ARRAY[
    'near:' || floor(latitude / 0.1)::int || ':' || floor(longitude / 0.15)::int,
    'far:' || floor(latitude / 0.2)::int || ':' || floor(longitude / 0.3)::int,
    'wide:' || floor(latitude / 0.5)::int || ':' || floor(longitude / 0.8)::int] END
$$;

-- "2:1" as a class, not as a time or the number of a room: words of degrees stand near it.
CREATE FUNCTION names_degree_class(words text, class text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT words ~* ('\m' || class || '\M(?=[^.]{0,60}(degree|hono?u?rs|\mhons|or (above|higher|better)|equivalent))')
    OR words ~* ('(degree|hono?u?rs|\mhons|minimum|at least|achiev|predicted|expect)[^.]{0,40}\m' || class || '\M')
$$;

-- The lowest class of degree that an advert says it takes; null when it names none.
CREATE FUNCTION job_degree_class(degree text, body text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN degree ~* '\m(no degree|not needed|not required|none)\M' THEN 'none'
    WHEN words ~* '2[.:]2|lower second'
      AND (names_degree_class(words, '2[.:]2') OR words ~* '\mlower second') THEN '2:2'
    WHEN words ~* '2[.:]1|upper second'
      AND (names_degree_class(words, '2[.:]1') OR words ~* '\mupper second') THEN '2:1'
    WHEN words ~* '\m(first[- ]class (hono?u?rs |degree)|a first in )' THEN 'first'
    WHEN degree ~* '\m(any subject|any discipline|any degree)\M' THEN 'any' END
  FROM concat_ws(' ', degree, body) AS words
$$;

CREATE FUNCTION bit_of(value text, VARIADIC list text[]) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(1 << array_position(list, value) - 1, 0)
$$;

-- The lists are those of lib/jobs/vocabulary.ts and lib/places/regions.ts in their order, and a test holds them to it.
CREATE FUNCTION job_traits(contract text, hours text, workplace text, sector text, sponsorship text)
RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT bit_of(contract, 'permanent', 'fixed-term', 'temporary', 'internship', 'placement', 'apprenticeship')
    | (bit_of(hours, 'full-time', 'part-time') << 6)
    | (bit_of(workplace, 'on-site', 'hybrid', 'remote') << 8)
    | (bit_of(sector, 'accounting-finance', 'admin-operations', 'charity-public', 'construction-property', 'consulting',
        'creative-media', 'data', 'education', 'energy-environment', 'engineering', 'health-science', 'hr-recruitment',
        'law', 'logistics', 'marketing', 'retail-hospitality', 'sales', 'technology') << 11)
    | (bit_of(sponsorship, 'yes') << 29)
$$;

CREATE FUNCTION job_region_bit(region text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT bit_of(region, 'north-east', 'north-west', 'yorkshire', 'east-midlands', 'west-midlands', 'east-of-england',
    'london', 'south-east', 'south-west', 'wales', 'scotland', 'northern-ireland')
$$;

-- Words that mean the same in adverts. A text with one of them gets their common sign as a word too, and a search for one of
-- them is a search for the sign: one term instead of many, and no phrase to look up in the text. Each was looked at as word
-- stems: "programmer" is not here because its stem is that of "programme". A change needs the rows written anew.
CREATE TABLE search_synonym (
  words TEXT PRIMARY KEY,
  sign TEXT NOT NULL,
  target TSQUERY NOT NULL,
  phrase TSQUERY NOT NULL,
  substitute TSQUERY NOT NULL
);
INSERT INTO search_synonym
SELECT words, sign, plainto_tsquery('public.uk', search_norm(words)), phraseto_tsquery('public.uk', search_norm(words)),
  quote_literal(sign)::tsquery
FROM (VALUES
  ('=hr', ARRAY['hr', 'human resources', 'human resource']),
  ('=pr', ARRAY['pr', 'public relations']),
  ('=entry', ARRAY['trainee', 'entry level', 'junior', 'graduate scheme', 'graduate programme', 'graduate program']),
  ('=dev', ARRAY['dev', 'developer']),
  ('=frontend', ARRAY['frontend', 'front end']),
  ('=backend', ARRAY['backend', 'back end']),
  ('=fullstack', ARRAY['fullstack', 'full stack']),
  ('=qa', ARRAY['qa', 'quality assurance']),
  ('=ml', ARRAY['ml', 'machine learning']),
  ('=ai', ARRAY['ai', 'artificial intelligence']),
  ('=accounting', ARRAY['accounting', 'accountancy']),
  ('=ux', ARRAY['ux', 'user experience']),
  ('=ui', ARRAY['ui', 'user interface']),
  ('=bd', ARRAY['bd', 'business development', 'new business development']),
  ('=ta', ARRAY['teaching assistant', 'classroom assistant', 'learning support assistant']),
  ('=solicitor', ARRAY['solicitor', 'lawyer']),
  ('=qs', ARRAY['qs', 'quantity surveyor', 'quantity surveying']),
  ('=lab', ARRAY['lab', 'laboratory'])
) AS class(sign, members) CROSS JOIN LATERAL unnest(members) AS words
ON CONFLICT DO NOTHING;

CREATE FUNCTION with_synonyms(part tsvector, weight text) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT part || coalesce(string_agg(DISTINCT quote_literal(sign) || ':1' || weight, ' '), '')::tsvector
  FROM search_synonym WHERE part @@ phrase
$$;

-- The row of each of these jobs as it ought to be; none for a job that is not published, or is withdrawn.
CREATE FUNCTION job_search_rows(jobs uuid[]) RETURNS SETOF job_search LANGUAGE sql STABLE AS $$
  SELECT job.id, hashtextextended(job.advert_key, 0), job.published_at, job.closes_at, job.starts_on, pay.yearly,
    job_traits(job.contract, job.hours, job.workplace, job.sector, job.sponsorship), place.regions,
    bit_of(class.asked, 'first', '2:1', '2:2', 'any', 'none'), place.latitudes, place.longitudes,
    length(ts_filter(words.head, '{a}')), tags.all_of_them, words.head,
    words.head || with_synonyms(job_search_vector('', '', '{}', '', words.body), 'D'), pg_current_xact_id()
  FROM job
  CROSS JOIN LATERAL (
    SELECT public_text(job.description_text, job.employer_name, job.is_confidential) AS body,
      with_synonyms(job_search_vector(public_text(job.title, job.employer_name, job.is_confidential), '', '{}', '', ''), 'A')
      || with_synonyms(job_search_vector('', CASE WHEN NOT job.is_confidential THEN job.employer_name END, job.skills,
        job.sector, ''), 'C') AS head) words
  CROSS JOIN LATERAL (
    SELECT CASE WHEN job.salary_currency = 'GBP' THEN coalesce(job.yearly_max_pence, job.yearly_min_pence) END AS yearly) pay
  CROSS JOIN LATERAL (SELECT job_degree_class(job.degree, words.body) AS asked) class
  CROSS JOIN LATERAL (
    SELECT coalesce(bit_or(job_region_bit(p.region)), 0) AS regions,
      coalesce(array_agg(p.latitude ORDER BY p.position) FILTER (WHERE p.latitude IS NOT NULL), '{}') AS latitudes,
      coalesce(array_agg(p.longitude ORDER BY p.position) FILTER (WHERE p.latitude IS NOT NULL), '{}') AS longitudes,
      coalesce(bool_or(p.country IN ('GB', 'JE', 'GG', 'IM')), true) AS is_british
    FROM job_place p WHERE p.job_id = job.id) place
  CROSS JOIN LATERAL (
    SELECT ARRAY(SELECT DISTINCT tag FROM job_place p CROSS JOIN LATERAL unnest(job_cell_tags(p.latitude, p.longitude)
      || ARRAY['region:' || p.region, 'country:' || p.country, 'place:' || lower(p.name)]) AS tag
      WHERE p.job_id = job.id AND tag IS NOT NULL) AS tags) map
  CROSS JOIN LATERAL (
    SELECT array_remove(ARRAY['contract:' || job.contract, 'hours:' || job.hours, 'workplace:' || job.workplace,
        'sector:' || job.sector, 'sponsorship:' || job.sponsorship, 'asks:' || class.asked,
        CASE WHEN job.workplace = 'remote' AND place.is_british THEN 'remote' END,
        CASE WHEN job.degree ~* '\m(any|no degree|none|not needed|not required)\M' THEN 'degree:any' END,
        'closes:' || floor(extract(epoch FROM job.closes_at) / 86400)::int,
        'starts:' || to_char(job.starts_on, 'YYYY'), 'starts:' || to_char(job.starts_on, 'YYYY-MM')], NULL)
      || ARRAY(SELECT 'degree:' || unnest(tsvector_to_array(to_tsvector('public.uk', job.degree))))
      || job_span_tags(job.published_at) || job_pay_tags(pay.yearly) || map.tags AS all_of_them) tags
  WHERE job.id = ANY (jobs) AND job.published_at IS NOT NULL AND job.closes_at IS NOT NULL AND job.withdrawn_at IS NULL
$$;

-- In PL/pgSQL, which plans it once for a connection and not for every job.
CREATE FUNCTION job_search_write(jobs uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO job_search SELECT * FROM job_search_rows(jobs)
  ON CONFLICT (job_id) DO UPDATE SET (advert, published_at, closes_at, starts_on, pay, traits, regions, degrees, latitudes,
    longitudes, title_length, tags, head, document, written_by) = (excluded.advert, excluded.published_at,
    excluded.closes_at, excluded.starts_on, excluded.pay, excluded.traits, excluded.regions, excluded.degrees,
    excluded.latitudes, excluded.longitudes, excluded.title_length, excluded.tags, excluded.head, excluded.document,
    excluded.written_by);
END
$$;

-- At the end of a transaction, when job and places are as they will be; once for each job.
CREATE FUNCTION job_search_follow() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid;
BEGIN
  IF TG_TABLE_NAME = 'job' THEN
    changed := NEW.id;
    IF NEW.published_at IS NULL OR NEW.withdrawn_at IS NOT NULL THEN
      DELETE FROM job_search WHERE job_id = changed;
      RETURN NULL;
    END IF;
  ELSE
    changed := coalesce(NEW.job_id, OLD.job_id);
  END IF;
  IF NOT EXISTS (SELECT FROM job_search WHERE job_id = changed AND written_by = pg_current_xact_id()) THEN
    PERFORM job_search_write(ARRAY[changed]);
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER job_search_insert AFTER INSERT ON job DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.published_at IS NOT NULL) EXECUTE FUNCTION job_search_follow();
CREATE CONSTRAINT TRIGGER job_search_update AFTER UPDATE OF title, description_text, employer_name, is_confidential,
    workplace, contract, hours, sector, skills, sponsorship, degree, starts_on, salary_min_pence, salary_max_pence,
    salary_currency, salary_period, published_at, closes_at, withdrawn_at, advert_key
  ON job DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION job_search_follow();
CREATE CONSTRAINT TRIGGER job_search_place AFTER INSERT OR UPDATE OR DELETE ON job_place DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION job_search_follow();

SELECT job_search_write(ARRAY(SELECT id FROM job ORDER BY published_at));

-- The words of open titles, skills and employers, for slips of the keyboard; and these as wholes, to suggest while somebody
-- types. Made anew after many changes and now and then (lib/jobs/search/upkeep.ts).
CREATE TABLE search_term (
  kind TEXT NOT NULL CONSTRAINT search_term_kind CHECK (kind IN ('word', 'title', 'skill', 'employer')),
  -- In small letters and without accents.
  key TEXT NOT NULL,
  -- As most adverts write it.
  text TEXT NOT NULL,
  jobs INTEGER NOT NULL,
  PRIMARY KEY (kind, key)
);
CREATE INDEX search_term_near ON search_term USING gist (key gist_trgm_ops (siglen = 32)) WHERE kind = 'word';
CREATE INDEX search_term_within ON search_term USING gin (key gin_trgm_ops) WHERE kind <> 'word';

CREATE FUNCTION search_key(t text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT btrim(regexp_replace(lower(public.unaccent('public.unaccent', t)), '\s+', ' ', 'g'))
$$;

CREATE FUNCTION search_term_refresh(instant timestamptz) RETURNS void LANGUAGE sql AS $$
  WITH open AS MATERIALIZED (
    SELECT public_text(job.title, job.employer_name, job.is_confidential) AS title, job.skills,
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
