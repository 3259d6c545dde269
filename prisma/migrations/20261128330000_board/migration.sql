-- Boards: words to write with, notes, tasks, promises that are moved, and what keeps an application from being left without an answer.
-- AlterTable
ALTER TABLE "bulk_row" ADD COLUMN     "given" JSONB;

-- CreateTable
CREATE TABLE "message_template" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidate_note" (
    "id" UUID NOT NULL,
    "application_id" UUID,
    "candidate_id" UUID,
    "author_id" UUID,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "candidate_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "note_mention" (
    "note_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "note_mention_pkey" PRIMARY KEY ("note_id","staff_id")
);

-- CreateTable
CREATE TABLE "candidate_task" (
    "id" UUID NOT NULL,
    "application_id" UUID,
    "candidate_id" UUID,
    "title" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "owner_id" UUID,
    "created_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "done_by" UUID,
    "once" TEXT,

    CONSTRAINT "candidate_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_promise" (
    "id" BIGSERIAL NOT NULL,
    "application_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "staff_id" UUID,
    "was_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "waiting_on" TEXT NOT NULL,
    "waiting_since" DATE NOT NULL,
    "ask_again_on" DATE,
    "words" TEXT NOT NULL,

    CONSTRAINT "application_promise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_escalation" (
    "application_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "step" SMALLINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_escalation_pkey" PRIMARY KEY ("application_id","due_on","step")
);

-- CreateIndex
CREATE UNIQUE INDEX "message_template_name_key" ON "message_template"("name");

-- CreateIndex
CREATE INDEX "candidate_note_application_id_at_idx" ON "candidate_note"("application_id", "at");

-- CreateIndex
CREATE INDEX "candidate_note_candidate_id_at_idx" ON "candidate_note"("candidate_id", "at");

-- CreateIndex
CREATE INDEX "candidate_note_author_id_idx" ON "candidate_note"("author_id");

-- CreateIndex
CREATE INDEX "note_mention_staff_id_seen_at_idx" ON "note_mention"("staff_id", "seen_at");

-- CreateIndex
CREATE UNIQUE INDEX "candidate_task_once_key" ON "candidate_task"("once");

-- CreateIndex
CREATE INDEX "candidate_task_application_id_due_on_idx" ON "candidate_task"("application_id", "due_on");

-- CreateIndex
CREATE INDEX "candidate_task_candidate_id_due_on_idx" ON "candidate_task"("candidate_id", "due_on");

-- CreateIndex
CREATE INDEX "candidate_task_owner_id_done_at_due_on_idx" ON "candidate_task"("owner_id", "done_at", "due_on");

-- CreateIndex
CREATE INDEX "application_promise_application_id_version_idx" ON "application_promise"("application_id", "version");

-- CreateIndex
CREATE INDEX "application_on_board" ON "application"("job_id", "stage", "answer_due_on", "id");

-- CreateIndex
CREATE INDEX "application_by_due" ON "application"("answer_due_on", "id");

-- CreateIndex
CREATE INDEX "application_event_at_idx" ON "application_event"("at");

-- AddForeignKey
ALTER TABLE "candidate_note" ADD CONSTRAINT "candidate_note_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_note" ADD CONSTRAINT "candidate_note_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_note" ADD CONSTRAINT "candidate_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "staff"("person_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_mention" ADD CONSTRAINT "note_mention_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "candidate_note"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "note_mention" ADD CONSTRAINT "note_mention_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_task" ADD CONSTRAINT "candidate_task_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_task" ADD CONSTRAINT "candidate_task_candidate_id_fkey" FOREIGN KEY ("candidate_id") REFERENCES "candidate"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidate_task" ADD CONSTRAINT "candidate_task_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "staff"("person_id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_promise" ADD CONSTRAINT "application_promise_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_escalation" ADD CONSTRAINT "application_escalation_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE message_template
  ADD CONSTRAINT message_template_kind CHECK (kind IN ('no', 'news')),
  ADD CONSTRAINT message_template_words CHECK (btrim(subject) <> '' AND btrim(text) <> '');
ALTER TABLE candidate_note ADD CONSTRAINT candidate_note_about CHECK (num_nonnulls(application_id, candidate_id) = 1);
CREATE TRIGGER candidate_note_stays BEFORE UPDATE OF text, at ON candidate_note FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE candidate_task
  ADD CONSTRAINT candidate_task_about CHECK (num_nonnulls(application_id, candidate_id) = 1),
  ADD CONSTRAINT candidate_task_done CHECK (done_by IS NULL OR done_at IS NOT NULL);
CREATE INDEX candidate_task_open ON candidate_task (due_on, id) WHERE done_at IS NULL;
ALTER TABLE application_promise
  ADD CONSTRAINT application_promise_waiting CHECK (waiting_on IN ('client', 'candidate', 'us')),
  ADD CONSTRAINT application_promise_days CHECK (due_on <> was_on AND (ask_again_on IS NULL OR ask_again_on <= due_on));
CREATE TRIGGER application_promise_append_only BEFORE UPDATE ON application_promise FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE application_escalation ADD CONSTRAINT application_escalation_step CHECK (step IN (1, 2));

-- A day that was promised is put off only with words that the candidate reads; a move promises anew. From an offer on, the
-- day is that of the offer and of the list before the first day, which the candidate has before them.
CREATE FUNCTION check_promise_is_explained() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM application_promise
    WHERE application_id = NEW.id AND version = NEW.version AND was_on = OLD.answer_due_on AND due_on = NEW.answer_due_on
  ) THEN
    RAISE EXCEPTION 'the promise of application % is put off without a word', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'application_promise_is_explained';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER application_promise_is_explained AFTER UPDATE OF answer_due_on ON application
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.version = OLD.version AND NEW.answer_due_on > OLD.answer_due_on AND NEW.stage NOT IN ('offer', 'placed', 'onboarding')) EXECUTE FUNCTION check_promise_is_explained();

-- The applications for a job whose candidates have no answer (docs/decisions/0040): nobody has told them anything since they
-- applied, or the day by which they were to hear has passed.
CREATE FUNCTION unanswered_in(job uuid, today date) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT a.id FROM application a
  WHERE a.job_id = $1 AND a.answer_due_on IS NOT NULL AND (
    a.answer_due_on < $2
    OR (a.stage IN ('received', 'screening') AND NOT EXISTS (
      SELECT FROM application_event e
      WHERE e.application_id = a.id AND e.actor = 'staff' AND e.to_stage <> 'rejected'
        AND (e.words IS NOT NULL OR e.to_stage NOT IN ('received', 'screening'))
        -- Whoever took it back and sent it again waits anew.
        AND e.version > coalesce((SELECT max(again.version) FROM application_event again
          WHERE again.application_id = a.id AND again.from_stage = 'withdrawn' AND again.actor = 'candidate'), 0))))
$$;

-- A job is not closed or withdrawn over anybody who waits for an answer. It may close by itself at its time, and it must close
-- when its employer takes back the word to advertise it. Checked at the end of the transaction, so that whoever answers and
-- closes in one step may; with the job locked, so that whoever applies at that moment is in it or is told that it has closed.
CREATE FUNCTION check_nobody_is_left_waiting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ((NEW.withdrawn_at IS NOT NULL AND OLD.withdrawn_at IS NULL)
    OR (NEW.published_at IS NULL AND OLD.published_at IS NOT NULL)
    OR (NEW.closes_at <= NEW.updated_at + interval '1 second' AND (OLD.closes_at IS NULL OR OLD.closes_at > NEW.updated_at))) THEN
    RETURN NULL;
  END IF;
  PERFORM FROM job WHERE id = NEW.id FOR UPDATE;
  IF EXISTS (SELECT FROM authority WHERE id = NEW.authority_id AND taken_back_at IS NOT NULL) THEN RETURN NULL; END IF;
  IF EXISTS (SELECT FROM unanswered_in(NEW.id, (NEW.updated_at AT TIME ZONE 'Europe/London')::date)) THEN
    RAISE EXCEPTION 'job % has applications without an answer', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'job_nobody_is_left_waiting';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER job_nobody_is_left_waiting AFTER UPDATE OF closes_at, withdrawn_at, published_at ON job
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.closes_at IS DISTINCT FROM OLD.closes_at OR NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at OR NEW.published_at IS DISTINCT FROM OLD.published_at)
  EXECUTE FUNCTION check_nobody_is_left_waiting();

