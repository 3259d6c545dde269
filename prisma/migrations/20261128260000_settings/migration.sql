-- CreateTable
CREATE TABLE "setting_revision" (
    "setting_group" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_by" UUID,

    CONSTRAINT "setting_revision_pkey" PRIMARY KEY ("setting_group","version")
);

ALTER TABLE setting_revision
  ADD CONSTRAINT setting_revision_group CHECK (setting_group IN ('agency', 'look', 'mail', 'privacy')),
  ADD CONSTRAINT setting_revision_version CHECK (version > 0),
  ADD CONSTRAINT setting_revision_content CHECK (jsonb_typeof(content) = 'object');

-- History is what was so: it is never changed.
CREATE TRIGGER setting_revision_append_only BEFORE UPDATE OR DELETE ON setting_revision FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What the agency's form has kept until now is the first version of its group.
INSERT INTO setting_revision (setting_group, version, content, saved_at)
SELECT 'agency', 1, jsonb_object_agg(substr(key, 7), value), max(updated_at) FROM setting WHERE key LIKE 'brand.%'
HAVING count(*) > 0;
DELETE FROM setting WHERE key LIKE 'brand.%';
