-- How many applications a job has and what a candidate has, kept with every change: tables are sorted and filtered by them.

-- A row beside the job rather than a column of it: people who apply at once must not wait for whoever edits the advert.
CREATE TABLE job_count (
  job_id UUID PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE ON UPDATE CASCADE,
  applications INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT job_count_applications CHECK (applications >= 0)
);
INSERT INTO job_count (job_id, applications)
  SELECT job.id, count(application.id) FROM job LEFT JOIN application ON application.job_id = job.id GROUP BY job.id;
CREATE INDEX job_count_applications_job_id_idx ON job_count (applications, job_id);

ALTER TABLE candidate
  ADD COLUMN applied INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN saved INTEGER NOT NULL DEFAULT 0,
  ADD CONSTRAINT candidate_counts CHECK (applied >= 0 AND saved >= 0);
UPDATE candidate SET
  applied = (SELECT count(*) FROM application WHERE application.candidate_id = candidate.person_id),
  saved = (SELECT count(*) FROM saved_job WHERE saved_job.candidate_id = candidate.person_id);
-- Most have applied and few have not, or the other way round: both are found without a walk.
CREATE INDEX candidate_without_application ON candidate (created_at, person_id) WHERE applied = 0;
CREATE INDEX candidate_with_application ON candidate (created_at, person_id) WHERE applied > 0;
CREATE INDEX candidate_without_saved_job ON candidate (created_at, person_id) WHERE saved = 0;
CREATE INDEX candidate_with_saved_job ON candidate (created_at, person_id) WHERE saved > 0;

CREATE FUNCTION begin_job_count() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO job_count (job_id) VALUES (NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER job_count_begins AFTER INSERT ON job FOR EACH ROW EXECUTE FUNCTION begin_job_count();

CREATE FUNCTION count_applications() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    UPDATE job_count SET applications = applications - 1 WHERE job_id = OLD.job_id;
    UPDATE candidate SET applied = applied - 1 WHERE person_id = OLD.candidate_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    UPDATE job_count SET applications = applications + 1 WHERE job_id = NEW.job_id;
    UPDATE candidate SET applied = applied + 1 WHERE person_id = NEW.candidate_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER application_counted AFTER INSERT OR DELETE ON application FOR EACH ROW EXECUTE FUNCTION count_applications();
CREATE TRIGGER application_recounted AFTER UPDATE OF job_id, candidate_id ON application FOR EACH ROW
  WHEN (NEW.job_id <> OLD.job_id OR NEW.candidate_id IS DISTINCT FROM OLD.candidate_id) EXECUTE FUNCTION count_applications();

CREATE FUNCTION count_saved_jobs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN UPDATE candidate SET saved = saved - 1 WHERE person_id = OLD.candidate_id; END IF;
  IF TG_OP <> 'DELETE' THEN UPDATE candidate SET saved = saved + 1 WHERE person_id = NEW.candidate_id; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER saved_job_counted AFTER INSERT OR DELETE ON saved_job FOR EACH ROW EXECUTE FUNCTION count_saved_jobs();
CREATE TRIGGER saved_job_recounted AFTER UPDATE OF candidate_id ON saved_job FOR EACH ROW
  WHEN (NEW.candidate_id <> OLD.candidate_id) EXECUTE FUNCTION count_saved_jobs();
