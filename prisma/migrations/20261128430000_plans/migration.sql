-- What somebody wants to do after a no, step by step, and whether they want to be reminded of it.
CREATE TABLE plan (
  id UUID PRIMARY KEY,
  candidate_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  application_id UUID REFERENCES application (id) ON DELETE SET NULL ON UPDATE CASCADE,
  ended TEXT NOT NULL,
  develop TEXT[] NOT NULL,
  pace TEXT NOT NULL,
  about TEXT NOT NULL,
  started_on DATE NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  ordered_at TIMESTAMPTZ(3),
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT plan_ended CHECK (ended IN ('before-interview', 'first-interview', 'last-interview', 'offer')),
  CONSTRAINT plan_pace CHECK (pace IN ('gentle', 'steady', 'quick')),
  CONSTRAINT plan_develop CHECK (
    develop <@ ARRAY['examples', 'motivation', 'speaking', 'knowledge', 'skill', 'experience', 'tests', 'cv', 'choosing']
    AND cardinality(develop) <= 9
  )
);
-- A second press of the button leads to the plan that there is.
CREATE UNIQUE INDEX plan_candidate_id_application_id_key ON plan (candidate_id, application_id);
CREATE INDEX plan_application_id_idx ON plan (application_id);

CREATE TABLE plan_step (
  id UUID PRIMARY KEY,
  plan_id UUID NOT NULL REFERENCES plan (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  phase TEXT NOT NULL,
  key TEXT,
  words TEXT,
  minutes INTEGER NOT NULL,
  due_on DATE NOT NULL,
  done_at TIMESTAMPTZ(3),
  skipped_at TIMESTAMPTZ(3),
  skip_reason TEXT,
  moved_at TIMESTAMPTZ(3),
  reminded_at TIMESTAMPTZ(3),
  CONSTRAINT plan_step_phase CHECK (phase IN ('hour', 'week', 'month')),
  -- Ours by its key, or theirs in their own words.
  CONSTRAINT plan_step_whose CHECK ((key IS NULL) <> (words IS NULL)),
  CONSTRAINT plan_step_minutes CHECK (minutes BETWEEN 1 AND 600),
  CONSTRAINT plan_step_one_end CHECK (done_at IS NULL OR skipped_at IS NULL),
  CONSTRAINT plan_step_reason CHECK (skip_reason IS NULL OR skipped_at IS NOT NULL),
  -- With the key below: a plan has so many steps at most.
  CONSTRAINT plan_step_position CHECK (position BETWEEN 1 AND 60),
  -- Judged at the end of a statement, so that one statement can change places.
  CONSTRAINT plan_step_plan_id_position_key UNIQUE (plan_id, position) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE UNIQUE INDEX plan_step_plan_id_key_key ON plan_step (plan_id, key);
CREATE INDEX plan_step_due_on_idx ON plan_step (due_on);

CREATE TABLE plan_reminder (
  candidate_id UUID PRIMARY KEY REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  asked_at TIMESTAMPTZ(3) NOT NULL,
  paused_until DATE,
  reminded_on DATE
);
