CREATE INDEX CONCURRENTLY IF NOT EXISTS call_by_name ON call (lower(name), id);
