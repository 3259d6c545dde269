-- How many posts with a date and not taken down stand under a category and an author, kept with every change of posts.
-- Of these the public sees all but the few whose date is still to come, so that nobody has to count ten thousand.
ALTER TABLE category ADD COLUMN dated_posts INTEGER NOT NULL DEFAULT 0 CONSTRAINT category_dated_posts CHECK (dated_posts >= 0);
ALTER TABLE author ADD COLUMN dated_posts INTEGER NOT NULL DEFAULT 0 CONSTRAINT author_dated_posts CHECK (dated_posts >= 0);
UPDATE category SET dated_posts = (SELECT count(*) FROM post WHERE category_id = category.id AND published_at IS NOT NULL AND withdrawn_at IS NULL);
UPDATE author SET dated_posts = (SELECT count(*) FROM post WHERE author_id = author.id AND published_at IS NOT NULL AND withdrawn_at IS NULL);

-- Shelves are locked in the order of their ids, categories first: two who change many posts at once wait, and do not clash.
CREATE FUNCTION count_dated_posts(categories uuid[], authors uuid[], by integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM category WHERE id = ANY (categories) ORDER BY id FOR NO KEY UPDATE;
  UPDATE category SET dated_posts = dated_posts + change.n
    FROM (SELECT id, sum(n) AS n FROM unnest(categories, by) AS moved(id, n) GROUP BY id HAVING sum(n) <> 0) AS change
    WHERE category.id = change.id;
  PERFORM FROM author WHERE id = ANY (authors) ORDER BY id FOR NO KEY UPDATE;
  UPDATE author SET dated_posts = dated_posts + change.n
    FROM (SELECT id, sum(n) AS n FROM unnest(authors, by) AS moved(id, n) GROUP BY id HAVING sum(n) <> 0) AS change
    WHERE author.id = change.id;
END $$;

CREATE FUNCTION posts_come_or_go() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_dated_posts(array_agg(category_id), array_agg(author_id), array_agg(CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END))
    FROM changed WHERE published_at IS NOT NULL AND withdrawn_at IS NULL HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER post_dated_added AFTER INSERT ON post REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION posts_come_or_go();
CREATE TRIGGER post_dated_removed AFTER DELETE ON post REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION posts_come_or_go();

CREATE FUNCTION posts_are_dated_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM count_dated_posts(array_agg(category_id), array_agg(author_id), array_agg(n)) FROM (
    SELECT was.category_id, was.author_id, -1 AS n FROM before was JOIN after now USING (id)
      WHERE was.published_at IS NOT NULL AND was.withdrawn_at IS NULL
        AND (was.category_id, was.author_id, true) IS DISTINCT FROM
          (now.category_id, now.author_id, now.published_at IS NOT NULL AND now.withdrawn_at IS NULL)
    UNION ALL SELECT now.category_id, now.author_id, 1 FROM after now JOIN before was USING (id)
      WHERE now.published_at IS NOT NULL AND now.withdrawn_at IS NULL
        AND (now.category_id, now.author_id, true) IS DISTINCT FROM
          (was.category_id, was.author_id, was.published_at IS NOT NULL AND was.withdrawn_at IS NULL)
  ) AS changed HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER post_dated_anew AFTER UPDATE ON post REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION posts_are_dated_anew();

CREATE FUNCTION no_posts_are_dated() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE category SET dated_posts = 0;
  UPDATE author SET dated_posts = 0;
  RETURN NULL;
END $$;
CREATE TRIGGER post_dated_emptied AFTER TRUNCATE ON post FOR EACH STATEMENT EXECUTE FUNCTION no_posts_are_dated();
