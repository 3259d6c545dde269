-- What the tables and rules stand on: extensions, the text search configuration, and the two search functions.

CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE TEXT SEARCH CONFIGURATION uk (COPY = english);
ALTER TEXT SEARCH CONFIGURATION uk
  ALTER MAPPING FOR hword, hword_part, word, numword, numhword WITH unaccent, english_stem;

-- Keeps the symbols that mean something (C++, C#, .NET, R) as words, and maps joiners to blanks so that
-- "full-stack" and "node.js" are not read as one compound, host or file token. Search box and index share it.
CREATE FUNCTION search_norm(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT translate(
    regexp_replace(
      regexp_replace(
        regexp_replace(
          regexp_replace(t, '\mc\+\+', 'cplusplus ', 'gi'),
          '\m([cf])#', '\1sharp ', 'gi'),
        '(^|[^[:alnum:]])(?:asp)?\.net\M', '\1dotnet ', 'gi'),
      '\mR\M(?!\s*&)', 'rlanguage', 'g'),
    '-/._–—|@', repeat(' ', 8))
$$;

-- Title A, employer B, skills and sector C, text D.
CREATE FUNCTION job_search_vector(title text, employer text, skills text[], sector text, body text)
RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('public.uk', search_norm(coalesce(title, ''))), 'A')
      || setweight(to_tsvector('public.uk', search_norm(coalesce(employer, ''))), 'B')
      || setweight(to_tsvector('public.uk', search_norm(array_to_string(skills, ' ') || ' ' || coalesce(sector, ''))), 'C')
      || setweight(to_tsvector('public.uk', search_norm(coalesce(body, ''))), 'D')
$$;

CREATE FUNCTION post_search_vector(title text, summary text, body text)
RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('public.uk', search_norm(coalesce(title, ''))), 'A')
      || setweight(to_tsvector('public.uk', search_norm(coalesce(summary, ''))), 'B')
      || setweight(to_tsvector('public.uk', search_norm(coalesce(body, ''))), 'D')
$$;

-- A year of work is 260 days or 1,950 hours (37.5 hours a week): the basis that is printed beside every converted pay.
CREATE FUNCTION yearly_pence(pence integer, period text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE period WHEN 'year' THEN pence WHEN 'day' THEN pence * 260 WHEN 'hour' THEN pence * 1950 END
$$;
