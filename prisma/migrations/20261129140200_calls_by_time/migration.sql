-- What calls are filtered by stands at the end, so that the table of them is counted without reading it.
CREATE INDEX CONCURRENTLY IF NOT EXISTS call_by_time ON call (starts_at, id, status, outcome, topic, consultant_id);
