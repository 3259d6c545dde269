-- Days of a candidate's own: on which no letter of ours comes that can wait, and on which they read a debrief again. And what
-- came of a plan: a link beside a step, and whether they feel more in control.
CREATE TABLE quiet_days (
  id UUID NOT NULL,
  candidate_id UUID NOT NULL,
  from_on DATE NOT NULL,
  until_on DATE NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

  CONSTRAINT quiet_days_pkey PRIMARY KEY (id),
  CONSTRAINT quiet_days_length CHECK (until_on BETWEEN from_on AND from_on + 30),
  CONSTRAINT quiet_days_apart EXCLUDE USING gist (candidate_id WITH =, daterange(from_on, until_on, '[]') WITH &&)
);
CREATE INDEX quiet_days_candidate_id_until_on_idx ON quiet_days (candidate_id, until_on);
CREATE INDEX quiet_days_until_on_idx ON quiet_days (until_on);
ALTER TABLE quiet_days ADD CONSTRAINT quiet_days_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE debrief ADD COLUMN revisit_on DATE;
CREATE INDEX debrief_revisit_on_idx ON debrief (revisit_on);

ALTER TABLE plan
  ADD COLUMN in_control BOOLEAN,
  ADD COLUMN in_control_at TIMESTAMPTZ(3),
  ADD CONSTRAINT plan_in_control CHECK ((in_control IS NULL) = (in_control_at IS NULL));
ALTER TABLE plan_step ADD COLUMN evidence TEXT;