-- Words to begin with. Each says something true about this job or this person; `{{line}}` is what only the recruiter knows.
INSERT INTO message_template (id, kind, name, subject, text) VALUES
  (gen_random_uuid(), 'no', 'Others had done more of it already', 'Our answer: {{job}}',
   E'{{first name}}, the people who go on have already done more of what this job begins with.\n\n{{line}}\n\nThat is about this job on this day. When another one fits you, apply: I read it afresh.'),
  (gen_random_uuid(), 'no', 'One essential thing is missing', 'Our answer: {{job}}',
   E'{{first name}}, {{employer}} cannot do without one thing that I did not find in your application.\n\n{{line}}\n\nIf you have it and did not write it down, answer this email and I look again.'),
  (gen_random_uuid(), 'no', 'The job has been filled', 'Our answer: {{job}}',
   E'{{first name}}, somebody has accepted this job, so it is not free any more. That says nothing about you.\n\nThe jobs that are open now are behind the link below. If one of them fits you, answer this email with its name, and I tell you honestly what I think of your chances.'),
  (gen_random_uuid(), 'no', 'The employer has stopped looking', 'Our answer: {{job}}',
   E'{{first name}}, {{employer}} has stopped looking for somebody for this job. Nobody got it, and your application was not the reason.\n\nIf they begin again, we advertise it again, and you are welcome to apply.'),
  (gen_random_uuid(), 'no', 'After an interview', 'Our answer: {{job}}',
   E'{{first name}}, thank you for the time and the thought that you put into the interview. {{employer}} has chosen somebody else.\n\n{{line}}\n\nIf you would like to go through it together, book a call below: I am glad to.'),
  (gen_random_uuid(), 'news', 'I am reading it', 'We are reading your application: {{job}}',
   E'{{first name}}, your application for {{job}} is in front of me, and I am reading it closely.\n\nYou hear from me by the day above, whichever way it goes.'),
  (gen_random_uuid(), 'news', 'It is with the employer', 'Your application is with the employer: {{job}}',
   E'{{first name}}, I have sent your application to {{employer}}, with a word about why it fits.\n\n{{line}}\n\nYou hear from me by the day above, also if they need longer.');
