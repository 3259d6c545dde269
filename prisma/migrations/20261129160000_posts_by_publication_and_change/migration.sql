-- Every public post with when it last changed, for the index of the sitemap: read from the index alone.
CREATE INDEX CONCURRENTLY IF NOT EXISTS post_published_at_id_withdrawn_at_revised_at_idx
  ON post (published_at, id, withdrawn_at, revised_at);
