-- Interviews: rounds with the times a client has, who sits in them, and what came of them.
CREATE TABLE interview_round (
    id UUID NOT NULL,
    job_id UUID NOT NULL,
    number INTEGER NOT NULL DEFAULT 1,
    kind TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    notice_hours INTEGER NOT NULL DEFAULT 24,
    place TEXT,
    access TEXT,
    link TEXT,
    format TEXT,
    bring TEXT,
    practice TEXT,
    criteria TEXT[] DEFAULT ARRAY[]::TEXT[],
    version INTEGER NOT NULL DEFAULT 1,
    created_by UUID,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT interview_round_pkey PRIMARY KEY (id)
);

CREATE TABLE interviewer (
    id UUID NOT NULL,
    round_id UUID NOT NULL,
    name TEXT NOT NULL,
    email CITEXT,
    contact_id UUID,
    staff_id UUID,

    CONSTRAINT interviewer_pkey PRIMARY KEY (id)
);

CREATE TABLE interview_slot (
    id UUID NOT NULL,
    round_id UUID NOT NULL,
    starts_at TIMESTAMPTZ(3) NOT NULL,
    ends_at TIMESTAMPTZ(3) NOT NULL,
    withdrawn_at TIMESTAMPTZ(3),
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT interview_slot_pkey PRIMARY KEY (id)
);

CREATE TABLE interview (
    id UUID NOT NULL,
    application_id UUID NOT NULL,
    round_id UUID NOT NULL,
    slot_id UUID,
    email CITEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'invited',
    starts_at TIMESTAMPTZ(3),
    ends_at TIMESTAMPTZ(3),
    time_zone TEXT NOT NULL DEFAULT 'Europe/London',
    uid TEXT NOT NULL,
    sequence INTEGER NOT NULL DEFAULT 0,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    time_set_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    none_suits TEXT,
    none_suits_at TIMESTAMPTZ(3),
    adjustments TEXT,
    cancelled_at TIMESTAMPTZ(3),
    cancelled_why TEXT,
    outcome TEXT,
    outcome_at TIMESTAMPTZ(3),

    CONSTRAINT interview_pkey PRIMARY KEY (id)
);

CREATE TABLE interview_seat (
    interview_id UUID NOT NULL,
    interviewer_id UUID NOT NULL,
    address CITEXT,
    starts_at TIMESTAMPTZ(3) NOT NULL,
    ends_at TIMESTAMPTZ(3) NOT NULL,
    asked_at TIMESTAMPTZ(3),
    reminded_at TIMESTAMPTZ(3),

    CONSTRAINT interview_seat_pkey PRIMARY KEY (interview_id,interviewer_id)
);

CREATE TABLE interview_event (
    id BIGSERIAL NOT NULL,
    interview_id UUID NOT NULL,
    at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    act TEXT NOT NULL,
    actor TEXT NOT NULL,
    actor_id UUID,
    from_start TIMESTAMPTZ(3),
    to_start TIMESTAMPTZ(3),

    CONSTRAINT interview_event_pkey PRIMARY KEY (id)
);

CREATE TABLE interview_link (
    hash TEXT NOT NULL,
    interview_id UUID NOT NULL,
    interviewer_id UUID,
    purpose TEXT NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    expires_at TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT interview_link_pkey PRIMARY KEY (hash)
);

