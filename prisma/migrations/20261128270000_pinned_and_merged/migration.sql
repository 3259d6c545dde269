-- AlterTable
ALTER TABLE "author" ADD COLUMN     "merged_into_id" UUID;

-- AlterTable
ALTER TABLE "category" ADD COLUMN     "merged_into_id" UUID;

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "pinned_version" INTEGER;

-- CreateTable
CREATE TABLE "category_slug" (
    "slug" TEXT NOT NULL,
    "category_id" UUID NOT NULL,

    CONSTRAINT "category_slug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "author_slug" (
    "slug" TEXT NOT NULL,
    "author_id" UUID NOT NULL,

    CONSTRAINT "author_slug_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE INDEX "category_slug_category_id_idx" ON "category_slug"("category_id");

-- CreateIndex
CREATE INDEX "author_slug_author_id_idx" ON "author_slug"("author_id");

-- CreateIndex
CREATE INDEX "author_merged_into_id_idx" ON "author"("merged_into_id");

-- CreateIndex
CREATE INDEX "category_merged_into_id_idx" ON "category"("merged_into_id");

-- AddForeignKey
ALTER TABLE "author" ADD CONSTRAINT "author_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "author"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_id_pinned_version_fkey" FOREIGN KEY ("id", "pinned_version") REFERENCES "post_revision"("post_id", "version") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "category_slug" ADD CONSTRAINT "category_slug_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "author_slug" ADD CONSTRAINT "author_slug_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A save waits only behind one that readers have or will have.
ALTER TABLE post ADD CONSTRAINT post_pinned
  CHECK (pinned_version IS NULL OR (pinned_version < version AND published_at IS NOT NULL AND withdrawn_at IS NULL));

-- What was seeded or filled in has a first version too, so that there is a way back to it.
INSERT INTO post_revision (post_id, version, title, slug, summary, body_markdown, author_id, category_id, saved_at)
  SELECT id, version, title, slug, summary, body_markdown, author_id, category_id, updated_at
  FROM post WHERE NOT EXISTS (SELECT 1 FROM post_revision WHERE post_id = post.id);

-- An address of a category or an author, once used, belongs to it for ever, or to what it was merged into; the key settles
-- a race. What was merged away has no address any more.
ALTER TABLE category
  ADD CONSTRAINT category_merged CHECK (merged_into_id <> id);
ALTER TABLE author
  ADD CONSTRAINT author_merged CHECK (merged_into_id <> id);
INSERT INTO category_slug (slug, category_id) SELECT slug, id FROM category;
INSERT INTO author_slug (slug, author_id) SELECT slug, id FROM author;
CREATE FUNCTION keep_category_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO category_slug (slug, category_id) VALUES (NEW.slug, NEW.id)
    ON CONFLICT (slug) DO UPDATE SET slug = excluded.slug WHERE category_slug.category_id = excluded.category_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'slug % belongs to another category', NEW.slug USING ERRCODE = 'unique_violation', CONSTRAINT = 'category_slug_pkey';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_category_slug AFTER INSERT OR UPDATE OF slug ON category
  FOR EACH ROW WHEN (NEW.merged_into_id IS NULL) EXECUTE FUNCTION keep_category_slug();
CREATE FUNCTION keep_author_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO author_slug (slug, author_id) VALUES (NEW.slug, NEW.id)
    ON CONFLICT (slug) DO UPDATE SET slug = excluded.slug WHERE author_slug.author_id = excluded.author_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'slug % belongs to another author', NEW.slug USING ERRCODE = 'unique_violation', CONSTRAINT = 'author_slug_pkey';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_author_slug AFTER INSERT OR UPDATE OF slug ON author
  FOR EACH ROW WHEN (NEW.merged_into_id IS NULL) EXECUTE FUNCTION keep_author_slug();

-- Nothing is put under what was merged away, not even by somebody who read it a moment before: it goes where the rest went.
CREATE FUNCTION post_follows_merges() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.category_id := coalesce((SELECT merged_into_id FROM category WHERE id = NEW.category_id), NEW.category_id);
  NEW.author_id := coalesce((SELECT merged_into_id FROM author WHERE id = NEW.author_id), NEW.author_id);
  RETURN NEW;
END $$;
CREATE TRIGGER post_follows_merges BEFORE INSERT OR UPDATE OF category_id, author_id ON post FOR EACH ROW EXECUTE FUNCTION post_follows_merges();
