-- With all that decides whether a post is public in the index, ten thousand are counted without a look at their texts.
-- DropIndex
DROP INDEX "post_author_id_published_at_id_idx";

-- DropIndex
DROP INDEX "post_category_id_published_at_id_idx";

-- DropIndex
DROP INDEX "post_published_at_id_idx";

-- CreateIndex
CREATE INDEX "post_published_at_id_withdrawn_at_idx" ON "post"("published_at", "id", "withdrawn_at");

-- CreateIndex
CREATE INDEX "post_category_id_published_at_id_withdrawn_at_idx" ON "post"("category_id", "published_at", "id", "withdrawn_at");

-- CreateIndex
CREATE INDEX "post_author_id_published_at_id_withdrawn_at_idx" ON "post"("author_id", "published_at", "id", "withdrawn_at");
