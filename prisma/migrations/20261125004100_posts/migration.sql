-- Lists say "4 minutes to read" without carrying whole texts.
ALTER TABLE post ADD COLUMN words integer NOT NULL
  GENERATED ALWAYS AS (cardinality(regexp_split_to_array(btrim(body_text), '\s+'))) STORED;

-- Only what has been public can be withdrawn; a draft just stays one.
ALTER TABLE post ADD CONSTRAINT post_withdrawn CHECK (withdrawn_at IS NULL OR published_at IS NOT NULL);

-- The blog's order is (published_at, id), both ways: lists walk it down, "before this" and "after this" compare the pair.
DROP INDEX post_published_at_id_idx;
CREATE INDEX post_published_at_id_idx ON post (published_at, id);
CREATE INDEX post_category_id_published_at_id_idx ON post (category_id, published_at, id);
CREATE INDEX post_author_id_published_at_id_idx ON post (author_id, published_at, id);
