-- Two accounts that are one person's, as staff read them: nothing is moved, and taking them apart is a date.
CREATE TABLE same_person (
  id UUID PRIMARY KEY,
  kept_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  other_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  takes TEXT[] NOT NULL DEFAULT '{}',
  made_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  made_by UUID,
  ended_at TIMESTAMPTZ(3),
  ended_by UUID,
  CONSTRAINT same_person_two CHECK (kept_id <> other_id),
  CONSTRAINT same_person_takes CHECK (takes <@ ARRAY['name', 'phone', 'profile', 'preferences']),
  CONSTRAINT same_person_ended CHECK (ended_at IS NOT NULL OR ended_by IS NULL)
);
CREATE UNIQUE INDEX same_person_other ON same_person (other_id) WHERE ended_at IS NULL;
CREATE INDEX same_person_kept_id_idx ON same_person (kept_id);
CREATE INDEX same_person_other_id_idx ON same_person (other_id);

-- One step deep: what is kept is not itself another's. Whoever joins two waits for whoever does, so that no chain is made
-- by two at once.
CREATE FUNCTION same_person_is_flat() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('same_person', 0));
  IF EXISTS (SELECT FROM same_person s WHERE s.ended_at IS NULL AND s.id <> NEW.id
      AND (s.other_id IN (NEW.kept_id, NEW.other_id) OR s.kept_id = NEW.other_id)) THEN
    RAISE EXCEPTION 'same_person_flat' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER same_person_flat BEFORE INSERT OR UPDATE OF kept_id, other_id ON same_person
  FOR EACH ROW WHEN (NEW.ended_at IS NULL) EXECUTE FUNCTION same_person_is_flat();

-- Two accounts that look alike and are two people's: they are not offered again.
CREATE TABLE different_people (
  low_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  high_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  said_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  said_by UUID,
  PRIMARY KEY (low_id, high_id),
  CONSTRAINT different_people_two CHECK (low_id < high_id)
);
CREATE INDEX different_people_high_id_idx ON different_people (high_id);

-- What two accounts of one person have in common. A number in any writing, by its last nine digits; a mailbox as
-- lib/core/mailbox-key.ts has it.
CREATE FUNCTION phone_key(phone TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN length(regexp_replace(phone, '\D', '', 'g')) >= 9 THEN right(regexp_replace(phone, '\D', '', 'g'), 9) END;
CREATE FUNCTION mailbox_key(address TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN split_part(lower(address), '@', 2) IN ('gmail.com', 'googlemail.com')
    THEN replace(regexp_replace(split_part(lower(address), '@', 1), '(?<=.)\+.*$', ''), '.', '') || '@gmail.com'
    ELSE regexp_replace(split_part(lower(address), '@', 1), '(?<=.)\+.*$', '') || '@' || split_part(lower(address), '@', 2) END;
