-- A digest is written whole, in the transaction that decides about it: nobody plans one, and what has been decided stays.
DROP TRIGGER digest_moves ON digest;
ALTER TABLE digest ALTER COLUMN status DROP DEFAULT;
ALTER TYPE digest_status RENAME TO digest_status_before;
CREATE TYPE digest_status AS ENUM ('posted', 'empty', 'skipped');
ALTER TABLE digest ALTER COLUMN status TYPE digest_status
  USING (CASE WHEN status = 'planned' THEN 'skipped' ELSE status::text END)::digest_status;
DROP TYPE digest_status_before;
CREATE OR REPLACE FUNCTION digest_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> NEW.status THEN
    RAISE EXCEPTION 'digest % cannot go from % to %', NEW.id, OLD.status, NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'digest_moves';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER digest_moves BEFORE UPDATE OF status ON digest FOR EACH ROW EXECUTE FUNCTION digest_moves();

-- The run says where its digests end; the answer kept for a repeated request says all that is repeated.
ALTER TABLE digest DROP COLUMN cut_seq;
ALTER TABLE idempotency_key DROP COLUMN status;
