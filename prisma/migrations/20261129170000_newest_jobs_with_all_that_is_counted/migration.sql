-- Whoever searches for nothing in particular is given jobs in this order, with how many each filter has: all of it lies in the
-- index, so that no row is fetched. Without a lock: jobs are read and saved meanwhile.
CREATE INDEX CONCURRENTLY IF NOT EXISTS job_search_newest ON job_search (published_at DESC, job_id DESC, advert, closes_at,
  starts_on, pay, traits, regions, degrees);
