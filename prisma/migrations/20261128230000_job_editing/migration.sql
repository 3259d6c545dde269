-- CreateTable
CREATE TABLE "job_revision" (
    "job_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "act" TEXT NOT NULL,
    "said" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "closes_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "saved_by" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "why" TEXT,

    CONSTRAINT "job_revision_pkey" PRIMARY KEY ("job_id","version")
);

-- CreateTable
CREATE TABLE "job_working_copy" (
    "job_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "base_version" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_working_copy_pkey" PRIMARY KEY ("job_id","staff_id")
);

-- CreateTable
CREATE TABLE "job_template" (
    "id" UUID NOT NULL,
    "label" CITEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "made_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "job_template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "job_revision_saved_by_idx" ON "job_revision"("saved_by");

-- CreateIndex
CREATE INDEX "job_working_copy_staff_id_idx" ON "job_working_copy"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "job_template_label_key" ON "job_template"("label");

-- CreateIndex
CREATE INDEX "job_template_made_by_idx" ON "job_template"("made_by");

-- CreateIndex
CREATE INDEX "job_employer_trgm" ON "job" USING GIN ("employer_name" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "job_revision" ADD CONSTRAINT "job_revision_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_revision" ADD CONSTRAINT "job_revision_saved_by_fkey" FOREIGN KEY ("saved_by") REFERENCES "staff"("person_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_working_copy" ADD CONSTRAINT "job_working_copy_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_working_copy" ADD CONSTRAINT "job_working_copy_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_template" ADD CONSTRAINT "job_template_made_by_fkey" FOREIGN KEY ("made_by") REFERENCES "staff"("person_id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE job_revision
  ADD CONSTRAINT job_revision_act CHECK (act IN ('create', 'duplicate', 'save', 'restore', 'publish', 'close', 'withdraw', 'import', 'change', 'before')),
  ADD CONSTRAINT job_revision_said CHECK (jsonb_typeof(said) = 'object'),
  ADD CONSTRAINT job_revision_version CHECK (version >= 1);
ALTER TABLE job_working_copy ADD CONSTRAINT job_working_copy_fields CHECK (jsonb_typeof(fields) = 'object');
ALTER TABLE job_template
  ADD CONSTRAINT job_template_fields CHECK (jsonb_typeof(fields) = 'object'),
  ADD CONSTRAINT job_template_label CHECK (length(btrim(label::text)) BETWEEN 1 AND 80);

-- What was saved once stays as it was saved; only who did it is forgotten when they are erased.
CREATE FUNCTION job_revision_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(NEW) - 'saved_by') <> (to_jsonb(OLD) - 'saved_by') THEN
    RAISE EXCEPTION 'revision % of job % cannot change', OLD.version, OLD.job_id USING ERRCODE = 'check_violation', CONSTRAINT = 'job_revision_stays';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER job_revision_stays BEFORE UPDATE ON job_revision FOR EACH ROW EXECUTE FUNCTION job_revision_stays();

-- All that an advert says, by the names of the model; its places as they are at this moment.
CREATE FUNCTION job_said(of job) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_object(
    'title', of.title, 'summary', of.summary, 'descriptionHtml', of.description_html,
    'employerName', of.employer_name, 'employerAbout', of.employer_about, 'isConfidential', of.is_confidential,
    'workplace', of.workplace, 'contract', of.contract, 'hours', of.hours, 'sector', of.sector,
    'skills', to_jsonb(of.skills), 'sponsorship', of.sponsorship, 'degree', of.degree, 'startsOn', of.starts_on,
    'salaryMinPence', of.salary_min_pence, 'salaryMaxPence', of.salary_max_pence,
    'salaryCurrency', of.salary_currency, 'salaryPeriod', of.salary_period,
    'places', coalesce((SELECT jsonb_agg(jsonb_build_object('name', p.name, 'region', p.region, 'country', p.country,
      'latitude', p.latitude, 'longitude', p.longitude) ORDER BY p.position) FROM job_place p WHERE p.job_id = of.id), '[]'))
$$;

-- How a job stood before its first new version: it was there before revisions were, or an import made it. Whoever moves the
-- places before the row writes it down by the same function first (lib/jobs/staff/revisions.ts).
CREATE FUNCTION job_keep_before() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM job_revision WHERE job_id = OLD.id) THEN
    INSERT INTO job_revision (job_id, version, act, said, published_at, closes_at, withdrawn_at, saved_at, why)
      VALUES (OLD.id, OLD.version, 'before', job_said(OLD), OLD.published_at, OLD.closes_at, OLD.withdrawn_at, OLD.updated_at, OLD.source)
      ON CONFLICT DO NOTHING;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER job_keep_before BEFORE UPDATE OF version ON job FOR EACH ROW WHEN (NEW.version <> OLD.version)
  EXECUTE FUNCTION job_keep_before();

-- No version without its revision: at the end of a transaction whatever nobody has written down is. Who did it and why is
-- then not known, but not a word is lost.
CREATE FUNCTION job_keep_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO job_revision (job_id, version, act, said, published_at, closes_at, withdrawn_at, saved_at)
    SELECT j.id, j.version, 'change', job_said(j), j.published_at, j.closes_at, j.withdrawn_at, j.updated_at
    FROM job j WHERE j.id = NEW.id
      AND NOT EXISTS (SELECT FROM job_revision r WHERE r.job_id = j.id AND r.version = j.version)
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER job_keep_version AFTER UPDATE OF version ON job DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.version <> OLD.version) EXECUTE FUNCTION job_keep_version();
