-- Where an application stands, how it may move, what happened to it, and by when its candidate hears.
CREATE TYPE application_stage AS ENUM ('received', 'screening', 'submitted', 'interview', 'offer', 'placed', 'onboarding', 'settled', 'rejected', 'withdrawn', 'declined');

CREATE TABLE application_move (
  from_stage application_stage NOT NULL,
  to_stage application_stage NOT NULL,
  by TEXT NOT NULL,
  is_back BOOLEAN NOT NULL,
  PRIMARY KEY (from_stage, to_stage),
  CONSTRAINT application_move_by CHECK (by IN ('staff', 'candidate', 'either'))
);
INSERT INTO application_move (from_stage, to_stage, by, is_back) VALUES
  ('received', 'screening', 'staff', false),
  ('received', 'rejected', 'staff', false),
  ('received', 'withdrawn', 'either', false),
  ('screening', 'submitted', 'staff', false),
  ('screening', 'interview', 'staff', false),
  ('screening', 'rejected', 'staff', false),
  ('screening', 'withdrawn', 'either', false),
  ('screening', 'received', 'staff', true),
  ('submitted', 'interview', 'staff', false),
  ('submitted', 'offer', 'staff', false),
  ('submitted', 'rejected', 'staff', false),
  ('submitted', 'withdrawn', 'either', false),
  ('submitted', 'screening', 'staff', true),
  ('interview', 'offer', 'staff', false),
  ('interview', 'rejected', 'staff', false),
  ('interview', 'withdrawn', 'either', false),
  ('interview', 'submitted', 'staff', true),
  ('interview', 'screening', 'staff', true),
  ('offer', 'placed', 'either', false),
  ('offer', 'declined', 'either', false),
  ('offer', 'rejected', 'staff', false),
  ('offer', 'withdrawn', 'either', false),
  ('offer', 'interview', 'staff', true),
  ('placed', 'onboarding', 'staff', false),
  ('placed', 'rejected', 'staff', false),
  ('placed', 'declined', 'either', false),
  ('placed', 'offer', 'staff', true),
  ('onboarding', 'settled', 'staff', false),
  ('onboarding', 'rejected', 'staff', false),
  ('onboarding', 'declined', 'either', false),
  ('onboarding', 'placed', 'staff', true),
  ('settled', 'onboarding', 'staff', true),
  ('rejected', 'received', 'staff', true),
  ('rejected', 'screening', 'staff', true),
  ('rejected', 'submitted', 'staff', true),
  ('rejected', 'interview', 'staff', true),
  ('rejected', 'offer', 'staff', true),
  ('rejected', 'withdrawn', 'candidate', false),
  ('withdrawn', 'received', 'candidate', false),
  ('withdrawn', 'screening', 'staff', true),
  ('withdrawn', 'submitted', 'staff', true),
  ('withdrawn', 'interview', 'staff', true),
  ('withdrawn', 'offer', 'staff', true),
  ('declined', 'offer', 'staff', true);

-- A working day in England: Monday to Friday, and no bank holiday that we know of.
CREATE FUNCTION is_working_day(day date) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT extract(isodow FROM $1) < 6
    AND NOT EXISTS (SELECT FROM bank_holiday WHERE bank_holiday.nation = 'england-and-wales' AND bank_holiday.day = $1)
$$;

-- The day that so many working days after this one is.
CREATE FUNCTION working_days_after(start date, days integer) RETURNS date LANGUAGE plpgsql STABLE AS $$
DECLARE
  day date := start;
  remaining integer := days;
BEGIN
  WHILE remaining > 0 LOOP
    day := day + 1;
    IF is_working_day(day) THEN remaining := remaining - 1; END IF;
  END LOOP;
  RETURN day;
END $$;

ALTER TABLE application
  ADD COLUMN stage application_stage NOT NULL DEFAULT 'received',
  ADD COLUMN version INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN stage_since TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN answer_due_on DATE,
  ADD COLUMN answer_goes_at TIMESTAMPTZ(3),
  ADD CONSTRAINT application_answer_goes CHECK (answer_goes_at IS NULL OR stage = 'rejected');
UPDATE application SET
  stage_since = created_at,
  answer_due_on = working_days_after((created_at AT TIME ZONE 'Europe/London')::date, 5);
