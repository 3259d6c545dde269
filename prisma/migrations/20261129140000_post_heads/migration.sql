-- Title and summary of a post by themselves: so short that they stay in its row. To rank two thousand posts by their whole
-- text takes longer than to find them, since each text lies apart and has to be fetched and unpacked. And none of the
-- longer texts stays in the row, so that twelve rows lie in a page of the table and not four.
ALTER TABLE post SET (toast_tuple_target = 1024);
ALTER TABLE post ADD COLUMN head tsvector GENERATED ALWAYS AS (post_search_vector(title, summary, '')) STORED;
ALTER TABLE post ALTER COLUMN head SET STORAGE MAIN;
