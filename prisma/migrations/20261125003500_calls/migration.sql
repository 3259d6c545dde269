-- A reminder goes out only for a time that was set before the reminder fell due; which reminders were written is the
-- outbox's to know (its key names the call, the sequence and the kind).
ALTER TABLE call DROP COLUMN reminded_for;
ALTER TABLE call ADD COLUMN time_set_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- London is always whole hours from UTC, so its half-hour grid is that of UTC.
ALTER TABLE call ADD CONSTRAINT call_on_grid CHECK (extract(epoch FROM starts_at)::bigint % 1800 = 0);

-- A finished call is never live again, its calendar identity stays, and calendars believe only a higher sequence.
CREATE FUNCTION call_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'cancelled' AND NEW.status <> 'cancelled' THEN
    RAISE EXCEPTION 'call % is cancelled for good', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'call_moves';
  END IF;
  IF NEW.uid <> OLD.uid THEN
    RAISE EXCEPTION 'call % keeps its calendar identity', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'call_moves';
  END IF;
  IF (NEW.starts_at, NEW.consultant_id, NEW.status) IS DISTINCT FROM (OLD.starts_at, OLD.consultant_id, OLD.status)
     AND NEW.sequence <= OLD.sequence THEN
    RAISE EXCEPTION 'sequence of call % must rise', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'call_moves';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER call_moves BEFORE UPDATE ON call FOR EACH ROW EXECUTE FUNCTION call_moves();
