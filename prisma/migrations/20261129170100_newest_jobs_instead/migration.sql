-- job_search_newest has these columns first.
DROP INDEX CONCURRENTLY IF EXISTS job_search_by_age;