CREATE TABLE interview_feedback (
    id UUID NOT NULL,
    interview_id UUID NOT NULL,
    interviewer_id UUID NOT NULL,
    recommendation TEXT NOT NULL,
    ratings INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    went_well TEXT,
    missing TEXT,
    suggestion TEXT,
    sent_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    read_at TIMESTAMPTZ(3),
    read_by UUID,

    CONSTRAINT interview_feedback_pkey PRIMARY KEY (id)
);
CREATE INDEX interview_round_job_id_idx ON interview_round(job_id);
CREATE INDEX interviewer_email_idx ON interviewer(email);
CREATE INDEX interviewer_contact_id_idx ON interviewer(contact_id);
CREATE INDEX interviewer_staff_id_idx ON interviewer(staff_id);
CREATE UNIQUE INDEX interviewer_round_id_email_key ON interviewer(round_id, email);
CREATE UNIQUE INDEX interview_slot_round_id_starts_at_key ON interview_slot(round_id, starts_at);
CREATE UNIQUE INDEX interview_slot_id_round_id_key ON interview_slot(id, round_id);
CREATE UNIQUE INDEX interview_uid_key ON interview(uid);
CREATE INDEX interview_round_id_idx ON interview(round_id);
CREATE INDEX interview_slot_id_idx ON interview(slot_id);
CREATE INDEX interview_status_starts_at_idx ON interview(status, starts_at);
CREATE INDEX interview_status_ends_at_idx ON interview(status, ends_at);
CREATE UNIQUE INDEX interview_application_id_round_id_key ON interview(application_id, round_id);
CREATE INDEX interview_seat_interviewer_id_idx ON interview_seat(interviewer_id);
CREATE INDEX interview_event_interview_id_idx ON interview_event(interview_id);
CREATE INDEX interview_link_interview_id_idx ON interview_link(interview_id);
CREATE INDEX interview_link_interviewer_id_idx ON interview_link(interviewer_id);
CREATE INDEX interview_link_expires_at_idx ON interview_link(expires_at);
CREATE INDEX interview_feedback_interviewer_id_idx ON interview_feedback(interviewer_id);
CREATE UNIQUE INDEX interview_feedback_interview_id_interviewer_id_key ON interview_feedback(interview_id, interviewer_id);
ALTER TABLE interview_round ADD CONSTRAINT interview_round_job_id_fkey FOREIGN KEY (job_id) REFERENCES job(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE interviewer ADD CONSTRAINT interviewer_round_id_fkey FOREIGN KEY (round_id) REFERENCES interview_round(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE interviewer ADD CONSTRAINT interviewer_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES client_contact(id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE interviewer ADD CONSTRAINT interviewer_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES staff(person_id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE interview_slot ADD CONSTRAINT interview_slot_round_id_fkey FOREIGN KEY (round_id) REFERENCES interview_round(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE interview ADD CONSTRAINT interview_application_id_fkey FOREIGN KEY (application_id) REFERENCES application(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE interview ADD CONSTRAINT interview_round_id_fkey FOREIGN KEY (round_id) REFERENCES interview_round(id) ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE interview ADD CONSTRAINT interview_slot_id_round_id_fkey FOREIGN KEY (slot_id, round_id) REFERENCES interview_slot(id, round_id) ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE interview_seat ADD CONSTRAINT interview_seat_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interview(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE interview_seat ADD CONSTRAINT interview_seat_interviewer_id_fkey FOREIGN KEY (interviewer_id) REFERENCES interviewer(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE interview_event ADD CONSTRAINT interview_event_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interview(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE interview_link ADD CONSTRAINT interview_link_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interview(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE interview_link ADD CONSTRAINT interview_link_interviewer_id_fkey FOREIGN KEY (interviewer_id) REFERENCES interviewer(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE interview_feedback ADD CONSTRAINT interview_feedback_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interview(id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE interview_feedback ADD CONSTRAINT interview_feedback_interviewer_id_fkey FOREIGN KEY (interviewer_id) REFERENCES interviewer(id) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE interview_round
  ADD CONSTRAINT interview_round_kind CHECK (kind IN ('video', 'phone', 'place')),
  ADD CONSTRAINT interview_round_numbers CHECK (number BETWEEN 1 AND 9 AND minutes BETWEEN 10 AND 480 AND notice_hours BETWEEN 0 AND 168),
  ADD CONSTRAINT interview_round_criteria CHECK (cardinality(criteria) <= 3);
ALTER TABLE interview_slot ADD CONSTRAINT interview_slot_range CHECK (ends_at > starts_at);
ALTER TABLE interview
  ADD CONSTRAINT interview_status CHECK (status IN ('invited', 'booked', 'cancelled')),
  ADD CONSTRAINT interview_has_time CHECK ((slot_id IS NULL) = (starts_at IS NULL) AND (slot_id IS NULL) = (ends_at IS NULL)),
  ADD CONSTRAINT interview_time_of_status CHECK (CASE status WHEN 'invited' THEN slot_id IS NULL WHEN 'booked' THEN slot_id IS NOT NULL ELSE true END),
  ADD CONSTRAINT interview_cancelled CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL) AND (status = 'cancelled') = (cancelled_why IS NOT NULL)),
  ADD CONSTRAINT interview_cancelled_why CHECK (cancelled_why IN ('candidate', 'staff', 'ended')),
  ADD CONSTRAINT interview_none_suits CHECK ((none_suits IS NULL) = (none_suits_at IS NULL)),
  ADD CONSTRAINT interview_outcome CHECK ((outcome IS NULL OR outcome IN ('held', 'missed-by-candidate', 'missed-by-interviewer'))
    AND (outcome IS NULL) = (outcome_at IS NULL) AND (outcome IS NULL OR status = 'booked')),
  -- Nobody is in two interviews at once.
  ADD CONSTRAINT interview_one_per_candidate EXCLUDE USING gist (
    (lower(email::text)) WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status = 'booked');
-- A time is for one candidate.
CREATE UNIQUE INDEX interview_slot_taken ON interview (slot_id) WHERE status = 'booked';
ALTER TABLE interview_seat ADD CONSTRAINT interview_seat_no_overlap EXCLUDE USING gist (
  (lower(address::text)) WITH =, tstzrange(starts_at, ends_at) WITH &&);
ALTER TABLE interview_event
  ADD CONSTRAINT interview_event_act CHECK (act IN ('invited', 'booked', 'moved', 'changed', 'none-suits', 'time-withdrawn',
    'cancelled', 'restored', 'held', 'missed-by-candidate', 'missed-by-interviewer')),
  ADD CONSTRAINT interview_event_actor CHECK (actor IN ('candidate', 'staff', 'machine') AND (actor = 'staff' OR actor_id IS NULL));
CREATE TRIGGER interview_event_append_only BEFORE UPDATE ON interview_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE interview_link ADD CONSTRAINT interview_link_purpose CHECK (
  purpose IN ('candidate', 'feedback') AND (purpose = 'feedback') = (interviewer_id IS NOT NULL));
ALTER TABLE interview_feedback
  ADD CONSTRAINT interview_feedback_recommendation CHECK (recommendation IN ('yes', 'maybe', 'no')),
  ADD CONSTRAINT interview_feedback_ratings CHECK (cardinality(ratings) <= 3 AND ratings <@ ARRAY[0, 1, 2, 3, 4, 5]);

-- Whose it is and when it is come from the application and the slot; a calendar believes only a higher sequence.
CREATE FUNCTION place_interview() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  slot interview_slot;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (NEW.uid, NEW.application_id, NEW.round_id) IS DISTINCT FROM (OLD.uid, OLD.application_id, OLD.round_id) THEN
      RAISE EXCEPTION 'interview % keeps whose it is', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'interview_moves';
    END IF;
    IF (NEW.slot_id, NEW.status) IS DISTINCT FROM (OLD.slot_id, OLD.status) AND NEW.sequence <= OLD.sequence THEN
      RAISE EXCEPTION 'sequence of interview % must rise', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'interview_moves';
    END IF;
  END IF;
  SELECT application.email INTO NEW.email FROM application WHERE application.id = NEW.application_id;
  SELECT * INTO slot FROM interview_slot WHERE interview_slot.id = NEW.slot_id FOR NO KEY UPDATE;
  NEW.starts_at := slot.starts_at;
  NEW.ends_at := slot.ends_at;
  IF NEW.status = 'booked' AND slot.withdrawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'the time of interview % was withdrawn', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'interview_slot_withdrawn';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER interview_is_placed BEFORE INSERT OR UPDATE OF slot_id, status, sequence, uid, application_id, round_id ON interview
  FOR EACH ROW EXECUTE FUNCTION place_interview();

-- Every interviewer of the round sits in a booked interview, and in no other that overlaps it.
CREATE FUNCTION seat_interviewers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM interview_seat WHERE interview_id = NEW.id;
  IF NEW.status = 'booked' THEN
    INSERT INTO interview_seat (interview_id, interviewer_id, address, starts_at, ends_at)
      SELECT NEW.id, i.id, i.email, NEW.starts_at, NEW.ends_at FROM interviewer i
      WHERE i.round_id = NEW.round_id ORDER BY lower(i.email::text), i.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER interview_first_seats AFTER INSERT ON interview FOR EACH ROW EXECUTE FUNCTION seat_interviewers();
CREATE TRIGGER interview_seats AFTER UPDATE OF slot_id, status ON interview FOR EACH ROW
  WHEN ((NEW.slot_id, NEW.status) IS DISTINCT FROM (OLD.slot_id, OLD.status)) EXECUTE FUNCTION seat_interviewers();

CREATE FUNCTION check_slot_is_free() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.round_id, NEW.starts_at, NEW.ends_at) IS DISTINCT FROM (OLD.round_id, OLD.starts_at, OLD.ends_at)
     OR EXISTS (SELECT FROM interview WHERE slot_id = NEW.id AND status = 'booked') THEN
    RAISE EXCEPTION 'time % is taken, or would be another', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'interview_slot_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER interview_slot_stays BEFORE UPDATE ON interview_slot FOR EACH ROW EXECUTE FUNCTION check_slot_is_free();

-- A consultant is not in a strategy call and an interview at once, buffers of the call included; their row is the lock.
CREATE FUNCTION check_seat_meets_no_call() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  host uuid;
BEGIN
  SELECT consultant.id INTO host FROM consultant JOIN interviewer ON interviewer.staff_id = consultant.staff_id
    WHERE interviewer.id = NEW.interviewer_id FOR NO KEY UPDATE OF consultant;
  IF host IS NOT NULL AND EXISTS (SELECT FROM call WHERE call.consultant_id = host AND call.status = 'booked'
    AND tstzrange(call.blocked_from, call.blocked_until) && tstzrange(NEW.starts_at, NEW.ends_at)) THEN
    RAISE EXCEPTION 'an interviewer has a call at %', NEW.starts_at USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'interview_seat_meets_call';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER interview_seat_meets_no_call BEFORE INSERT ON interview_seat FOR EACH ROW EXECUTE FUNCTION check_seat_meets_no_call();

CREATE FUNCTION check_call_meets_no_seat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM consultant WHERE consultant.id = NEW.consultant_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT FROM consultant JOIN interviewer ON interviewer.staff_id = consultant.staff_id
    JOIN interview_seat ON interview_seat.interviewer_id = interviewer.id
    WHERE consultant.id = NEW.consultant_id
      AND tstzrange(interview_seat.starts_at, interview_seat.ends_at) && tstzrange(NEW.blocked_from, NEW.blocked_until)) THEN
    RAISE EXCEPTION 'the consultant of call % has an interview then', NEW.id USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'call_meets_interview';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER call_meets_no_interview BEFORE INSERT OR UPDATE OF consultant_id, blocked_from, blocked_until, status ON call
  FOR EACH ROW WHEN (NEW.status = 'booked') EXECUTE FUNCTION check_call_meets_no_seat();

-- What a recruiter has read stands.
CREATE FUNCTION check_feedback_is_unread() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'feedback % has been read', NEW.id USING ERRCODE = 'restrict_violation', CONSTRAINT = 'interview_feedback_stands';
END $$;
CREATE TRIGGER interview_feedback_stands BEFORE UPDATE ON interview_feedback FOR EACH ROW
  WHEN (OLD.read_at IS NOT NULL) EXECUTE FUNCTION check_feedback_is_unread();
