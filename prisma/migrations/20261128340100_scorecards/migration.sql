-- The same scorecard for everybody who applies for a job.
CREATE TABLE scorecard_form (
  id UUID PRIMARY KEY,
  job_id UUID NOT NULL REFERENCES job (id) ON DELETE CASCADE ON UPDATE CASCADE,
  version INTEGER NOT NULL,
  made_by UUID,
  made_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT scorecard_form_version CHECK (version > 0)
);
CREATE UNIQUE INDEX scorecard_form_job_id_version_key ON scorecard_form (job_id, version);

CREATE TABLE scorecard_criterion (
  form_id UUID NOT NULL REFERENCES scorecard_form (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  good TEXT NOT NULL,
  PRIMARY KEY (form_id, position),
  CONSTRAINT scorecard_criterion_position CHECK (position BETWEEN 1 AND 7),
  CONSTRAINT scorecard_criterion_words CHECK (btrim(name) <> '' AND btrim(good) <> '')
);

CREATE TABLE scorecard (
  id UUID PRIMARY KEY,
  application_id UUID NOT NULL REFERENCES application (id) ON DELETE CASCADE ON UPDATE CASCADE,
  form_id UUID NOT NULL REFERENCES scorecard_form (id) ON DELETE CASCADE ON UPDATE CASCADE,
  reviewer_id UUID NOT NULL,
  note TEXT,
  saved_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  submitted_at TIMESTAMPTZ(3)
);
CREATE UNIQUE INDEX scorecard_application_id_reviewer_id_key ON scorecard (application_id, reviewer_id);
CREATE UNIQUE INDEX scorecard_id_form_id_key ON scorecard (id, form_id);
CREATE INDEX scorecard_form_id_idx ON scorecard (form_id);

CREATE TABLE scorecard_score (
  card_id UUID NOT NULL,
  form_id UUID NOT NULL,
  position INTEGER NOT NULL,
  score INTEGER,
  evidence TEXT,
  PRIMARY KEY (card_id, position),
  FOREIGN KEY (card_id, form_id) REFERENCES scorecard (id, form_id) ON DELETE CASCADE ON UPDATE CASCADE,
  FOREIGN KEY (form_id, position) REFERENCES scorecard_criterion (form_id, position) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT scorecard_score_range CHECK (score BETWEEN 1 AND 4)
);
CREATE INDEX scorecard_score_form_id_position_idx ON scorecard_score (form_id, position);

-- A version of the criteria is what people were judged by: it does not change afterwards, and it is whole.
CREATE TRIGGER scorecard_form_append_only BEFORE UPDATE ON scorecard_form FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scorecard_criterion_append_only BEFORE UPDATE ON scorecard_criterion FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION check_scorecard_form() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM scorecard_form WHERE id = NEW.id)
    AND (SELECT count(*) NOT BETWEEN 3 AND 7 FROM scorecard_criterion WHERE form_id = NEW.id) THEN
    RAISE EXCEPTION 'a scorecard has three to seven criteria' USING ERRCODE = 'check_violation', CONSTRAINT = 'scorecard_form_criteria';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER scorecard_form_criteria AFTER INSERT ON scorecard_form
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_scorecard_form();

-- The card is of the job that the application is for; what was handed in stays as it is, and is complete.
CREATE FUNCTION check_scorecard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.submitted_at IS NOT NULL THEN
    RAISE EXCEPTION 'a scorecard that was handed in does not change' USING ERRCODE = 'check_violation', CONSTRAINT = 'scorecard_final';
  END IF;
  IF NOT EXISTS (
    SELECT FROM application JOIN scorecard_form ON scorecard_form.job_id = application.job_id
    WHERE application.id = NEW.application_id AND scorecard_form.id = NEW.form_id
  ) THEN
    RAISE EXCEPTION 'a scorecard is of the job that was applied for' USING ERRCODE = 'check_violation', CONSTRAINT = 'scorecard_job';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER scorecard_checked BEFORE INSERT OR UPDATE ON scorecard FOR EACH ROW EXECUTE FUNCTION check_scorecard();

CREATE FUNCTION check_scorecard_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM scorecard_criterion criterion
    LEFT JOIN scorecard_score score ON score.card_id = NEW.id AND score.position = criterion.position
    WHERE criterion.form_id = NEW.form_id AND (score.score IS NULL OR btrim(coalesce(score.evidence, '')) = '')
  ) THEN
    RAISE EXCEPTION 'every criterion has a score and its evidence' USING ERRCODE = 'check_violation', CONSTRAINT = 'scorecard_whole';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER scorecard_whole AFTER INSERT OR UPDATE ON scorecard
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.submitted_at IS NOT NULL) EXECUTE FUNCTION check_scorecard_is_whole();

CREATE FUNCTION check_scorecard_score() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM scorecard WHERE id = coalesce(NEW.card_id, OLD.card_id) AND submitted_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a scorecard that was handed in does not change' USING ERRCODE = 'check_violation', CONSTRAINT = 'scorecard_final';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER scorecard_score_checked BEFORE INSERT OR UPDATE OR DELETE ON scorecard_score FOR EACH ROW EXECUTE FUNCTION check_scorecard_score();
