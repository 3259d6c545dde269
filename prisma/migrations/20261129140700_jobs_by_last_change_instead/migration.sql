-- job_by_last_change begins with the same.
DROP INDEX CONCURRENTLY IF EXISTS job_by_change;
