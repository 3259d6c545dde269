-- What was promised in a call, and why nothing was.
ALTER TABLE call ADD COLUMN no_promise TEXT;
CREATE TABLE call_promise (
  id UUID PRIMARY KEY,
  call_id UUID NOT NULL REFERENCES call (id) ON DELETE CASCADE ON UPDATE CASCADE,
  what TEXT NOT NULL,
  due_on DATE NOT NULL,
  made_by UUID,
  made_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  kept_at TIMESTAMPTZ(3),
  kept_by UUID,
  reminded_at TIMESTAMPTZ(3),
  CONSTRAINT call_promise_words CHECK (btrim(what) <> '' AND char_length(what) <= 200),
  CONSTRAINT call_promise_days CHECK (due_on >= (made_at AT TIME ZONE 'Europe/London')::date AND kept_at >= made_at)
);
CREATE UNIQUE INDEX call_promise_call_id_what_due_on_key ON call_promise (call_id, what, due_on);
CREATE INDEX call_promise_due_on_idx ON call_promise (due_on);
CREATE INDEX call_promise_open ON call_promise (due_on, id) WHERE kept_at IS NULL;
CREATE TRIGGER call_promise_stays BEFORE UPDATE OF call_id, what, due_on, made_by, made_at ON call_promise
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What a candidate brings along.
CREATE TABLE call_share (
  call_id UUID NOT NULL REFERENCES call (id) ON DELETE CASCADE ON UPDATE CASCADE,
  kind TEXT NOT NULL,
  candidate_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  application_id UUID REFERENCES application (id) ON DELETE CASCADE ON UPDATE CASCADE,
  shared_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (call_id, kind),
  CONSTRAINT call_share_kind CHECK (kind IN ('timeline', 'feedback', 'plan', 'debrief'))
);
CREATE INDEX call_share_candidate_id_idx ON call_share (candidate_id);
CREATE INDEX call_share_application_id_idx ON call_share (application_id);

-- To a call of one's own, about an application of one's own.
CREATE FUNCTION check_call_share() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM call c JOIN person p ON p.id = NEW.candidate_id AND p.email = c.email WHERE c.id = NEW.call_id)
    OR (NEW.application_id IS NOT NULL AND NOT EXISTS (SELECT FROM application a
      WHERE a.id = NEW.application_id AND candidate_of_application(a.candidate_id, a.email) = NEW.candidate_id)) THEN
    RAISE EXCEPTION 'this is not theirs to bring' USING ERRCODE = 'check_violation', CONSTRAINT = 'call_share_own';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER call_share_own BEFORE INSERT ON call_share FOR EACH ROW EXECUTE FUNCTION check_call_share();

-- A call after a no ends with a promise, or with the reason why there is none.
CREATE FUNCTION check_call_promise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.no_promise IS NULL
    AND (NEW.topic = 'after-a-rejection' OR EXISTS (SELECT FROM call_share WHERE call_id = NEW.id))
    AND NOT EXISTS (SELECT FROM call_promise WHERE call_id = NEW.id) THEN
    RAISE EXCEPTION 'call % was held without a promise', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'call_ends_with_a_promise';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER call_ends_with_a_promise BEFORE UPDATE OF outcome ON call FOR EACH ROW
  WHEN (NEW.outcome = 'held' AND OLD.outcome IS DISTINCT FROM 'held') EXECUTE FUNCTION check_call_promise();

-- Another person looks again.
CREATE TABLE second_look (
  application_id UUID PRIMARY KEY REFERENCES application (id) ON DELETE CASCADE ON UPDATE CASCADE,
  asked_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  words TEXT,
  decided_by UUID,
  answered_at TIMESTAMPTZ(3),
  answered_by UUID,
  outcome TEXT,
  answer TEXT,
  CONSTRAINT second_look_outcome CHECK (outcome IN ('stands', 'reopened')),
  CONSTRAINT second_look_answered CHECK (num_nonnulls(answered_at, answered_by, outcome, answer) IN (0, 4)),
  CONSTRAINT second_look_by_another CHECK (answered_by <> decided_by)
);

-- The task of it is not for whoever said no.
CREATE FUNCTION check_second_look_task() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM second_look WHERE application_id = NEW.application_id AND decided_by = NEW.done_by) THEN
    RAISE EXCEPTION 'whoever said no does not look again' USING ERRCODE = 'check_violation', CONSTRAINT = 'second_look_task_by_another';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER second_look_task_by_another BEFORE UPDATE OF done_by ON candidate_task FOR EACH ROW
  WHEN (NEW.done_by IS NOT NULL AND NEW.once LIKE 'second-look:%') EXECUTE FUNCTION check_second_look_task();

-- Second in line, with their agreement, for a year.
CREATE TABLE relay_consent (
  candidate_id UUID PRIMARY KEY REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  wording TEXT NOT NULL,
  given_at TIMESTAMPTZ(3) NOT NULL,
  until DATE NOT NULL,
  CONSTRAINT relay_consent_year CHECK (until <= (given_at AT TIME ZONE 'Europe/London')::date + 366)
);
CREATE INDEX relay_consent_until_idx ON relay_consent (until);

CREATE TABLE relay_proposal (
  id UUID PRIMARY KEY,
  candidate_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  application_id UUID NOT NULL REFERENCES application (id) ON DELETE CASCADE ON UPDATE CASCADE,
  job_id UUID NOT NULL REFERENCES job (id) ON DELETE CASCADE ON UPDATE CASCADE,
  why TEXT[] NOT NULL,
  proposed_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  state TEXT NOT NULL DEFAULT 'proposed',
  acted_at TIMESTAMPTZ(3),
  acted_by UUID,
  CONSTRAINT relay_proposal_state CHECK (state IN ('proposed', 'invited', 'passed')),
  CONSTRAINT relay_proposal_acted CHECK ((state = 'proposed') = (acted_at IS NULL) AND (state = 'proposed') = (acted_by IS NULL)),
  CONSTRAINT relay_proposal_why CHECK (cardinality(why) > 0)
);
CREATE UNIQUE INDEX relay_proposal_candidate_id_job_id_key ON relay_proposal (candidate_id, job_id);
CREATE INDEX relay_proposal_application_id_idx ON relay_proposal (application_id);
CREATE INDEX relay_proposal_job_id_idx ON relay_proposal (job_id);
CREATE INDEX relay_proposal_state_proposed_at_idx ON relay_proposal (state, proposed_at);

-- Nobody is proposed who has not agreed, or to an employer that they do not want to be seen by.
CREATE FUNCTION check_relay_proposal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM relay_consent WHERE candidate_id = NEW.candidate_id) OR is_hidden_from(NEW.candidate_id, NEW.job_id) THEN
    RAISE EXCEPTION 'this candidate may not be proposed for job %', NEW.job_id USING ERRCODE = 'check_violation', CONSTRAINT = 'relay_proposal_allowed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER relay_proposal_allowed BEFORE INSERT ON relay_proposal FOR EACH ROW EXECUTE FUNCTION check_relay_proposal();
