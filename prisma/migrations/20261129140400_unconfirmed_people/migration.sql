-- Few, and those that nobody would find among all.
CREATE INDEX CONCURRENTLY IF NOT EXISTS person_unconfirmed ON person (id) WHERE verified_at IS NULL;
