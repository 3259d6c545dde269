-- The versions of a CV that a candidate keeps with us. Ten at most, one of them the main one.
CREATE TABLE candidate_cv (
  id UUID PRIMARY KEY,
  candidate_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  file_id UUID NOT NULL REFERENCES stored_file (id) ON DELETE CASCADE ON UPDATE CASCADE,
  label TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  is_main BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT candidate_cv_label CHECK (length(trim(label)) BETWEEN 1 AND 80)
);
CREATE UNIQUE INDEX candidate_cv_file_id_key ON candidate_cv (file_id);
CREATE UNIQUE INDEX candidate_cv_one_main ON candidate_cv (candidate_id) WHERE is_main;
CREATE INDEX candidate_cv_candidate_id_created_at_idx ON candidate_cv (candidate_id, created_at);

-- Whoever adds one takes their row first, so that of two at once the second is counted after the first.
CREATE FUNCTION limit_kept_cvs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM candidate WHERE person_id = NEW.candidate_id FOR UPDATE;
  IF (SELECT count(*) FROM candidate_cv WHERE candidate_id = NEW.candidate_id) >= 10 THEN
    RAISE EXCEPTION 'candidate % keeps ten CVs already', NEW.candidate_id USING ERRCODE = 'check_violation', CONSTRAINT = 'candidate_cv_ten';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER candidate_cv_ten BEFORE INSERT ON candidate_cv FOR EACH ROW EXECUTE FUNCTION limit_kept_cvs();
