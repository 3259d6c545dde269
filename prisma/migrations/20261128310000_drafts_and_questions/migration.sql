-- Applications that are being written, the questions of a job, and what was answered to them.
CREATE TABLE screening_question (
  id UUID PRIMARY KEY,
  job_id UUID NOT NULL REFERENCES job (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  hint TEXT,
  options TEXT[] NOT NULL DEFAULT '{}',
  is_required BOOLEAN NOT NULL DEFAULT true,
  wanted TEXT[] NOT NULL DEFAULT '{}',
  at_least INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  -- Twenty at most; below zero is where they stand while they change places.
  CONSTRAINT screening_question_position CHECK (position BETWEEN -20 AND 19),
  CONSTRAINT screening_question_kind CHECK (kind IN ('yes-no', 'one-of', 'several-of', 'number', 'short-text', 'long-text', 'date')),
  CONSTRAINT screening_question_text CHECK (length(text) BETWEEN 3 AND 300),
  CONSTRAINT screening_question_options CHECK (
    CASE WHEN kind IN ('one-of', 'several-of') THEN cardinality(options) BETWEEN 2 AND 20 ELSE cardinality(options) = 0 END
  ),
  CONSTRAINT screening_question_wanted CHECK (
    CASE kind
      WHEN 'yes-no' THEN wanted <@ ARRAY['yes', 'no'] AND cardinality(wanted) < 2
      WHEN 'one-of' THEN wanted <@ options
      ELSE cardinality(wanted) = 0
    END
  ),
  CONSTRAINT screening_question_at_least CHECK (at_least IS NULL OR kind = 'number')
);
CREATE UNIQUE INDEX screening_question_job_id_position_key ON screening_question (job_id, position);

CREATE TABLE screening_answer (
  application_id UUID NOT NULL REFERENCES application (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  question_id UUID REFERENCES screening_question (id) ON DELETE SET NULL ON UPDATE CASCADE,
  question TEXT NOT NULL,
  kind TEXT NOT NULL,
  value JSONB NOT NULL,
  meets BOOLEAN,
  PRIMARY KEY (application_id, position),
  CONSTRAINT screening_answer_kind CHECK (kind IN ('yes-no', 'one-of', 'several-of', 'number', 'short-text', 'long-text', 'date')),
  CONSTRAINT screening_answer_value CHECK (
    CASE kind
      WHEN 'yes-no' THEN value IN ('"yes"', '"no"')
      WHEN 'several-of' THEN jsonb_typeof(value) = 'array'
      WHEN 'number' THEN jsonb_typeof(value) = 'number'
      ELSE jsonb_typeof(value) = 'string'
    END
  )
);
CREATE INDEX screening_answer_question_id_idx ON screening_answer (question_id);

-- A question is answered for its own job, and its answer stays as it was given.
CREATE FUNCTION check_answered_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.question_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM screening_question q JOIN application a ON a.job_id = q.job_id
    WHERE q.id = NEW.question_id AND a.id = NEW.application_id
  ) THEN
    RAISE EXCEPTION 'question % is not asked for this job', NEW.question_id USING ERRCODE = 'check_violation', CONSTRAINT = 'screening_answer_job';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER screening_answer_job BEFORE INSERT ON screening_answer FOR EACH ROW EXECUTE FUNCTION check_answered_question();
CREATE TRIGGER screening_answer_frozen BEFORE UPDATE OF question, kind, value, meets ON screening_answer
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What somebody asked to be arranged. Apart from the application, so that no list, search or scorer comes by it.
CREATE TABLE application_adjustment (
  application_id UUID PRIMARY KEY REFERENCES application (id) ON DELETE CASCADE ON UPDATE CASCADE,
  text TEXT NOT NULL,
  said_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT application_adjustment_text CHECK (length(text) BETWEEN 1 AND 2000)
);

ALTER TABLE earlier_application ADD COLUMN answers JSONB NOT NULL DEFAULT '[]';

CREATE TABLE application_draft (
  id UUID PRIMARY KEY,
  job_id UUID NOT NULL REFERENCES job (id) ON DELETE CASCADE ON UPDATE CASCADE,
  candidate_id UUID REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  token_hash TEXT,
  email CITEXT,
  fields JSONB NOT NULL DEFAULT '{}',
  asked JSONB NOT NULL DEFAULT '{}',
  cv_id UUID REFERENCES stored_file (id) ON DELETE SET NULL ON UPDATE CASCADE,
  version INTEGER NOT NULL DEFAULT 1,
  started_at TIMESTAMPTZ(3) NOT NULL,
  saved_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT application_draft_owner CHECK (candidate_id IS NOT NULL OR token_hash IS NOT NULL),
  CONSTRAINT application_draft_fields CHECK (jsonb_typeof(fields) = 'object' AND octet_length(fields::text) <= 600000),
  CONSTRAINT application_draft_times CHECK (saved_at >= started_at)
);
CREATE UNIQUE INDEX application_draft_job_id_candidate_id_key ON application_draft (job_id, candidate_id);
CREATE UNIQUE INDEX application_draft_token_hash_key ON application_draft (token_hash);
CREATE UNIQUE INDEX application_draft_cv_id_key ON application_draft (cv_id);
CREATE INDEX application_draft_candidate_id_idx ON application_draft (candidate_id);
CREATE INDEX application_draft_email_idx ON application_draft (email);

-- A draft is begun while its job is open; when and for what it was begun does not change. Each save is a version.
CREATE FUNCTION begin_draft() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM job WHERE id = NEW.job_id AND published_at <= NEW.started_at AND closes_at > NEW.started_at AND withdrawn_at IS NULL
  ) THEN
    RAISE EXCEPTION 'the job of draft % is not open', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'application_draft_begins';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER application_draft_begins BEFORE INSERT ON application_draft FOR EACH ROW EXECUTE FUNCTION begin_draft();
CREATE TRIGGER application_draft_beginning_stays BEFORE UPDATE ON application_draft FOR EACH ROW
  WHEN (NEW.started_at <> OLD.started_at OR NEW.job_id <> OLD.job_id OR NEW.version < OLD.version) EXECUTE FUNCTION refuse_change();

-- An application that came after its job had closed was begun before that, and came within 24 hours
-- (lib/applications/drafts/grace.ts). A job that was withdrawn takes none.
ALTER TABLE application ADD COLUMN late_from TIMESTAMPTZ(3);
CREATE FUNCTION check_late_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM job WHERE id = NEW.job_id AND withdrawn_at IS NULL
      AND NEW.late_from < closes_at AND NEW.updated_at < closes_at + interval '24 hours'
  ) THEN
    RAISE EXCEPTION 'application % comes too late', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'application_late';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER application_late BEFORE INSERT OR UPDATE OF late_from ON application FOR EACH ROW
  WHEN (NEW.late_from IS NOT NULL) EXECUTE FUNCTION check_late_application();
