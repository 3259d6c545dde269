-- The digests of one London day: what is new is frozen at its beginning, then matched, then shared out, then sent
-- (docs/decisions/0017-digests-in-four-steps.md).
CREATE TABLE digest_run (
  id UUID PRIMARY KEY,
  due_on DATE NOT NULL,
  cut_seq BIGINT NOT NULL,
  begun_at TIMESTAMPTZ(3) NOT NULL,
  -- When everybody who was due had a row in the ledger. Somebody who falls due later on the same day moves it on.
  prepared_at TIMESTAMPTZ(3)
);
CREATE UNIQUE INDEX digest_run_due_on_key ON digest_run (due_on);

-- What is new for a search since a mark, worked out once in a run for all who share both.
CREATE TABLE digest_match (
  id BIGSERIAL PRIMARY KEY,
  run_id UUID NOT NULL REFERENCES digest_run (id) ON DELETE CASCADE ON UPDATE CASCADE,
  criteria_id UUID NOT NULL REFERENCES criteria (id) ON DELETE CASCADE ON UPDATE CASCADE,
  from_seq BIGINT NOT NULL,
  -- Null while nobody has looked yet.
  total INTEGER,
  -- The best of them, best first, as [job, miles away or null, in how many places].
  jobs JSONB NOT NULL DEFAULT '[]'
);
CREATE UNIQUE INDEX digest_match_run_id_criteria_id_from_seq_key ON digest_match (run_id, criteria_id, from_seq);
CREATE INDEX digest_match_criteria_id_idx ON digest_match (criteria_id);
CREATE INDEX digest_match_waiting ON digest_match (run_id, id) WHERE total IS NULL;

ALTER TABLE digest ADD COLUMN run_id UUID REFERENCES digest_run (id) ON DELETE SET NULL ON UPDATE CASCADE;
DROP INDEX digest_status_idx;
CREATE INDEX digest_run_id_status_idx ON digest (run_id, status);

ALTER TABLE digest_part
  ADD COLUMN match_id BIGINT REFERENCES digest_match (id) ON DELETE SET NULL ON UPDATE CASCADE,
  DROP COLUMN job_ids;
CREATE INDEX digest_part_match_id_idx ON digest_part (match_id);

-- A digest is written when it is handed over, from its parts: a million letters in the outbox would be forty gigabytes.
ALTER TABLE outbox_mail
  ALTER COLUMN html SET DEFAULT '', ALTER COLUMN text SET DEFAULT '', ALTER COLUMN subject SET DEFAULT '',
  ADD CONSTRAINT outbox_both_parts CHECK ((html = '') = (text = '')),
  ADD COLUMN run_id UUID REFERENCES digest_run (id) ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX outbox_mail_run_id_status_idx ON outbox_mail (run_id, status);

-- When an alert falls due next, instead of when it last was: one index answers whether there is anything to do.
ALTER TABLE alert ADD COLUMN next_due_at TIMESTAMPTZ(3), ADD COLUMN lost_from_seq BIGINT;
UPDATE alert SET next_due_at = greatest(confirmed_at, last_due_at)
  + CASE frequency WHEN 'daily' THEN interval '1 day' ELSE interval '7 days' END
WHERE confirmed_at IS NOT NULL;
DROP INDEX alert_due;
ALTER TABLE alert DROP COLUMN last_due_at,
  ADD CONSTRAINT alert_falls_due CHECK (confirmed_at IS NULL OR stopped_at IS NOT NULL OR next_due_at IS NOT NULL);
CREATE INDEX alert_due ON alert (next_due_at) WHERE stopped_at IS NULL AND confirmed_at IS NOT NULL;
CREATE INDEX alert_due_of ON alert (subscriber_id, next_due_at) WHERE stopped_at IS NULL AND confirmed_at IS NOT NULL;

-- A digest that did not arrive, or nobody knows, is remembered by its alerts: their next one begins where it began.
CREATE FUNCTION digest_lost() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE alert SET lost_from_seq = least(alert.lost_from_seq, part.from_seq)
  FROM digest JOIN digest_part part ON part.digest_id = digest.id
  WHERE digest.mail_id = NEW.id AND alert.id = part.alert_id;
  RETURN NULL;
END $$;
CREATE TRIGGER digest_lost AFTER UPDATE OF status ON outbox_mail FOR EACH ROW
  WHEN (NEW.run_id IS NOT NULL AND OLD.status <> NEW.status AND NEW.status IN ('failed', 'unclear', 'cancelled'))
  EXECUTE FUNCTION digest_lost();
UPDATE alert SET lost_from_seq = lost.from_seq FROM (
  SELECT DISTINCT ON (part.alert_id) part.alert_id, part.from_seq, mail.status
  FROM digest_part part JOIN digest ON digest.id = part.digest_id JOIN outbox_mail mail ON mail.id = digest.mail_id
  ORDER BY part.alert_id, digest.due_at DESC) AS lost
WHERE lost.alert_id = alert.id AND lost.status IN ('failed', 'unclear', 'cancelled');

-- How fast a stream may go, and whether it is held. All senders go by it.
CREATE TABLE mail_stream_control (
  stream mail_stream PRIMARY KEY,
  held_at TIMESTAMPTZ(3),
  held_why TEXT,
  per_second INTEGER CONSTRAINT mail_stream_pace CHECK (per_second BETWEEN 1 AND 10000),
  -- The instant at which the next message may go.
  next_at TIMESTAMPTZ(6) NOT NULL DEFAULT '2026-01-01T00:00:00Z',
  CONSTRAINT mail_stream_held CHECK ((held_at IS NULL) = (held_why IS NULL))
);
INSERT INTO mail_stream_control (stream) VALUES ('transactional'), ('bulk');
