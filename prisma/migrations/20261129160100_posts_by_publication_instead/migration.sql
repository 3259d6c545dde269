-- What it was for is answered by the index before (20261129160000).
DROP INDEX CONCURRENTLY IF EXISTS post_published_at_id_withdrawn_at_idx;
