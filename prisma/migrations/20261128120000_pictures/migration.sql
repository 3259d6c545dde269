-- AlterTable
ALTER TABLE "post_image" ADD COLUMN     "fallback" TEXT NOT NULL,
ADD COLUMN     "stored_at" TIMESTAMPTZ(3),
ADD COLUMN     "widths" INTEGER[];

ALTER TABLE post_image
  ADD CONSTRAINT post_image_widths CHECK (cardinality(widths) BETWEEN 1 AND 12 AND widths[cardinality(widths)] <= width),
  ADD CONSTRAINT post_image_fallback CHECK (fallback IN ('jpg', 'png'));

-- What housekeeping looks for: rows whose files are not all there.
CREATE INDEX post_image_unstored ON post_image (created_at) WHERE stored_at IS NULL;

-- The pictures that a text shows, by their ids. An index over it answers where a picture is used, whoever wrote the text.
CREATE FUNCTION pictures_in(body text) RETURNS uuid[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT lower(found[1])::uuid), '{}')
  FROM regexp_matches(body, '/blog/images/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', 'gi') AS found
$$;
CREATE INDEX post_pictures ON post USING gin (pictures_in(body_markdown));
CREATE INDEX post_revision_pictures ON post_revision USING gin (pictures_in(body_markdown));
