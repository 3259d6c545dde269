-- AlterTable
ALTER TABLE "author" ADD COLUMN     "is_person" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "links" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "role" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "external_id" TEXT,
ADD COLUMN     "illustration" TEXT,
ADD COLUMN     "image_id" UUID,
ADD COLUMN     "preview_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "review_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "source" TEXT;

-- CreateTable
CREATE TABLE "post_revision" (
    "post_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body_markdown" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "saved_by" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_revision_pkey" PRIMARY KEY ("post_id","version")
);

-- CreateTable
CREATE TABLE "post_working_copy" (
    "post_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "base_version" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_working_copy_pkey" PRIMARY KEY ("post_id","staff_id")
);

-- CreateTable
CREATE TABLE "post_image" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "original_name" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "blur" TEXT NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "source_url" TEXT,
    "uploaded_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "post_image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post_old_address" (
    "path" TEXT NOT NULL,
    "post_id" UUID NOT NULL,

    CONSTRAINT "post_old_address_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "post_link" (
    "post_id" UUID NOT NULL,
    "href" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "trouble" TEXT,

    CONSTRAINT "post_link_pkey" PRIMARY KEY ("post_id","href")
);

-- CreateTable
CREATE TABLE "post_day" (
    "post_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "reads" INTEGER NOT NULL DEFAULT 0,
    "alerts" INTEGER NOT NULL DEFAULT 0,
    "calls" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "post_day_pkey" PRIMARY KEY ("post_id","day")
);

-- CreateIndex
CREATE INDEX "post_revision_saved_by_idx" ON "post_revision"("saved_by");

-- CreateIndex
CREATE INDEX "post_revision_author_id_idx" ON "post_revision"("author_id");

-- CreateIndex
CREATE INDEX "post_revision_category_id_idx" ON "post_revision"("category_id");

-- CreateIndex
CREATE INDEX "post_working_copy_staff_id_idx" ON "post_working_copy"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "post_image_sha256_key" ON "post_image"("sha256");

-- CreateIndex
CREATE INDEX "post_image_uploaded_by_idx" ON "post_image"("uploaded_by");

-- CreateIndex
CREATE INDEX "post_image_created_at_idx" ON "post_image"("created_at");

-- CreateIndex
CREATE INDEX "post_old_address_post_id_idx" ON "post_old_address"("post_id");

-- CreateIndex
CREATE INDEX "post_link_checked_at_idx" ON "post_link"("checked_at");

-- CreateIndex
CREATE INDEX "post_day_day_idx" ON "post_day"("day");

-- CreateIndex
CREATE UNIQUE INDEX "post_source_external_id_key" ON "post"("source", "external_id");

-- CreateIndex
CREATE INDEX "post_image_id_idx" ON "post"("image_id");

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_image_id_fkey" FOREIGN KEY ("image_id") REFERENCES "post_image"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_revision" ADD CONSTRAINT "post_revision_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_revision" ADD CONSTRAINT "post_revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "author"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_revision" ADD CONSTRAINT "post_revision_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_revision" ADD CONSTRAINT "post_revision_saved_by_fkey" FOREIGN KEY ("saved_by") REFERENCES "staff"("person_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_working_copy" ADD CONSTRAINT "post_working_copy_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_working_copy" ADD CONSTRAINT "post_working_copy_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_image" ADD CONSTRAINT "post_image_uploaded_by_fkey" FOREIGN KEY ("uploaded_by") REFERENCES "staff"("person_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_old_address" ADD CONSTRAINT "post_old_address_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_link" ADD CONSTRAINT "post_link_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post_day" ADD CONSTRAINT "post_day_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "post"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A post that comes from elsewhere says from where and what it was called there; only a draft waits for a reader.
ALTER TABLE post
  ADD CONSTRAINT post_source CHECK ((source IS NULL) = (external_id IS NULL)),
  ADD CONSTRAINT post_review CHECK (review_asked_at IS NULL OR published_at IS NULL);

-- What was saved once stays as it was saved; only who did it is forgotten when they are erased.
CREATE FUNCTION post_revision_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'saved_by') <> (to_jsonb(OLD) - 'saved_by') THEN
    RAISE EXCEPTION 'revision % of post % cannot change', OLD.version, OLD.post_id USING ERRCODE = 'check_violation', CONSTRAINT = 'post_revision_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER post_revision_stays BEFORE UPDATE ON post_revision FOR EACH ROW EXECUTE FUNCTION post_revision_stays();
INSERT INTO post_revision (post_id, version, title, slug, summary, body_markdown, author_id, category_id, saved_at)
  SELECT id, version, title, slug, summary, body_markdown, author_id, category_id, updated_at FROM post;

ALTER TABLE post_working_copy ADD CONSTRAINT post_working_copy_fields CHECK (jsonb_typeof(fields) = 'object');
ALTER TABLE post_image
  ADD CONSTRAINT post_image_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT post_image_size CHECK (width > 0 AND height > 0),
  ADD CONSTRAINT post_image_blur CHECK (blur LIKE 'data:image/%' AND length(blur) < 2000);
ALTER TABLE post_old_address ADD CONSTRAINT post_old_address_shape CHECK (path LIKE '/%' AND length(path) <= 500);
ALTER TABLE post_link ADD CONSTRAINT post_link_shape CHECK (href ~ '^https?://' AND length(href) <= 2000 AND failures >= 0);
ALTER TABLE post_day ADD CONSTRAINT post_day_counts CHECK (reads >= 0 AND alerts >= 0 AND calls >= 0);
