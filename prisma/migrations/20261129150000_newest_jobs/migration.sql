-- All jobs from the newest on, for whoever searches for nothing: what is counted and ordered by stands in it.
CREATE INDEX CONCURRENTLY IF NOT EXISTS job_search_by_age ON job_search (published_at DESC, job_id DESC, advert, closes_at);
