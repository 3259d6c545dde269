-- AlterTable
ALTER TABLE "session" ADD COLUMN     "device" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "network" TEXT,
ADD COLUMN     "proven_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "sign_in_token" ADD COLUMN     "is_proof" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "authenticator" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "session_id" UUID,

    CONSTRAINT "authenticator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "hash" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "spent_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "proof_challenge" (
    "hash" TEXT NOT NULL,
    "session_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proof_challenge_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "known_place" (
    "staff_id" UUID NOT NULL,
    "network" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "known_place_pkey" PRIMARY KEY ("staff_id","network","device")
);

-- CreateTable
CREATE TABLE "staff_invitation" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "staff_role" NOT NULL,
    "takes_calls" BOOLEAN NOT NULL DEFAULT false,
    "token_hash" TEXT NOT NULL,
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "authenticator_staff_id_idx" ON "authenticator"("staff_id");

-- CreateIndex
CREATE INDEX "passkey_staff_id_idx" ON "passkey"("staff_id");

-- CreateIndex
CREATE INDEX "recovery_code_staff_id_idx" ON "recovery_code"("staff_id");

-- CreateIndex
CREATE INDEX "proof_challenge_session_id_idx" ON "proof_challenge"("session_id");

-- CreateIndex
CREATE INDEX "proof_challenge_expires_at_idx" ON "proof_challenge"("expires_at");

-- CreateIndex
CREATE INDEX "known_place_last_seen_at_idx" ON "known_place"("last_seen_at");

-- CreateIndex
CREATE UNIQUE INDEX "staff_invitation_token_hash_key" ON "staff_invitation"("token_hash");

-- CreateIndex
CREATE INDEX "staff_invitation_invited_by_idx" ON "staff_invitation"("invited_by");

-- CreateIndex
CREATE INDEX "staff_invitation_email_idx" ON "staff_invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_id_key" ON "session"("id");

-- AddForeignKey
ALTER TABLE "authenticator" ADD CONSTRAINT "authenticator_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authenticator" ADD CONSTRAINT "authenticator_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proof_challenge" ADD CONSTRAINT "proof_challenge_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_place" ADD CONSTRAINT "known_place_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_invitation" ADD CONSTRAINT "staff_invitation_invited_by_fkey" FOREIGN KEY ("invited_by") REFERENCES "staff"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Sessions from before have a name of their own at once; who of staff holds one shows a second factor first.
ALTER TABLE session ADD CONSTRAINT session_proof CHECK (proven_at IS NULL OR proven_at <= expires_at);

-- One app that counts a person; one that is being set up a session, which nobody else sees. A code counts once: its
-- half minute only rises.
ALTER TABLE authenticator ADD CONSTRAINT authenticator_in_hand CHECK ((confirmed_at IS NULL) = (session_id IS NOT NULL));
CREATE UNIQUE INDEX authenticator_one_in_use ON authenticator (staff_id) WHERE confirmed_at IS NOT NULL;
CREATE UNIQUE INDEX authenticator_one_in_hand ON authenticator (session_id) WHERE confirmed_at IS NULL;
CREATE FUNCTION authenticator_step_rises() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.last_step < OLD.last_step THEN
    RAISE EXCEPTION 'a code of authenticator % would count again', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'authenticator_step_rises';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER authenticator_step_rises BEFORE UPDATE ON authenticator FOR EACH ROW EXECUTE FUNCTION authenticator_step_rises();

-- A recovery code that was spent stays so.
CREATE FUNCTION recovery_code_stays_spent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.spent_at IS NOT NULL THEN
    RAISE EXCEPTION 'a recovery code was spent' USING ERRCODE = 'check_violation', CONSTRAINT = 'recovery_code_stays_spent';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER recovery_code_stays_spent BEFORE UPDATE ON recovery_code FOR EACH ROW EXECUTE FUNCTION recovery_code_stays_spent();

ALTER TABLE passkey
  ADD CONSTRAINT passkey_counter CHECK (counter >= 0),
  ADD CONSTRAINT passkey_name CHECK (length(trim(name)) BETWEEN 1 AND 60);
ALTER TABLE proof_challenge ADD CONSTRAINT proof_challenge_purpose CHECK (purpose IN ('add', 'prove'));

CREATE UNIQUE INDEX staff_invitation_one_open ON staff_invitation (email) WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
ALTER TABLE staff_invitation
  ADD CONSTRAINT staff_invitation_end CHECK (accepted_at IS NULL OR withdrawn_at IS NULL),
  ADD CONSTRAINT staff_invitation_order CHECK (expires_at > sent_at),
  ADD CONSTRAINT staff_invitation_name CHECK (length(trim(name)) BETWEEN 1 AND 120);

-- Somebody must be able to let people in: the last admin stays one. Whoever looks takes the lock first, so that two
-- admins who step down at once are looked at one after the other. npm run staff:add, at the machine, may do without.
CREATE FUNCTION staff_keeps_an_admin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.role <> 'admin' OR OLD.left_at IS NOT NULL THEN RETURN NEW; END IF;
  IF NEW.role = 'admin' AND NEW.left_at IS NULL THEN RETURN NEW; END IF;
  IF current_setting('app.last_admin', true) = 'may-go' THEN RETURN NEW; END IF;
  PERFORM pg_advisory_xact_lock(hashtext('staff_keeps_an_admin'));
  IF NOT EXISTS (SELECT FROM staff WHERE role = 'admin' AND left_at IS NULL AND person_id <> OLD.person_id) THEN
    RAISE EXCEPTION 'the last admin stays one' USING ERRCODE = 'check_violation', CONSTRAINT = 'staff_keeps_an_admin';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER staff_keeps_an_admin BEFORE UPDATE ON staff FOR EACH ROW EXECUTE FUNCTION staff_keeps_an_admin();
