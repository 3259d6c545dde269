-- Applications are read without names until they are shortlisted.
CREATE TABLE job_review (
  job_id UUID PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE ON UPDATE CASCADE,
  is_blind BOOLEAN NOT NULL DEFAULT true,
  reason TEXT,
  changed_by UUID,
  changed_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT job_review_reason CHECK (is_blind OR btrim(reason) <> '')
);

CREATE TABLE application_reveal (
  application_id UUID PRIMARY KEY REFERENCES application (id) ON DELETE CASCADE ON UPDATE CASCADE,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  by_id UUID,
  reason TEXT,
  CONSTRAINT application_reveal_reason CHECK ((by_id IS NULL) = (reason IS NULL) AND btrim(reason) <> '')
);
CREATE TRIGGER application_reveal_append_only BEFORE UPDATE ON application_reveal FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What came before this was read by name, and cannot be unread.
INSERT INTO application_reveal (application_id) SELECT id FROM application;

-- Whichever way an application is shortlisted: from then on it has a name.
CREATE FUNCTION reveal_shortlisted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO application_reveal (application_id, at) VALUES (NEW.id, NEW.stage_since) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER application_shortlisted AFTER UPDATE OF stage ON application FOR EACH ROW
  WHEN (NEW.stage IN ('submitted', 'interview', 'offer', 'placed', 'onboarding', 'settled')) EXECUTE FUNCTION reveal_shortlisted();

-- What an application without a name is called, for those who type that.
CREATE INDEX application_find_code ON application USING gin (find_key('Applicant ' || left(id::text, 6)) gin_trgm_ops);
