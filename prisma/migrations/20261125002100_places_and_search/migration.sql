-- Counties: how people tell one Newport from another, and areas that can be searched for.
ALTER TABLE "place" ADD COLUMN "county" TEXT, ADD COLUMN "reach_miles" DOUBLE PRECISION NOT NULL DEFAULT 0;
ALTER TABLE place DROP CONSTRAINT place_kind;
ALTER TABLE place ADD CONSTRAINT place_kind
  CHECK (kind IN ('town', 'county', 'region', 'nation', 'outcode', 'postcode', 'country'));
CREATE INDEX place_key_trgm ON place USING gin (key gin_trgm_ops) WHERE kind = 'town';

-- A confidential employer's name is taken out of all that can be searched: otherwise a search for it would tell.
CREATE FUNCTION public_text(t text, employer text, confidential boolean)
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN confidential AND length(trim(employer)) > 2
    THEN regexp_replace(t, regexp_replace(trim(employer), '([^[:alnum:][:space:]])', '\\\1', 'g'), ' ', 'gi')
    ELSE t END
$$;
ALTER TABLE job ALTER COLUMN search SET EXPRESSION AS (job_search_vector(
  public_text(title, employer_name, is_confidential), CASE WHEN is_confidential THEN '' ELSE employer_name END,
  skills, sector, public_text(description_text, employer_name, is_confidential)));

-- The short part of the same: ranking reads it for every match, and the long text would have to be unpacked each time.
ALTER TABLE job ADD COLUMN head_search tsvector GENERATED ALWAYS AS (job_search_vector(
  public_text(title, employer_name, is_confidential), CASE WHEN is_confidential THEN '' ELSE employer_name END,
  skills, sector, '')) STORED;
