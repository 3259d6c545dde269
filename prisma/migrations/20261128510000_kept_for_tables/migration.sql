-- What tables of the admin area are filtered and sorted by where that hangs on other rows, kept with every change of
-- those; and what they filter by at the end of the indexes they walk, so that a walk reads the index alone (bench/tables.ts).

-- An application is sorted and found by what staff read of it: its name and address, or its code while it is read without.
ALTER TABLE application ADD COLUMN sort_name TEXT, ADD COLUMN find_text TEXT;

CREATE FUNCTION application_code(id uuid) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT find_key('Applicant ' || left(id::text, 6))
$$;

CREATE FUNCTION shown_application() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_blind boolean;
BEGIN
  -- Whoever changes how a job's applications are read writes them anew, and can only see those that are there: one that
  -- comes in waits for them, or they for it. One that is there already has its own lock, and needs no other.
  IF TG_OP = 'INSERT' THEN PERFORM pg_advisory_xact_lock_shared(hashtext('job_review'), hashtext(NEW.job_id::text)); END IF;
  SELECT job_review.is_blind INTO is_blind FROM job_review WHERE job_review.job_id = NEW.job_id;
  is_blind := coalesce(is_blind, false)
    AND NOT EXISTS (SELECT FROM application_reveal WHERE application_reveal.application_id = NEW.id);
  NEW.sort_name := CASE WHEN is_blind THEN application_code(NEW.id) ELSE lower(NEW.name) END;
  NEW.find_text := CASE WHEN is_blind THEN application_code(NEW.id)
    ELSE find_key(NEW.name || ' ' || NEW.email::text) || ' ' || application_code(NEW.id) END;
  RETURN NEW;
END $$;

UPDATE application SET
  sort_name = CASE WHEN shown.is_blind THEN application_code(id) ELSE lower(name) END,
  find_text = CASE WHEN shown.is_blind THEN application_code(id)
    ELSE find_key(name || ' ' || email::text) || ' ' || application_code(id) END
FROM (SELECT a.id AS of, coalesce(r.is_blind, false) AND v.application_id IS NULL AS is_blind
  FROM application a LEFT JOIN job_review r ON r.job_id = a.job_id LEFT JOIN application_reveal v ON v.application_id = a.id
) AS shown
WHERE shown.of = id;
ALTER TABLE application ALTER COLUMN sort_name SET NOT NULL, ALTER COLUMN find_text SET NOT NULL;

-- Whatever a statement says of the two itself is overwritten.
CREATE TRIGGER application_shown BEFORE INSERT OR UPDATE OF job_id, name, email, sort_name, find_text ON application
  FOR EACH ROW EXECUTE FUNCTION shown_application();

CREATE FUNCTION application_is_revealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE application SET sort_name = '' WHERE id = coalesce(NEW.application_id, OLD.application_id);
  RETURN NULL;
END $$;
CREATE TRIGGER application_reveal_shown AFTER INSERT OR DELETE ON application_reveal
  FOR EACH ROW EXECUTE FUNCTION application_is_revealed();

CREATE FUNCTION job_review_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('job_review'), hashtext(NEW.job_id::text));
  RETURN NEW;
END $$;
CREATE TRIGGER job_review_waits BEFORE INSERT OR UPDATE OF is_blind ON job_review
  FOR EACH ROW EXECUTE FUNCTION job_review_waits();
CREATE FUNCTION job_is_reviewed_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE application SET sort_name = '' WHERE job_id = coalesce(NEW.job_id, OLD.job_id);
  RETURN NULL;
END $$;
CREATE TRIGGER job_review_begins AFTER INSERT OR DELETE ON job_review
  FOR EACH ROW EXECUTE FUNCTION job_is_reviewed_anew();
CREATE TRIGGER job_review_changes AFTER UPDATE OF is_blind ON job_review
  FOR EACH ROW WHEN (NEW.is_blind <> OLD.is_blind) EXECUTE FUNCTION job_is_reviewed_anew();

DROP INDEX application_find, application_find_code, application_by_name, application_by_due, application_by_due_down,
  application_by_change, application_by_reading;
CREATE INDEX application_find ON application USING gin (find_text gin_trgm_ops);
CREATE INDEX application_by_name ON application (sort_name, id, stage, read_at, right_to_work, updated_at, answer_due_on);
CREATE INDEX application_by_due ON application (answer_due_on, id, stage, read_at, right_to_work, updated_at);
CREATE INDEX application_by_due_down ON application (answer_due_on DESC NULLS LAST, id DESC, stage, read_at, right_to_work, updated_at);
CREATE INDEX application_by_change ON application (updated_at, id, stage, read_at, right_to_work, answer_due_on);
CREATE INDEX application_by_reading ON application ((read_at IS NULL), updated_at, id, stage, read_at, right_to_work, answer_due_on);

