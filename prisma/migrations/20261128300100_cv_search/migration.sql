-- What staff search of applications: the words of the CV and of the message, one row each, kept in step by the database.
-- How it is searched: docs/decisions/0037-files-that-people-send.md.

-- Words as they are written, whatever their language: without case and accents, no endings taken off.
CREATE TEXT SEARCH CONFIGURATION plain_words (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION plain_words
  ALTER MAPPING FOR hword, hword_part, word, numword, numhword WITH unaccent, simple;

-- Nobody is to be found by their health: what people say of it beside their CV is left out.
CREATE FUNCTION health_words() RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ARRAY['adhd', 'anxiety', 'asperger', 'aspergers', 'autism', 'autistic', 'bipolar', 'cancer', 'chemotherapy', 'crohn',
    'crohns', 'deaf', 'depressed', 'depression', 'diabetes', 'diabetic', 'disabilities', 'disability', 'disabled', 'dyscalculia',
    'dyslexia', 'dyslexic', 'dyspraxia', 'dyspraxic', 'endometriosis', 'epilepsy', 'epileptic', 'fibromyalgia', 'hiv', 'illness',
    'miscarriage', 'neurodivergent', 'neurodiverse', 'ocd', 'pregnancy', 'pregnant', 'ptsd', 'sclerosis', 'stammer', 'stutter',
    'wheelchair']
$$;

CREATE FUNCTION cv_document(cv text, message text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('public.plain_words', search_norm(coalesce(cv, '')))
      || ts_delete(to_tsvector('public.plain_words', search_norm(coalesce(message, ''))), health_words())
$$;

CREATE TABLE cv_search (
  application_id UUID PRIMARY KEY REFERENCES application (id) ON DELETE CASCADE ON UPDATE CASCADE,
  job_id UUID NOT NULL,
  stage application_stage NOT NULL,
  sent_at TIMESTAMPTZ(3) NOT NULL,
  -- Outside the row and not packed: rarely read, and then quickly.
  document TSVECTOR NOT NULL,
  -- Who takes an application back is not searched any more.
  CONSTRAINT cv_search_standing CHECK (stage <> 'withdrawn')
);
-- There is one way to search, whatever the words: figures about them would take long to gather and change nothing.
ALTER TABLE cv_search ALTER document SET STORAGE EXTERNAL, ALTER document SET STATISTICS 0;
-- New rows wait in a short list that is put in place in one go; more than a megabyte of it would make every search slower.
CREATE INDEX cv_search_terms ON cv_search USING gin (document) WITH (fastupdate = on, gin_pending_list_limit = 1024);

CREATE FUNCTION cv_search_write(wanted uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO cv_search (application_id, job_id, stage, sent_at, document)
  SELECT a.id, a.job_id, a.stage, a.updated_at, cv_document(t.text, a.message)
  FROM application a LEFT JOIN file_text t ON t.file_id = a.cv_id WHERE a.id = wanted AND a.stage <> 'withdrawn'
  ON CONFLICT (application_id) DO UPDATE
  SET job_id = excluded.job_id, stage = excluded.stage, sent_at = excluded.sent_at, document = excluded.document
$$;

CREATE FUNCTION cv_search_follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.stage = 'withdrawn' THEN
    DELETE FROM cv_search WHERE application_id = NEW.id;
  ELSIF TG_OP = 'UPDATE' AND OLD.stage <> 'withdrawn' AND NEW.cv_id IS NOT DISTINCT FROM OLD.cv_id
    AND NEW.message IS NOT DISTINCT FROM OLD.message THEN
    UPDATE cv_search SET job_id = NEW.job_id, stage = NEW.stage, sent_at = NEW.updated_at WHERE application_id = NEW.id;
  ELSE
    PERFORM cv_search_write(NEW.id);
    -- Its file lies in the storage by now: the worker may read it.
    PERFORM pg_notify('files', '');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER application_is_searched AFTER INSERT OR UPDATE OF job_id, stage, message, cv_id, updated_at ON application
  FOR EACH ROW EXECUTE FUNCTION cv_search_follow();

CREATE FUNCTION cv_search_read() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM cv_search_write(id) FROM application WHERE cv_id = NEW.file_id;
  RETURN NULL;
END $$;
CREATE TRIGGER file_text_is_searched AFTER UPDATE OF text ON file_text
  FOR EACH ROW WHEN (NEW.text IS DISTINCT FROM OLD.text) EXECUTE FUNCTION cv_search_read();

INSERT INTO cv_search (application_id, job_id, stage, sent_at, document)
  SELECT id, job_id, stage, updated_at, cv_document(NULL, message) FROM application WHERE stage <> 'withdrawn';
