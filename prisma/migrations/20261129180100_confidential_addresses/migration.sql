-- Addresses of confidential jobs that have the employer's name or a postcode in full in them: made before the job became
-- confidential, or from a place that nobody shows. Each such job gets an address of its public title and its number, and the
-- old one leads nowhere (lib/jobs/slugs.ts keeps to this from now on).
CREATE FUNCTION pg_temp.slug_of(words text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT btrim(regexp_replace(replace(regexp_replace(lower(public.unaccent('public.unaccent', words)), '[''’]', '', 'g'),
    '&', ' and '), '[^a-z0-9]+', '-', 'g'), '-')
$$;

CREATE FUNCTION pg_temp.tells(slug text, names text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT '-' || slug || '-' ~ '-[a-z]{1,2}\d[a-z\d]?-?\d[abd-hjlnp-uw-z]{2}-'
    OR EXISTS (
      SELECT FROM unnest(names) AS said CROSS JOIN LATERAL pg_temp.slug_of(said) AS name
      WHERE length(name) > 2 AND (strpos('-' || slug || '-', '-' || name || '-') > 0
        -- A long address was cut, perhaps in the middle of the name.
        OR length(slug) >= 70 AND EXISTS (
          SELECT FROM generate_series(4, length(name)) AS letters WHERE right('-' || slug, letters + 1) = '-' || left(name, letters))))
$$;

CREATE TEMPORARY TABLE told ON COMMIT DROP AS
  SELECT job.id, job.slug, job.title, job.number, job.employer_name, ARRAY[job.employer_name, spoken_name(job.employer_name),
    client.name, spoken_name(client.name), client.legal_name, spoken_name(client.legal_name)] AS names
  FROM job LEFT JOIN client ON client.id = job.client_id WHERE job.is_confidential;

UPDATE job SET updated_at = now(), slug = concat_ws('-', nullif(btrim(left(pg_temp.slug_of(regexp_replace(
    public_text(told.title, told.employer_name, true), '\m([A-Z]{1,2}\d[A-Z\d]?)[\s.-]*\d[A-Z]{2}\M', '\1', 'gi')), 60), '-'), ''),
  'job', told.number)
FROM told WHERE job.id = told.id AND pg_temp.tells(told.slug, told.names);

DELETE FROM job_slug USING told, job
WHERE job_slug.job_id = told.id AND job.id = told.id AND job_slug.slug <> job.slug AND pg_temp.tells(job_slug.slug, told.names);

-- Kept pages that lead to the old ones go (lib/core/stale.ts).
SELECT pg_notify('stale', json_build_array('jobs', 'job:' || told.slug)::text)
FROM told JOIN job ON job.id = told.id WHERE job.slug <> told.slug;