-- How many alerts of each kind a subscriber has: a row beside the subscriber, since a run of digests holds subscribers
-- while somebody stops an alert.
CREATE TABLE subscriber_standing (
  subscriber_id UUID PRIMARY KEY REFERENCES subscriber (id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- The subscriber's own, for the order of the table and to look for them. By code points, so that an index knows how
  -- an address begins.
  created_at TIMESTAMPTZ(3) NOT NULL,
  address TEXT COLLATE "C" NOT NULL,
  live_daily INTEGER NOT NULL DEFAULT 0,
  live_weekly INTEGER NOT NULL DEFAULT 0,
  waiting INTEGER NOT NULL DEFAULT 0,
  stopped INTEGER NOT NULL DEFAULT 0,
  alerts INTEGER NOT NULL GENERATED ALWAYS AS (live_daily + live_weekly + waiting) STORED,
  state TEXT NOT NULL GENERATED ALWAYS AS (CASE WHEN live_daily + live_weekly > 0 THEN 'live'
    WHEN waiting > 0 THEN 'unconfirmed' WHEN stopped > 0 THEN 'stopped' ELSE 'none' END) STORED,
  CONSTRAINT subscriber_standing_counts CHECK (least(live_daily, live_weekly, waiting, stopped) >= 0)
);
INSERT INTO subscriber_standing (subscriber_id, created_at, address, live_daily, live_weekly, waiting, stopped)
  SELECT s.id, s.created_at, lower(s.email::text),
    count(a.id) FILTER (WHERE a.stopped_at IS NULL AND a.confirmed_at IS NOT NULL AND a.frequency = 'daily'),
    count(a.id) FILTER (WHERE a.stopped_at IS NULL AND a.confirmed_at IS NOT NULL AND a.frequency = 'weekly'),
    count(a.id) FILTER (WHERE a.stopped_at IS NULL AND a.confirmed_at IS NULL),
    count(a.id) FILTER (WHERE a.stopped_at IS NOT NULL)
  FROM subscriber s LEFT JOIN alert a ON a.subscriber_id = s.id GROUP BY s.id;
CREATE INDEX subscriber_standing_by_arrival ON subscriber_standing (created_at, subscriber_id, state, live_daily, live_weekly);
CREATE INDEX subscriber_standing_by_state ON subscriber_standing (state, created_at, subscriber_id, live_daily, live_weekly);
CREATE INDEX subscriber_standing_by_address ON subscriber_standing (address, subscriber_id, state, created_at, live_daily, live_weekly);
CREATE INDEX subscriber_standing_domain ON subscriber_standing (split_part(address, '@', 2));
CREATE INDEX subscriber_standing_by_alerts ON subscriber_standing (alerts, subscriber_id, state, created_at, live_daily, live_weekly);

CREATE FUNCTION begin_subscriber_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO subscriber_standing (subscriber_id, created_at, address)
    VALUES (NEW.id, NEW.created_at, lower(NEW.email::text))
    ON CONFLICT (subscriber_id) DO UPDATE SET created_at = excluded.created_at, address = excluded.address;
  RETURN NULL;
END $$;
CREATE TRIGGER subscriber_standing_begins AFTER INSERT OR UPDATE OF created_at, email ON subscriber
  FOR EACH ROW EXECUTE FUNCTION begin_subscriber_standing();

CREATE FUNCTION count_alert(alert, by integer) RETURNS void LANGUAGE sql AS $$
  UPDATE subscriber_standing SET
    live_daily = live_daily + CASE WHEN $1.stopped_at IS NULL AND $1.confirmed_at IS NOT NULL AND $1.frequency = 'daily' THEN $2 ELSE 0 END,
    live_weekly = live_weekly + CASE WHEN $1.stopped_at IS NULL AND $1.confirmed_at IS NOT NULL AND $1.frequency = 'weekly' THEN $2 ELSE 0 END,
    waiting = waiting + CASE WHEN $1.stopped_at IS NULL AND $1.confirmed_at IS NULL THEN $2 ELSE 0 END,
    stopped = stopped + CASE WHEN $1.stopped_at IS NOT NULL THEN $2 ELSE 0 END
  WHERE subscriber_id = $1.subscriber_id
$$;
CREATE FUNCTION count_alerts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM count_alert(OLD, -1); END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM count_alert(NEW, 1); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER alert_counted AFTER INSERT OR DELETE ON alert FOR EACH ROW EXECUTE FUNCTION count_alerts();
CREATE TRIGGER alert_recounted AFTER UPDATE OF subscriber_id, frequency, confirmed_at, stopped_at ON alert FOR EACH ROW
  WHEN ((NEW.subscriber_id, NEW.frequency, NEW.confirmed_at IS NULL, NEW.stopped_at IS NULL)
    IS DISTINCT FROM (OLD.subscriber_id, OLD.frequency, OLD.confirmed_at IS NULL, OLD.stopped_at IS NULL))
  EXECUTE FUNCTION count_alerts();

-- Nothing asks for these any more.
DROP INDEX alert_waiting, alert_stopped, subscriber_by_arrival, subscriber_by_address, subscriber_begins, subscriber_domain;
