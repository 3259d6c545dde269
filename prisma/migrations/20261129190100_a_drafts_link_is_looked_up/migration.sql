-- Without a lock: drafts are saved meanwhile.
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS application_draft_link_hash_key ON application_draft (link_hash);
