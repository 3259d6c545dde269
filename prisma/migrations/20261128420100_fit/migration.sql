-- The fit mirror: what mattered, the snapshot of a job when somebody applied, how sure they were, what they learned since.
CREATE TABLE fit_profile (
    candidate_id UUID NOT NULL,
    version INTEGER NOT NULL,
    sealed TEXT NOT NULL,
    saved_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT fit_profile_pkey PRIMARY KEY (candidate_id, version),
    CONSTRAINT fit_profile_version CHECK (version > 0),
    CONSTRAINT fit_profile_sealed CHECK (length(sealed) BETWEEN 1 AND 20000)
);

ALTER TABLE fit_profile ADD CONSTRAINT fit_profile_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE fit_snapshot (
    application_id UUID NOT NULL,
    candidate_id UUID NOT NULL,
    taken_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    sealed TEXT NOT NULL,

    CONSTRAINT fit_snapshot_pkey PRIMARY KEY (application_id),
    CONSTRAINT fit_snapshot_sealed CHECK (length(sealed) BETWEEN 1 AND 20000)
);

CREATE INDEX fit_snapshot_candidate_id_idx ON fit_snapshot (candidate_id);

ALTER TABLE fit_snapshot ADD CONSTRAINT fit_snapshot_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE fit_snapshot ADD CONSTRAINT fit_snapshot_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE fit_gut (
    application_id UUID NOT NULL,
    gut SMALLINT NOT NULL,
    said_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT fit_gut_pkey PRIMARY KEY (application_id),
    CONSTRAINT fit_gut_range CHECK (gut BETWEEN 1 AND 10)
);

ALTER TABLE fit_gut ADD CONSTRAINT fit_gut_application_id_fkey FOREIGN KEY (application_id) REFERENCES fit_snapshot (application_id) ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE fit_reflection (
    application_id UUID NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    sealed TEXT NOT NULL,
    updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT fit_reflection_pkey PRIMARY KEY (application_id),
    CONSTRAINT fit_reflection_version CHECK (version > 0),
    CONSTRAINT fit_reflection_sealed CHECK (length(sealed) BETWEEN 1 AND 20000)
);

ALTER TABLE fit_reflection ADD CONSTRAINT fit_reflection_application_id_fkey FOREIGN KEY (application_id) REFERENCES fit_snapshot (application_id) ON DELETE CASCADE ON UPDATE CASCADE;

-- What was wanted, seen and felt before stays as it was: rows are added, and go with their person or application.
CREATE TRIGGER fit_profile_append_only BEFORE UPDATE ON fit_profile FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER fit_snapshot_append_only BEFORE UPDATE ON fit_snapshot FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER fit_gut_append_only BEFORE UPDATE ON fit_gut FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A snapshot, and a feeling, are of before the result: once its candidate has heard, it is too late for either. What has been
-- decided and not told yet counts as open, or this would tell it.
CREATE FUNCTION fit_before_result() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  at TIMESTAMPTZ := CASE TG_TABLE_NAME WHEN 'fit_gut' THEN (to_jsonb(NEW) ->> 'said_at')::timestamptz
    ELSE (to_jsonb(NEW) ->> 'taken_at')::timestamptz END;
BEGIN
  IF EXISTS (
    SELECT FROM application WHERE id = NEW.application_id
      AND stage IN ('rejected', 'withdrawn', 'declined', 'settled', 'placed', 'onboarding')
      AND (answer_goes_at IS NULL OR answer_goes_at <= at)
  ) THEN
    RAISE EXCEPTION 'The result of this application is known' USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_before_result';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER fit_snapshot_before_result BEFORE INSERT ON fit_snapshot FOR EACH ROW EXECUTE FUNCTION fit_before_result();
CREATE TRIGGER fit_gut_before_result BEFORE INSERT ON fit_gut FOR EACH ROW EXECUTE FUNCTION fit_before_result();
