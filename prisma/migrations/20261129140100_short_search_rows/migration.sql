-- The tags of a job are for the index, which answers them alone: a walk never reads them, and they are more than half of a
-- row. Outside it twenty rows lie in a page of the table and not nine. Rows that are there keep theirs until they are
-- written anew; a job is open for some weeks.
ALTER TABLE job_search ALTER tags SET STORAGE EXTENDED;
ALTER TABLE job_search SET (toast_tuple_target = 512);
