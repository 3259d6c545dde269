-- DropIndex
DROP INDEX "audit_event_at_idx";

-- DropIndex
DROP INDEX "audit_event_subject_subject_id_at_idx";

-- AlterTable
ALTER TABLE "job" ADD COLUMN     "binned_at" TIMESTAMPTZ(3),
ADD COLUMN     "binned_by" UUID;

-- AlterTable
ALTER TABLE "post" ADD COLUMN     "binned_at" TIMESTAMPTZ(3),
ADD COLUMN     "binned_by" UUID;

-- AlterTable
ALTER TABLE "post_image" ADD COLUMN     "binned_at" TIMESTAMPTZ(3),
ADD COLUMN     "binned_by" UUID;

-- AlterTable
ALTER TABLE "time_off" ADD COLUMN     "binned_at" TIMESTAMPTZ(3),
ADD COLUMN     "binned_by" UUID;

-- CreateIndex
CREATE INDEX "audit_event_at_id_idx" ON "audit_event"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_actor_id_at_id_idx" ON "audit_event"("actor_id", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_actor_id_subject_action_at_id_idx" ON "audit_event"("actor_id", "subject", "action", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_subject_action_at_id_idx" ON "audit_event"("subject", "action", "at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "audit_event_subject_id_at_id_idx" ON "audit_event"("subject_id", "at" DESC, "id" DESC);

-- Audit rows are only ever added. Nothing changes one; forget_audit() alone removes those whose time is over, and says so
-- to the trigger. No other setting opens them, that of erasure and consent (app.retention) neither.
CREATE FUNCTION keep_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.at < nullif(current_setting('app.forgets_audit_before', true), '')::timestamptz THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'TRUNCATE' AND current_setting('app.is_test_database', true) = 'on' THEN RETURN NULL; END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER audit_event_append_only ON audit_event;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION keep_audit();
CREATE TRIGGER audit_event_not_emptied BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION keep_audit();

-- Removes the audit rows from before an instant, and answers how many. The one way for them to go (lib/privacy/retention.ts).
CREATE FUNCTION forget_audit(before timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE gone bigint;
BEGIN
  PERFORM set_config('app.forgets_audit_before', before::text, true);
  DELETE FROM audit_event WHERE at < before;
  GET DIAGNOSTICS gone = ROW_COUNT;
  PERFORM set_config('app.forgets_audit_before', '', true);
  RETURN gone;
END $$;

-- What is in the bin has not come out, and what came out does not go into the bin: it is withdrawn.
ALTER TABLE job
  ADD CONSTRAINT job_binned CHECK (binned_at IS NULL OR published_at IS NULL),
  ADD CONSTRAINT job_binned_by CHECK ((binned_at IS NULL) = (binned_by IS NULL));
ALTER TABLE post
  ADD CONSTRAINT post_binned CHECK (binned_at IS NULL OR published_at IS NULL),
  ADD CONSTRAINT post_binned_by CHECK ((binned_at IS NULL) = (binned_by IS NULL));
ALTER TABLE post_image
  ADD CONSTRAINT post_image_binned CHECK (binned_at IS NULL OR stored_at IS NULL),
  ADD CONSTRAINT post_image_binned_by CHECK ((binned_at IS NULL) = (binned_by IS NULL));
ALTER TABLE time_off
  ADD CONSTRAINT time_off_binned_by CHECK ((binned_at IS NULL) = (binned_by IS NULL));
CREATE INDEX job_in_bin ON job (binned_at) WHERE binned_at IS NOT NULL;
CREATE INDEX post_in_bin ON post (binned_at) WHERE binned_at IS NOT NULL;
CREATE INDEX post_image_in_bin ON post_image (binned_at) WHERE binned_at IS NOT NULL;
CREATE INDEX time_off_in_bin ON time_off (binned_at) WHERE binned_at IS NOT NULL;
