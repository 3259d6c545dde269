-- Who applies, as totals: counted by job, month, question and answer, and kept with nobody.
CREATE TABLE equality_count (
  job_id UUID NOT NULL REFERENCES job (id) ON DELETE CASCADE ON UPDATE CASCADE,
  month DATE NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  count INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (job_id, month, question, answer),
  CONSTRAINT equality_count_month CHECK (month = date_trunc('month', month)::date),
  CONSTRAINT equality_count_up CHECK (count >= 0)
);

CREATE TABLE equality_spent (
  hash TEXT PRIMARY KEY,
  month DATE NOT NULL
);
CREATE INDEX equality_spent_month_idx ON equality_spent (month);
