-- Who is sending a message, and when it began to go over the wire: before that a sender's death costs nothing, after it
-- nobody knows.
ALTER TABLE "outbox_mail" ADD COLUMN "begun_at" TIMESTAMPTZ(3),
ADD COLUMN "claimed_by" UUID;

-- A sender that has claimed a message may find that it is not to go out any more.
CREATE OR REPLACE FUNCTION outbox_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> NEW.status AND NOT (
       (OLD.status = 'pending' AND NEW.status IN ('sending', 'cancelled', 'failed'))
    OR (OLD.status = 'sending' AND NEW.status IN ('sent', 'pending', 'failed', 'unclear', 'cancelled'))
    OR (OLD.status = 'unclear' AND NEW.status IN ('pending', 'sent', 'failed'))
    OR (OLD.status = 'failed' AND NEW.status = 'pending')) THEN
    RAISE EXCEPTION 'mail % cannot go from % to %', NEW.id, OLD.status, NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'outbox_moves';
  END IF;
  RETURN NEW;
END $$;

-- What an alert's last digest was, and what goes with an alert.
CREATE INDEX "digest_part_alert_id_idx" ON "digest_part"("alert_id");
