-- The jobs that have these words, by the index alone. Left to itself the planner reads every row for a common word, and
-- unpacks ten thousand long texts to look at them again: 70 ms where this takes 12.
CREATE FUNCTION jobs_with(words tsquery) RETURNS SETOF uuid LANGUAGE sql STABLE PARALLEL SAFE ROWS 1000
SET enable_seqscan = off AS $$ SELECT id FROM job WHERE search @@ words $$;
