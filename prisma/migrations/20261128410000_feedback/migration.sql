-- Feedback that candidates ask for: the question, the form's links, what was written, what was passed on, how useful it was.
CREATE TABLE feedback_request (
  id UUID NOT NULL,
  application_id UUID NOT NULL,
  questions TEXT[],
  asked_at TIMESTAMPTZ(3) NOT NULL,
  due_on DATE NOT NULL,
  interview_id UUID,
  reminded_at TIMESTAMPTZ(3),
  late_at TIMESTAMPTZ(3),
  own_view_due_on DATE,
  released_at TIMESTAMPTZ(3),

  CONSTRAINT feedback_request_pkey PRIMARY KEY (id),
  CONSTRAINT feedback_request_questions CHECK (cardinality(questions) BETWEEN 1 AND 3),
  CONSTRAINT feedback_request_late CHECK ((late_at IS NULL) = (own_view_due_on IS NULL))
);
CREATE UNIQUE INDEX feedback_request_application_id_key ON feedback_request (application_id);
CREATE INDEX feedback_request_released_at_due_on_idx ON feedback_request (released_at, due_on);
CREATE INDEX feedback_request_interview_id_idx ON feedback_request (interview_id);
ALTER TABLE feedback_request ADD CONSTRAINT feedback_request_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE feedback_request ADD CONSTRAINT feedback_request_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interview (id) ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE feedback_link (
  hash TEXT NOT NULL,
  request_id UUID NOT NULL,
  interviewer_id UUID NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT feedback_link_pkey PRIMARY KEY (hash),
  CONSTRAINT feedback_link_ends CHECK (expires_at > created_at)
);
CREATE INDEX feedback_link_request_id_idx ON feedback_link (request_id);
CREATE INDEX feedback_link_interviewer_id_idx ON feedback_link (interviewer_id);
CREATE INDEX feedback_link_expires_at_idx ON feedback_link (expires_at);
ALTER TABLE feedback_link ADD CONSTRAINT feedback_link_request_id_fkey FOREIGN KEY (request_id) REFERENCES feedback_request (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE feedback_link ADD CONSTRAINT feedback_link_interviewer_id_fkey FOREIGN KEY (interviewer_id) REFERENCES interviewer (id) ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE feedback_answer (
  id UUID NOT NULL,
  request_id UUID NOT NULL,
  interviewer_id UUID NOT NULL,
  keep TEXT NOT NULL,
  keep_about TEXT,
  change TEXT NOT NULL,
  change_about TEXT,
  try_next TEXT NOT NULL,
  answers TEXT[],
  written_at TIMESTAMPTZ(3) NOT NULL,
  passed_on_at TIMESTAMPTZ(3),

  CONSTRAINT feedback_answer_pkey PRIMARY KEY (id),
  CONSTRAINT feedback_answer_length CHECK (
    char_length(keep) <= 500 AND char_length(change) <= 500 AND char_length(try_next) <= 500 AND cardinality(answers) <= 3)
);
CREATE UNIQUE INDEX feedback_answer_request_id_interviewer_id_key ON feedback_answer (request_id, interviewer_id);
CREATE INDEX feedback_answer_interviewer_id_idx ON feedback_answer (interviewer_id);
ALTER TABLE feedback_answer ADD CONSTRAINT feedback_answer_request_id_fkey FOREIGN KEY (request_id) REFERENCES feedback_request (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE feedback_answer ADD CONSTRAINT feedback_answer_interviewer_id_fkey FOREIGN KEY (interviewer_id) REFERENCES interviewer (id) ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE feedback_release (
  id UUID NOT NULL,
  request_id UUID NOT NULL,
  version INTEGER NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL,
  staff_id UUID NOT NULL,
  is_own_view BOOLEAN NOT NULL,
  keep TEXT NOT NULL,
  keep_about TEXT,
  change TEXT NOT NULL,
  change_about TEXT,
  try_next TEXT NOT NULL,
  answers TEXT[],

  CONSTRAINT feedback_release_pkey PRIMARY KEY (id),
  CONSTRAINT feedback_release_version CHECK (version >= 1),
  CONSTRAINT feedback_release_length CHECK (
    char_length(keep) <= 500 AND char_length(change) <= 500 AND char_length(try_next) <= 500 AND cardinality(answers) <= 3)
);
CREATE UNIQUE INDEX feedback_release_request_id_version_key ON feedback_release (request_id, version);
ALTER TABLE feedback_release ADD CONSTRAINT feedback_release_request_id_fkey FOREIGN KEY (request_id) REFERENCES feedback_request (id) ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE feedback_rating (
  release_id UUID NOT NULL,
  useful SMALLINT NOT NULL,
  missing TEXT,
  at TIMESTAMPTZ(3) NOT NULL,

  CONSTRAINT feedback_rating_pkey PRIMARY KEY (release_id),
  CONSTRAINT feedback_rating_useful CHECK (useful BETWEEN 1 AND 5),
  CONSTRAINT feedback_rating_missing CHECK (char_length(missing) <= 500)
);
ALTER TABLE feedback_rating ADD CONSTRAINT feedback_rating_release_id_fkey FOREIGN KEY (release_id) REFERENCES feedback_release (id) ON DELETE CASCADE ON UPDATE CASCADE;

-- The promise is made by the database: five working days after the day on which it was asked.
CREATE FUNCTION promise_feedback() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.due_on := working_days_after((NEW.asked_at AT TIME ZONE 'Europe/London')::date, 5);
  RETURN NEW;
END $$;
CREATE TRIGGER feedback_is_promised BEFORE INSERT ON feedback_request FOR EACH ROW EXECUTE FUNCTION promise_feedback();

-- A promise is not moved, and what was asked stays what was asked.
CREATE FUNCTION keep_feedback_promise() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'feedback % was asked for and promised as it stands', OLD.id USING ERRCODE = 'restrict_violation', CONSTRAINT = 'feedback_promise_stands';
END $$;
CREATE TRIGGER feedback_promise_stands BEFORE UPDATE OF due_on, asked_at, questions, application_id ON feedback_request FOR EACH ROW
  WHEN ((NEW.due_on, NEW.asked_at, NEW.questions, NEW.application_id) IS DISTINCT FROM (OLD.due_on, OLD.asked_at, OLD.questions, OLD.application_id))
  EXECUTE FUNCTION keep_feedback_promise();

-- The original stands once something of it was passed on, and what was passed on is never rewritten: there is a next version.
CREATE FUNCTION keep_feedback_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'feedback answer % was passed on', OLD.id USING ERRCODE = 'restrict_violation', CONSTRAINT = 'feedback_answer_stands';
END $$;
CREATE TRIGGER feedback_answer_stands BEFORE UPDATE ON feedback_answer FOR EACH ROW
  WHEN (OLD.passed_on_at IS NOT NULL) EXECUTE FUNCTION keep_feedback_answer();
CREATE TRIGGER feedback_release_append_only BEFORE UPDATE ON feedback_release FOR EACH ROW EXECUTE FUNCTION refuse_change();
