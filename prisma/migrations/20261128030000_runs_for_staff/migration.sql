-- What became of a run, kept when its mails are deleted after 90 days.
ALTER TABLE digest_run ADD COLUMN finished_at TIMESTAMPTZ(3), ADD COLUMN counts JSONB,
  ADD CONSTRAINT digest_run_finished CHECK ((finished_at IS NULL) = (counts IS NULL));
CREATE INDEX digest_run_unfinished ON digest_run (due_on) WHERE finished_at IS NULL;

-- How many join and leave in a week.
CREATE INDEX consent_event_purpose_at_idx ON consent_event (purpose, at);