-- Nobody is left without a day to hear by, unless they have heard for good.
ALTER TABLE application ADD CONSTRAINT application_answer_due
  CHECK ((answer_due_on IS NULL) = (stage IN ('settled', 'rejected', 'withdrawn', 'declined')));
CREATE INDEX application_job_id_stage_stage_since_idx ON application (job_id, stage, stage_since);
CREATE INDEX application_answer_due_on_idx ON application (answer_due_on) WHERE answer_due_on IS NOT NULL;

CREATE TABLE application_event (
  id BIGSERIAL PRIMARY KEY,
  application_id UUID NOT NULL REFERENCES application (id) ON DELETE CASCADE ON UPDATE CASCADE,
  version INTEGER NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  from_stage application_stage,
  to_stage application_stage NOT NULL,
  actor TEXT NOT NULL,
  actor_id UUID,
  words TEXT,
  reason TEXT,
  answer_due_on DATE,
  FOREIGN KEY (from_stage, to_stage) REFERENCES application_move (from_stage, to_stage) ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT application_event_actor CHECK (actor IN ('candidate', 'staff', 'machine')),
  CONSTRAINT application_event_staff CHECK (actor = 'staff' OR actor_id IS NULL),
  CONSTRAINT application_event_first CHECK ((version = 1) = (from_stage IS NULL))
);
CREATE UNIQUE INDEX application_event_application_id_version_key ON application_event (application_id, version);
CREATE INDEX application_event_from_stage_to_stage_idx ON application_event (from_stage, to_stage);
CREATE TRIGGER application_event_append_only BEFORE UPDATE ON application_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
INSERT INTO application_event (application_id, version, at, to_stage, actor, answer_due_on)
  SELECT id, 1, created_at, 'received', 'candidate', answer_due_on FROM application;

-- An application begins where all begin, with a day to hear by and its first event.
CREATE FUNCTION begin_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.stage <> 'received' OR NEW.version <> 1 THEN
    RAISE EXCEPTION 'application % does not begin as %', NEW.id, NEW.stage USING ERRCODE = 'check_violation', CONSTRAINT = 'application_begins';
  END IF;
  NEW.stage_since := NEW.created_at;
  NEW.answer_due_on := coalesce(NEW.answer_due_on, working_days_after((NEW.created_at AT TIME ZONE 'Europe/London')::date, 5));
  RETURN NEW;
END $$;
CREATE TRIGGER application_begins BEFORE INSERT ON application FOR EACH ROW EXECUTE FUNCTION begin_application();

CREATE FUNCTION write_first_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO application_event (application_id, version, at, to_stage, actor, answer_due_on)
    VALUES (NEW.id, 1, NEW.created_at, 'received', 'candidate', NEW.answer_due_on);
  RETURN NULL;
END $$;
CREATE TRIGGER application_first_event AFTER INSERT ON application FOR EACH ROW EXECUTE FUNCTION write_first_event();

-- It moves only as the table of moves has it, one version at a time, by whom the table names, and each move is written down.
CREATE FUNCTION check_application_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> OLD.version + 1 OR NOT EXISTS (
    SELECT FROM application_move WHERE from_stage = OLD.stage AND to_stage = NEW.stage
  ) THEN
    RAISE EXCEPTION 'application % cannot go from % to %', NEW.id, OLD.stage, NEW.stage USING ERRCODE = 'check_violation', CONSTRAINT = 'application_moves';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER application_moves BEFORE UPDATE OF stage, version ON application FOR EACH ROW
  WHEN (NEW.stage <> OLD.stage OR NEW.version <> OLD.version) EXECUTE FUNCTION check_application_move();

CREATE FUNCTION check_move_is_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM application_event e JOIN application_move m ON m.from_stage = e.from_stage AND m.to_stage = e.to_stage
    WHERE e.application_id = NEW.id AND e.version = NEW.version AND e.from_stage = OLD.stage AND e.to_stage = NEW.stage
      AND (m.by = 'either' OR m.by = e.actor) AND (e.reason IS NOT NULL OR NOT m.is_back)
  ) THEN
    RAISE EXCEPTION 'the move of application % to % is not written down', NEW.id, NEW.stage USING ERRCODE = 'check_violation', CONSTRAINT = 'application_move_is_written';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER application_move_is_written AFTER UPDATE OF stage, version ON application
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION check_move_is_written();
