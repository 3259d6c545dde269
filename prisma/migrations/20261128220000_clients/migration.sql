-- AlterTable
ALTER TABLE "job" ADD COLUMN     "authority_id" UUID,
ADD COLUMN     "client_id" UUID,
ADD COLUMN     "vacancy_id" UUID;

-- CreateTable
CREATE TABLE "client" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "legal_name" TEXT,
    "name_key" TEXT NOT NULL,
    "legal_name_key" TEXT,
    "company_number" TEXT,
    "website" TEXT,
    "sector" TEXT,
    "about" TEXT,
    "standing" TEXT NOT NULL DEFAULT 'prospect',
    "is_confidential" BOOLEAN NOT NULL DEFAULT false,
    "owner_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_contact" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT,
    "email" CITEXT,
    "phone" TEXT,
    "is_primary" BOOLEAN NOT NULL DEFAULT false,
    "left_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_note" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "author_id" UUID,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_terms" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "fee_model" TEXT NOT NULL,
    "fee_points" INTEGER,
    "fee_pence" INTEGER,
    "rebate_days" INTEGER NOT NULL DEFAULT 0,
    "signed_on" DATE,
    "signed_by" TEXT,
    "valid_until" DATE,
    "recorded_by" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "client_terms_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vacancy" (
    "id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "headcount" INTEGER NOT NULL DEFAULT 1,
    "filled_count" INTEGER NOT NULL DEFAULT 0,
    "fee_model" TEXT,
    "fee_points" INTEGER,
    "fee_pence" INTEGER,
    "owner_id" UUID,
    "contact_id" UUID,
    "stage" TEXT NOT NULL DEFAULT 'taken',
    "stage_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_confidential" BOOLEAN NOT NULL DEFAULT false,
    "salary_min_pence" INTEGER,
    "salary_max_pence" INTEGER,
    "start_on" DATE,
    "deadline_on" DATE,
    "notes" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vacancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vacancy_event" (
    "id" BIGSERIAL NOT NULL,
    "vacancy_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "from_stage" TEXT,
    "to_stage" TEXT NOT NULL,

    CONSTRAINT "vacancy_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "file_name" TEXT,
    "file_sha256" TEXT,
    "started_by" UUID,
    "publish" BOOLEAN NOT NULL,
    "counts" JSONB,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authority" (
    "id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "client_id" UUID,
    "vacancy_id" UUID,
    "job_id" UUID,
    "import_run_id" UUID,
    "contact_id" UUID,
    "given_by" TEXT,
    "given_how" TEXT,
    "given_on" DATE,
    "ends_at" TIMESTAMPTZ(3),
    "taken_back_at" TIMESTAMPTZ(3),
    "recorded_by" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "authority_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "client_name_key_idx" ON "client"("name_key");

-- CreateIndex
CREATE INDEX "client_legal_name_key_idx" ON "client"("legal_name_key");

-- CreateIndex
CREATE INDEX "client_company_number_idx" ON "client"("company_number");

-- CreateIndex
CREATE INDEX "client_owner_id_idx" ON "client"("owner_id");

-- CreateIndex
CREATE INDEX "client_contact_client_id_idx" ON "client_contact"("client_id");

-- CreateIndex
CREATE INDEX "client_contact_email_idx" ON "client_contact"("email");

-- CreateIndex
CREATE UNIQUE INDEX "client_contact_id_client_id_key" ON "client_contact"("id", "client_id");

-- CreateIndex
CREATE INDEX "client_note_client_id_at_idx" ON "client_note"("client_id", "at");

-- CreateIndex
CREATE INDEX "client_terms_client_id_recorded_at_idx" ON "client_terms"("client_id", "recorded_at");

-- CreateIndex
CREATE INDEX "vacancy_client_id_idx" ON "vacancy"("client_id");

-- CreateIndex
CREATE INDEX "vacancy_stage_stage_at_idx" ON "vacancy"("stage", "stage_at");

-- CreateIndex
CREATE INDEX "vacancy_owner_id_idx" ON "vacancy"("owner_id");

-- CreateIndex
CREATE INDEX "vacancy_contact_id_idx" ON "vacancy"("contact_id");

-- CreateIndex
CREATE UNIQUE INDEX "vacancy_id_client_id_key" ON "vacancy"("id", "client_id");

-- CreateIndex
CREATE INDEX "vacancy_event_vacancy_id_at_idx" ON "vacancy_event"("vacancy_id", "at");

-- CreateIndex
CREATE INDEX "import_run_started_at_idx" ON "import_run"("started_at");

-- CreateIndex
CREATE UNIQUE INDEX "authority_import_run_id_key" ON "authority"("import_run_id");

-- CreateIndex
CREATE INDEX "authority_client_id_idx" ON "authority"("client_id");

-- CreateIndex
CREATE INDEX "authority_vacancy_id_idx" ON "authority"("vacancy_id");

-- CreateIndex
CREATE INDEX "authority_job_id_idx" ON "authority"("job_id");

-- CreateIndex
CREATE INDEX "authority_contact_id_idx" ON "authority"("contact_id");

-- CreateIndex
-- CreateIndex
CREATE INDEX "job_authority_id_idx" ON "job"("authority_id");

-- AddForeignKey
ALTER TABLE "client" ADD CONSTRAINT "client_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "staff"("person_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_contact" ADD CONSTRAINT "client_contact_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_note" ADD CONSTRAINT "client_note_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_note" ADD CONSTRAINT "client_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "staff"("person_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_terms" ADD CONSTRAINT "client_terms_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "staff"("person_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_contact_id_client_id_fkey" FOREIGN KEY ("contact_id", "client_id") REFERENCES "client_contact"("id", "client_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "vacancy_event" ADD CONSTRAINT "vacancy_event_vacancy_id_fkey" FOREIGN KEY ("vacancy_id") REFERENCES "vacancy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_vacancy_id_client_id_fkey" FOREIGN KEY ("vacancy_id", "client_id") REFERENCES "vacancy"("id", "client_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_import_run_id_fkey" FOREIGN KEY ("import_run_id") REFERENCES "import_run"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_contact_id_client_id_fkey" FOREIGN KEY ("contact_id", "client_id") REFERENCES "client_contact"("id", "client_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_vacancy_id_client_id_fkey" FOREIGN KEY ("vacancy_id", "client_id") REFERENCES "vacancy"("id", "client_id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "job" ADD CONSTRAINT "job_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Jobs of a client are few among many that were imported.
CREATE INDEX job_client_id_idx ON job (client_id) WHERE client_id IS NOT NULL;
CREATE INDEX job_vacancy_id_idx ON job (vacancy_id) WHERE vacancy_id IS NOT NULL;

-- Clients: words, numbers, one primary contact.
ALTER TABLE client
  ADD CONSTRAINT client_named CHECK (length(trim(name)) > 0 AND length(name_key) > 0),
  ADD CONSTRAINT client_standing CHECK (standing IN ('prospect', 'active', 'on-hold', 'former')),
  ADD CONSTRAINT client_company_number CHECK (company_number ~ '^([0-9]{8}|[A-Z]{2}[0-9]{6}|[A-Z]{2}[0-9]{5}R)$');
ALTER TABLE client_contact ADD CONSTRAINT client_contact_primary CHECK (NOT (is_primary AND left_at IS NOT NULL));
CREATE UNIQUE INDEX client_contact_one_primary ON client_contact (client_id) WHERE is_primary;

-- A fee says itself whole: a share of the salary in hundredths of a per cent, or a sum.
ALTER TABLE client_terms
  ADD CONSTRAINT client_terms_fee CHECK (
    (fee_model = 'percentage' AND fee_points BETWEEN 1 AND 10000 AND fee_pence IS NULL)
    OR (fee_model IN ('fixed', 'retained') AND fee_pence > 0 AND fee_points IS NULL)),
  ADD CONSTRAINT client_terms_rebate CHECK (rebate_days BETWEEN 0 AND 730),
  ADD CONSTRAINT client_terms_dates CHECK (valid_until IS NULL OR signed_on IS NULL OR valid_until >= signed_on);

-- Vacancies.
ALTER TABLE vacancy
  ADD CONSTRAINT vacancy_titled CHECK (length(trim(title)) > 0),
  ADD CONSTRAINT vacancy_stage CHECK (stage IN
    ('taken', 'advertised', 'shortlisting', 'interviewing', 'offer', 'filled', 'cancelled', 'on-hold')),
  ADD CONSTRAINT vacancy_headcount CHECK (headcount BETWEEN 1 AND 999 AND filled_count BETWEEN 0 AND headcount),
  ADD CONSTRAINT vacancy_filled CHECK (stage <> 'filled' OR filled_count = headcount),
  ADD CONSTRAINT vacancy_fee CHECK (
    (fee_model IS NULL AND fee_points IS NULL AND fee_pence IS NULL)
    OR (fee_model = 'percentage' AND fee_points BETWEEN 1 AND 10000 AND fee_pence IS NULL)
    OR (fee_model IN ('fixed', 'retained') AND fee_pence > 0 AND fee_points IS NULL)),
  ADD CONSTRAINT vacancy_salary CHECK (
    coalesce(salary_min_pence, 1) > 0 AND coalesce(salary_max_pence, salary_min_pence, 1) >= coalesce(salary_min_pence, 1));

-- The moves there are; lib/clients/vocabulary.ts says the same to people.
CREATE FUNCTION vacancy_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.stage <> ALL (CASE OLD.stage
    WHEN 'taken' THEN ARRAY['advertised', 'shortlisting', 'on-hold', 'cancelled']
    WHEN 'advertised' THEN ARRAY['taken', 'shortlisting', 'on-hold', 'cancelled']
    WHEN 'shortlisting' THEN ARRAY['advertised', 'interviewing', 'on-hold', 'cancelled']
    WHEN 'interviewing' THEN ARRAY['shortlisting', 'offer', 'on-hold', 'cancelled']
    WHEN 'offer' THEN ARRAY['interviewing', 'filled', 'on-hold', 'cancelled']
    WHEN 'filled' THEN ARRAY['shortlisting']
    WHEN 'on-hold' THEN ARRAY['taken', 'advertised', 'shortlisting', 'interviewing', 'cancelled']
    WHEN 'cancelled' THEN ARRAY['taken']
    ELSE ARRAY[]::text[] END) THEN
    RAISE EXCEPTION 'a vacancy does not go from % to %', OLD.stage, NEW.stage
      USING ERRCODE = 'check_violation', CONSTRAINT = 'vacancy_moves';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER vacancy_moves BEFORE UPDATE OF stage ON vacancy FOR EACH ROW
  WHEN (NEW.stage IS DISTINCT FROM OLD.stage) EXECUTE FUNCTION vacancy_moves();
CREATE TRIGGER vacancy_event_append_only BEFORE UPDATE OR DELETE ON vacancy_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Authority to advertise (Conduct of Employment Agencies and Employment Businesses Regulations 2003, reg. 27).
ALTER TABLE authority
  ADD CONSTRAINT authority_given_how CHECK (given_how IN ('email', 'call', 'contract')),
  ADD CONSTRAINT authority_scope CHECK (CASE scope
    WHEN 'client' THEN client_id IS NOT NULL AND vacancy_id IS NULL AND job_id IS NULL AND import_run_id IS NULL
    WHEN 'vacancy' THEN vacancy_id IS NOT NULL AND client_id IS NOT NULL AND job_id IS NULL AND import_run_id IS NULL
    WHEN 'job' THEN job_id IS NOT NULL AND vacancy_id IS NULL AND import_run_id IS NULL
    WHEN 'import' THEN import_run_id IS NOT NULL AND client_id IS NULL AND job_id IS NULL
    WHEN 'before-records' THEN client_id IS NULL AND job_id IS NULL AND import_run_id IS NULL
    ELSE false END),
  ADD CONSTRAINT authority_said CHECK (
    scope IN ('import', 'before-records') OR (given_how IS NOT NULL AND given_on IS NOT NULL)),
  ADD CONSTRAINT authority_contact_is_of_client CHECK (contact_id IS NULL OR client_id IS NOT NULL);

-- What was public before authorities were written down stays public, and says so.
INSERT INTO authority (id, scope) SELECT gen_random_uuid(), 'before-records' WHERE EXISTS (SELECT FROM job WHERE published_at IS NOT NULL);
UPDATE job SET authority_id = (SELECT id FROM authority WHERE scope = 'before-records') WHERE published_at IS NOT NULL;

ALTER TABLE job ADD CONSTRAINT job_vacancy_has_client CHECK (vacancy_id IS NULL OR client_id IS NOT NULL);

-- No job is public without a word that covers it: of its client, of its own, or of the run that brought it. A word that
-- can be taken back is held until the end of the transaction, so that taking it back and publishing under it meet.
CREATE FUNCTION job_authority() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE given authority;
BEGIN
  SELECT * INTO given FROM authority WHERE id = NEW.authority_id;
  IF given.scope IN ('client', 'vacancy', 'job') THEN
    SELECT * INTO given FROM authority WHERE id = NEW.authority_id FOR SHARE;
  END IF;
  IF given.id IS NULL OR (CASE given.scope
    WHEN 'client' THEN given.client_id IS NOT DISTINCT FROM NEW.client_id
    WHEN 'vacancy' THEN given.vacancy_id IS NOT DISTINCT FROM NEW.vacancy_id
    WHEN 'job' THEN given.job_id = NEW.id
    WHEN 'import' THEN NEW.source = (SELECT source FROM import_run WHERE id = given.import_run_id)
    ELSE TG_OP = 'UPDATE' AND OLD.published_at IS NOT NULL AND OLD.authority_id = NEW.authority_id END) IS NOT TRUE
  THEN
    RAISE EXCEPTION 'job % has no authority to be advertised', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'job_authority';
  END IF;
  IF NEW.withdrawn_at IS NULL AND NEW.closes_at > given.ends_at THEN
    RAISE EXCEPTION 'job % would be open after its authority ends', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'job_authority_ends';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER job_authority_insert AFTER INSERT ON job FOR EACH ROW
  WHEN (NEW.published_at IS NOT NULL) EXECUTE FUNCTION job_authority();
CREATE TRIGGER job_authority_update
  AFTER UPDATE OF published_at, closes_at, withdrawn_at, authority_id, client_id, vacancy_id, source ON job FOR EACH ROW
  WHEN (NEW.published_at IS NOT NULL AND (NEW.published_at, NEW.closes_at, NEW.withdrawn_at, NEW.authority_id, NEW.client_id,
    NEW.vacancy_id, NEW.source) IS DISTINCT FROM (OLD.published_at, OLD.closes_at, OLD.withdrawn_at, OLD.authority_id,
    OLD.client_id, OLD.vacancy_id, OLD.source)) EXECUTE FUNCTION job_authority();

-- The other side: a word does not end while something is open under it, and what it covers does not change.
CREATE FUNCTION authority_holds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.scope, NEW.client_id, NEW.vacancy_id, NEW.job_id, NEW.import_run_id) IS DISTINCT FROM
     (OLD.scope, OLD.client_id, OLD.vacancy_id, OLD.job_id, OLD.import_run_id) THEN
    RAISE EXCEPTION 'what authority % covers does not change', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'authority_covers';
  END IF;
  IF EXISTS (SELECT FROM job WHERE authority_id = NEW.id AND published_at IS NOT NULL AND withdrawn_at IS NULL
             AND closes_at > NEW.ends_at) THEN
    RAISE EXCEPTION 'jobs are open under authority %', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'authority_holds';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER authority_holds AFTER UPDATE ON authority FOR EACH ROW EXECUTE FUNCTION authority_holds();

-- A confidential client is named by no public job: neither when the job changes nor when the vacancy or the client does.
CREATE FUNCTION job_keeps_confidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce((SELECT is_confidential FROM vacancy WHERE id = NEW.vacancy_id FOR SHARE),
              (SELECT is_confidential FROM client WHERE id = NEW.client_id FOR SHARE)) THEN
    RAISE EXCEPTION 'job % would name a confidential client', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'job_keeps_confidence';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER job_keeps_confidence AFTER INSERT OR UPDATE OF published_at, is_confidential, client_id, vacancy_id ON job
  FOR EACH ROW WHEN (NEW.published_at IS NOT NULL AND NOT NEW.is_confidential AND NEW.client_id IS NOT NULL)
  EXECUTE FUNCTION job_keeps_confidence();

CREATE FUNCTION vacancy_keeps_confidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM job WHERE vacancy_id = NEW.id AND published_at IS NOT NULL AND NOT is_confidential) THEN
    RAISE EXCEPTION 'jobs of vacancy % name the client', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'vacancy_keeps_confidence';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER vacancy_keeps_confidence AFTER UPDATE OF is_confidential ON vacancy FOR EACH ROW
  WHEN (NEW.is_confidential AND NOT OLD.is_confidential) EXECUTE FUNCTION vacancy_keeps_confidence();

CREATE FUNCTION client_keeps_confidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM job WHERE client_id = NEW.id AND vacancy_id IS NULL AND published_at IS NOT NULL AND NOT is_confidential) THEN
    RAISE EXCEPTION 'jobs of client % name it', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'client_keeps_confidence';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER client_keeps_confidence AFTER UPDATE OF is_confidential ON client FOR EACH ROW
  WHEN (NEW.is_confidential AND NOT OLD.is_confidential) EXECUTE FUNCTION client_keeps_confidence();
