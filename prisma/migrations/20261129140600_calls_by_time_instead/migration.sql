-- call_by_time begins with the same.
DROP INDEX CONCURRENTLY IF EXISTS call_starts_at_idx;
