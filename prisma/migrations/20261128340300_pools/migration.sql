-- Talent pools: who is in one has said so, for a year.
CREATE TABLE pool (
  id UUID PRIMARY KEY,
  name TEXT NOT NULL,
  purpose TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  made_by UUID,
  CONSTRAINT pool_words CHECK (btrim(name) <> '' AND btrim(purpose) <> '')
);
CREATE UNIQUE INDEX pool_name ON pool (lower(name));

CREATE TABLE pool_member (
  pool_id UUID NOT NULL REFERENCES pool (id) ON DELETE CASCADE ON UPDATE CASCADE,
  candidate_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  state TEXT NOT NULL DEFAULT 'asked',
  asked_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  asked_by UUID,
  answered_at TIMESTAMPTZ(3),
  until DATE,
  reasked_at TIMESTAMPTZ(3),
  wording TEXT,
  PRIMARY KEY (pool_id, candidate_id),
  CONSTRAINT pool_member_state CHECK (state IN ('asked', 'in', 'declined')),
  -- Nobody is in a pool without an end, and without what they agreed to.
  CONSTRAINT pool_member_until CHECK ((state = 'in') = (until IS NOT NULL) AND (state = 'in') = (wording IS NOT NULL)),
  CONSTRAINT pool_member_answered CHECK ((state = 'asked') = (answered_at IS NULL)),
  CONSTRAINT pool_member_year CHECK (until <= (answered_at AT TIME ZONE 'Europe/London')::date + 366)
);
CREATE INDEX pool_member_candidate_id_idx ON pool_member (candidate_id);
CREATE INDEX pool_member_until_idx ON pool_member (until);
