-- What staff type into the palette is looked for in names, addresses and titles: without case, without accents, anywhere
-- in a word. The dictionary is named, so that the answer depends on nothing else; the cost keeps the planner from asking
-- it of every row.
CREATE FUNCTION find_key(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT COST 1000 AS $$
  SELECT lower(public.unaccent('public.unaccent', t))
$$;

CREATE INDEX job_find ON job USING gin (find_key(title || ' ' || employer_name) gin_trgm_ops);
CREATE INDEX post_find ON post USING gin (find_key(title) gin_trgm_ops);
CREATE INDEX person_find ON person USING gin (find_key(name || ' ' || email::text) gin_trgm_ops);
CREATE INDEX application_find ON application USING gin (find_key(name || ' ' || email::text) gin_trgm_ops);
CREATE INDEX call_find ON call USING gin (find_key(name || ' ' || email::text) gin_trgm_ops);
CREATE INDEX subscriber_find ON subscriber USING gin (find_key(email::text) gin_trgm_ops);
