-- CreateTable
CREATE TABLE "offer" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "pay_pence" INTEGER NOT NULL,
    "pay_period" TEXT NOT NULL,
    "start_on" DATE NOT NULL,
    "ends_on" DATE,
    "place" TEXT NOT NULL,
    "weekly_minutes" INTEGER NOT NULL,
    "contract" TEXT NOT NULL,
    "conditions" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL,
    "document_id" UUID,
    "beyond_headcount" BOOLEAN NOT NULL DEFAULT false,
    "made_by" UUID,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "warned_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'made',
    "state_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT,

    CONSTRAINT "offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offer_message" (
    "id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "side" TEXT NOT NULL,
    "author_id" UUID,
    "text" TEXT NOT NULL,

    CONSTRAINT "offer_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "offer_id" UUID,
    "vacancy_id" UUID,
    "contact_id" UUID,
    "fee_model" TEXT,
    "fee_points" INTEGER,
    "fee_pence" INTEGER,
    "start_on" DATE,
    "ends_on" DATE,
    "first_day" TEXT NOT NULL DEFAULT '',
    "template_version" INTEGER NOT NULL,
    "is_counted" BOOLEAN NOT NULL DEFAULT false,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,
    "luck_at" TIMESTAMPTZ(3),
    "settled_on" DATE,
    "ended_on" DATE,
    "ended_why" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "onboarding_template" (
    "version" INTEGER NOT NULL,
    "tasks" JSONB NOT NULL,
    "saved_by" UUID,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "onboarding_template_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "onboarding_task" (
    "id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "owner" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "due_offset" INTEGER,
    "due_on" DATE,
    "needs_file" BOOLEAN NOT NULL DEFAULT false,
    "file_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'open',
    "done_at" TIMESTAMPTZ(3),
    "done_by" TEXT,
    "done_by_id" UUID,
    "soon_at" TIMESTAMPTZ(3),
    "overdue_at" TIMESTAMPTZ(3),

    CONSTRAINT "onboarding_task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "right_to_work_check" (
    "id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "checked_by" TEXT NOT NULL,
    "checked_on" DATE NOT NULL,
    "valid_until" DATE,
    "recorded_by" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "right_to_work_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_in" (
    "id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "due_on" DATE,
    "sent_at" TIMESTAMPTZ(3),
    "mood" INTEGER,
    "note" TEXT,
    "wants_call" BOOLEAN NOT NULL DEFAULT false,
    "answered_at" TIMESTAMPTZ(3),
    "seen_to_at" TIMESTAMPTZ(3),

    CONSTRAINT "check_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement_link" (
    "token_hash" TEXT NOT NULL,
    "placement_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "check_in_id" UUID,
    "contact_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "placement_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "placement_record" (
    "id" UUID NOT NULL,
    "vacancy_id" UUID,
    "made_on" DATE NOT NULL,
    "start_on" DATE,
    "ended_on" DATE,
    "pay_pence" INTEGER,
    "pay_period" TEXT,
    "fee_model" TEXT,
    "fee_points" INTEGER,
    "fee_pence" INTEGER,
    "kept_until" DATE NOT NULL,

    CONSTRAINT "placement_record_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "offer_document_id_key" ON "offer"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "offer_application_id_version_key" ON "offer"("application_id", "version");

-- CreateIndex
CREATE INDEX "offer_message_offer_id_at_idx" ON "offer_message"("offer_id", "at");

-- CreateIndex
CREATE INDEX "placement_application_id_idx" ON "placement"("application_id");

-- CreateIndex
CREATE INDEX "placement_vacancy_id_idx" ON "placement"("vacancy_id");

-- CreateIndex
CREATE INDEX "placement_contact_id_idx" ON "placement"("contact_id");

-- CreateIndex
CREATE INDEX "placement_offer_id_idx" ON "placement"("offer_id");

-- CreateIndex
CREATE INDEX "placement_template_version_idx" ON "placement"("template_version");

-- CreateIndex
CREATE UNIQUE INDEX "onboarding_task_file_id_key" ON "onboarding_task"("file_id");

-- CreateIndex
CREATE INDEX "onboarding_task_placement_id_position_idx" ON "onboarding_task"("placement_id", "position");

-- CreateIndex
CREATE INDEX "right_to_work_check_placement_id_idx" ON "right_to_work_check"("placement_id");

-- CreateIndex
CREATE UNIQUE INDEX "check_in_placement_id_kind_side_key" ON "check_in"("placement_id", "kind", "side");

-- CreateIndex
CREATE INDEX "placement_link_placement_id_idx" ON "placement_link"("placement_id");

-- CreateIndex
CREATE INDEX "placement_link_check_in_id_idx" ON "placement_link"("check_in_id");

-- CreateIndex
CREATE INDEX "placement_link_contact_id_idx" ON "placement_link"("contact_id");

-- CreateIndex
CREATE INDEX "placement_link_expires_at_idx" ON "placement_link"("expires_at");

-- CreateIndex
CREATE INDEX "placement_record_vacancy_id_idx" ON "placement_record"("vacancy_id");

-- CreateIndex
CREATE INDEX "placement_record_kept_until_idx" ON "placement_record"("kept_until");

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer" ADD CONSTRAINT "offer_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offer_message" ADD CONSTRAINT "offer_message_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "offer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_vacancy_id_fkey" FOREIGN KEY ("vacancy_id") REFERENCES "vacancy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "client_contact"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_template_version_fkey" FOREIGN KEY ("template_version") REFERENCES "onboarding_template"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "onboarding_task" ADD CONSTRAINT "onboarding_task_placement_id_fkey" FOREIGN KEY ("placement_id") REFERENCES "placement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "onboarding_task" ADD CONSTRAINT "onboarding_task_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "right_to_work_check" ADD CONSTRAINT "right_to_work_check_placement_id_fkey" FOREIGN KEY ("placement_id") REFERENCES "placement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_placement_id_fkey" FOREIGN KEY ("placement_id") REFERENCES "placement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement_link" ADD CONSTRAINT "placement_link_placement_id_fkey" FOREIGN KEY ("placement_id") REFERENCES "placement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement_link" ADD CONSTRAINT "placement_link_check_in_id_fkey" FOREIGN KEY ("check_in_id") REFERENCES "check_in"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement_link" ADD CONSTRAINT "placement_link_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "client_contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement_record" ADD CONSTRAINT "placement_record_vacancy_id_fkey" FOREIGN KEY ("vacancy_id") REFERENCES "vacancy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Words, sums and days of an offer.
ALTER TABLE offer
  ADD CONSTRAINT offer_pay CHECK (pay_pence > 0 AND pay_period IN ('year', 'day', 'hour')),
  ADD CONSTRAINT offer_hours CHECK (weekly_minutes BETWEEN 60 AND 3600),
  ADD CONSTRAINT offer_contract CHECK (contract IN ('permanent', 'fixed-term', 'temporary', 'internship', 'placement', 'apprenticeship')),
  ADD CONSTRAINT offer_ends CHECK (ends_on IS NULL OR (ends_on >= start_on AND contract <> 'permanent')),
  ADD CONSTRAINT offer_said CHECK (length(trim(place)) > 0 AND length(trim(summary)) > 0),
  ADD CONSTRAINT offer_state CHECK (state IN ('made', 'negotiating', 'accepted', 'declined', 'lapsed', 'withdrawn', 'replaced')),
  -- Nobody's time runs out at night.
  ADD CONSTRAINT offer_expires CHECK (expires_at > made_at
    AND (expires_at AT TIME ZONE 'Europe/London')::time BETWEEN '08:00' AND '18:30');
CREATE UNIQUE INDEX offer_one_live ON offer (application_id) WHERE state IN ('made', 'negotiating');
CREATE INDEX offer_runs_out ON offer (expires_at) WHERE state IN ('made', 'negotiating');
ALTER TABLE offer_message ADD CONSTRAINT offer_message_side CHECK (side IN ('candidate', 'staff') AND (side = 'staff' OR author_id IS NULL));

-- The terms of a version stay as they were made; its state goes as this says, and lib/applications/offers/states.ts too.
CREATE FUNCTION offer_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.application_id, NEW.version, NEW.pay_pence, NEW.pay_period, NEW.start_on, NEW.ends_on, NEW.place, NEW.weekly_minutes,
      NEW.contract, NEW.conditions, NEW.summary, NEW.made_at, NEW.expires_at) IS DISTINCT FROM
     (OLD.application_id, OLD.version, OLD.pay_pence, OLD.pay_period, OLD.start_on, OLD.ends_on, OLD.place, OLD.weekly_minutes,
      OLD.contract, OLD.conditions, OLD.summary, OLD.made_at, OLD.expires_at) THEN
    RAISE EXCEPTION 'the terms of offer % are as they were made', OLD.id USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_terms';
  END IF;
  IF NEW.state <> OLD.state AND NEW.state <> ALL (CASE OLD.state
    WHEN 'made' THEN ARRAY['negotiating', 'accepted', 'declined', 'lapsed', 'withdrawn', 'replaced']
    WHEN 'negotiating' THEN ARRAY['made', 'accepted', 'declined', 'lapsed', 'withdrawn', 'replaced']
    WHEN 'accepted' THEN ARRAY['declined', 'withdrawn']
    ELSE ARRAY[]::text[] END) THEN
    RAISE EXCEPTION 'offer % does not go from % to %', OLD.id, OLD.state, NEW.state USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_moves';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER offer_moves BEFORE UPDATE ON offer FOR EACH ROW EXECUTE FUNCTION offer_moves();

-- There is an offer only while the application stands at one; the lock holds it there until the offer is in.
CREATE FUNCTION offer_at_its_stage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state NOT IN ('made', 'negotiating') THEN RETURN NEW; END IF;
  PERFORM FROM application WHERE id = NEW.application_id AND stage = 'offer' FOR UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'application % does not stand at an offer', NEW.application_id USING ERRCODE = 'check_violation', CONSTRAINT = 'offer_at_its_stage';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER offer_at_its_stage BEFORE INSERT ON offer FOR EACH ROW EXECUTE FUNCTION offer_at_its_stage();

-- Placements.
ALTER TABLE placement
  ADD CONSTRAINT placement_fee CHECK ((fee_model IS NULL AND fee_points IS NULL AND fee_pence IS NULL) OR fee_model IN ('percentage', 'fixed', 'retained')),
  ADD CONSTRAINT placement_ends CHECK (ends_on IS NULL OR start_on IS NULL OR ends_on >= start_on),
  ADD CONSTRAINT placement_ended CHECK ((ended_on IS NULL) = (ended_why IS NULL)),
  ADD CONSTRAINT placement_ended_why CHECK (ended_why IN ('taken-back', 'declined', 'rejected')),
  ADD CONSTRAINT placement_counted CHECK (NOT is_counted OR ended_on IS NULL);
CREATE UNIQUE INDEX placement_one_live ON placement (application_id) WHERE ended_on IS NULL;
ALTER TABLE onboarding_template ADD CONSTRAINT onboarding_template_list CHECK (jsonb_typeof(tasks) = 'array' AND jsonb_array_length(tasks) > 0);
CREATE TRIGGER onboarding_template_append_only BEFORE UPDATE OR DELETE ON onboarding_template FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE onboarding_task
  ADD CONSTRAINT onboarding_task_owner CHECK (owner IN ('candidate', 'client', 'agency')),
  ADD CONSTRAINT onboarding_task_kind CHECK (kind IN ('plain', 'right-to-work', 'first-day', 'tell-client')),
  ADD CONSTRAINT onboarding_task_title CHECK (length(trim(title)) > 0),
  ADD CONSTRAINT onboarding_task_state CHECK (state IN ('open', 'done', 'not-needed')),
  ADD CONSTRAINT onboarding_task_done CHECK ((state = 'open') = (done_at IS NULL) AND (state = 'open') = (done_by IS NULL)),
  ADD CONSTRAINT onboarding_task_done_by CHECK (done_by IN ('candidate', 'client', 'staff') AND (done_by = 'staff' OR done_by_id IS NULL));
CREATE INDEX onboarding_task_due ON onboarding_task (due_on) WHERE state = 'open';
ALTER TABLE check_in
  ADD CONSTRAINT check_in_kind CHECK (kind IN ('week-1', 'month-1', 'month-3')),
  ADD CONSTRAINT check_in_side CHECK (side IN ('candidate', 'client')),
  ADD CONSTRAINT check_in_mood CHECK (mood BETWEEN 1 AND 5),
  ADD CONSTRAINT check_in_answered CHECK (answered_at IS NOT NULL OR (mood IS NULL AND note IS NULL AND NOT wants_call)),
  ADD CONSTRAINT check_in_seen_to CHECK (seen_to_at IS NULL OR wants_call);
CREATE INDEX check_in_due ON check_in (due_on) WHERE sent_at IS NULL;
CREATE INDEX check_in_wants_call ON check_in (answered_at) WHERE wants_call AND seen_to_at IS NULL;
ALTER TABLE placement_link
  ADD CONSTRAINT placement_link_purpose CHECK (purpose IN ('client-tasks', 'check-in') AND (purpose = 'check-in') = (check_in_id IS NOT NULL)
    AND (purpose = 'check-in' OR contact_id IS NOT NULL));
ALTER TABLE right_to_work_check
  ADD CONSTRAINT right_to_work_check_kind CHECK (kind IN ('online', 'document', 'identity-service', 'employer-checking-service')),
  ADD CONSTRAINT right_to_work_check_valid CHECK (valid_until IS NULL OR valid_until >= checked_on);
CREATE TRIGGER right_to_work_check_append_only BEFORE UPDATE ON right_to_work_check FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Working days around a day, and when a task is due: on a working day so many days from the first, and never in the past.
CREATE FUNCTION working_day_until(day date) RETURNS date LANGUAGE plpgsql STABLE STRICT AS $$
BEGIN
  WHILE NOT is_working_day(day) LOOP day := day - 1; END LOOP;
  RETURN day;
END $$;
CREATE FUNCTION working_day_from(day date) RETURNS date LANGUAGE plpgsql STABLE STRICT AS $$
BEGIN
  WHILE NOT is_working_day(day) LOOP day := day + 1; END LOOP;
  RETURN day;
END $$;
CREATE FUNCTION onboarding_due(start_on date, day_offset integer, today date) RETURNS date LANGUAGE sql STABLE STRICT AS $$
  SELECT greatest(working_day_until($1 + $2), working_day_from($3))
$$;
CREATE FUNCTION check_in_due(start_on date, kind text) RETURNS date LANGUAGE sql STABLE STRICT AS $$
  SELECT working_day_from((CASE $2 WHEN 'week-1' THEN $1 + 7 WHEN 'month-1' THEN ($1 + interval '1 month')::date ELSE ($1 + interval '3 months')::date END))
$$;

-- A place of the vacancy is taken while there is one. One more than it has only grows it when staff were asked with the offer.
CREATE FUNCTION placement_takes_a_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.vacancy_id IS NULL OR NEW.ended_on IS NOT NULL THEN RETURN NEW; END IF;
  UPDATE vacancy SET filled_count = filled_count + 1, version = version + 1, updated_at = NEW.made_at
    WHERE id = NEW.vacancy_id AND filled_count < headcount;
  IF NOT FOUND AND EXISTS (SELECT FROM offer WHERE id = NEW.offer_id AND beyond_headcount) THEN
    UPDATE vacancy SET headcount = headcount + 1, filled_count = filled_count + 1, version = version + 1, updated_at = NEW.made_at
      WHERE id = NEW.vacancy_id AND headcount < 999;
  END IF;
  NEW.is_counted := FOUND;
  RETURN NEW;
END $$;
CREATE TRIGGER placement_takes_a_place BEFORE INSERT ON placement FOR EACH ROW EXECUTE FUNCTION placement_takes_a_place();

CREATE FUNCTION placement_frees_its_place() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was text;
BEGIN
  IF NOT OLD.is_counted THEN RETURN NEW; END IF;
  NEW.is_counted := false;
  SELECT stage INTO was FROM vacancy WHERE id = OLD.vacancy_id FOR UPDATE;
  UPDATE vacancy SET filled_count = greatest(filled_count - 1, 0), version = version + 1,
      stage = CASE stage WHEN 'filled' THEN 'shortlisting' ELSE stage END,
      stage_at = CASE stage WHEN 'filled' THEN CURRENT_TIMESTAMP ELSE stage_at END
    WHERE id = OLD.vacancy_id;
  IF was = 'filled' THEN
    INSERT INTO vacancy_event (vacancy_id, from_stage, to_stage) VALUES (OLD.vacancy_id, 'filled', 'shortlisting');
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER placement_frees_its_place BEFORE UPDATE OF ended_on ON placement FOR EACH ROW
  WHEN (OLD.ended_on IS NULL AND NEW.ended_on IS NOT NULL) EXECUTE FUNCTION placement_frees_its_place();

-- With a placement come its tasks and the days on which both sides are asked how it goes.
CREATE FUNCTION placement_begins() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := (NEW.made_at AT TIME ZONE 'Europe/London')::date;
BEGIN
  INSERT INTO onboarding_task (id, placement_id, position, owner, kind, title, why, due_offset, due_on, needs_file)
    SELECT gen_random_uuid(), NEW.id, place, t->>'owner', t->>'kind', t->>'title', t->>'why', (t->>'offset')::integer,
      onboarding_due(NEW.start_on, (t->>'offset')::integer, today), (t->>'needsFile')::boolean
    FROM onboarding_template, jsonb_array_elements(tasks) WITH ORDINALITY AS listed (t, place)
    WHERE version = NEW.template_version;
  IF NEW.contact_id IS NOT NULL THEN
    INSERT INTO onboarding_task (id, placement_id, position, owner, kind, title, why, due_on)
      VALUES (gen_random_uuid(), NEW.id, 0, 'agency', 'tell-client', 'Tell the client that the offer is accepted',
        'They hear it from a person, on the same day.', working_day_from(today));
  END IF;
  INSERT INTO check_in (id, placement_id, kind, side, due_on)
    SELECT gen_random_uuid(), NEW.id, kind, side, check_in_due(NEW.start_on, kind)
    FROM unnest(ARRAY['week-1', 'month-1', 'month-3']) AS kind, unnest(ARRAY['candidate', 'client']) AS side;
  RETURN NULL;
END $$;
CREATE TRIGGER placement_begins AFTER INSERT ON placement FOR EACH ROW EXECUTE FUNCTION placement_begins();

-- Another first day moves what is still open, and it is told anew.
CREATE FUNCTION placement_starts_another_day() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE onboarding_task SET soon_at = NULL, overdue_at = NULL,
      due_on = onboarding_due(NEW.start_on, due_offset, (NEW.planned_at AT TIME ZONE 'Europe/London')::date)
    WHERE placement_id = NEW.id AND state = 'open' AND due_offset IS NOT NULL;
  UPDATE check_in SET due_on = check_in_due(NEW.start_on, kind) WHERE placement_id = NEW.id AND sent_at IS NULL AND answered_at IS NULL;
  UPDATE placement SET luck_at = NULL WHERE id = NEW.id AND luck_at IS NOT NULL AND NEW.start_on > (NEW.planned_at AT TIME ZONE 'Europe/London')::date;
  RETURN NULL;
END $$;
CREATE TRIGGER placement_starts_another_day AFTER UPDATE OF start_on ON placement FOR EACH ROW
  WHEN (NEW.start_on IS DISTINCT FROM OLD.start_on) EXECUTE FUNCTION placement_starts_another_day();

-- Begins a placement with the facts of the day: the offer that was accepted, the vacancy, whom to speak to, the fee.
CREATE FUNCTION begin_placement(application uuid, at timestamptz) RETURNS void LANGUAGE sql AS $$
  INSERT INTO placement (id, application_id, offer_id, vacancy_id, contact_id, fee_model, fee_points, fee_pence, start_on, ends_on,
      template_version, made_at, planned_at)
  SELECT gen_random_uuid(), a.id, o.id, v.id, coalesce(c.id, p.id),
    CASE WHEN v.fee_model IS NULL THEN t.fee_model ELSE v.fee_model END,
    CASE WHEN v.fee_model IS NULL THEN t.fee_points ELSE v.fee_points END,
    CASE WHEN v.fee_model IS NULL THEN t.fee_pence ELSE v.fee_pence END,
    o.start_on, o.ends_on, (SELECT max(version) FROM onboarding_template), $2, $2
  FROM application a JOIN job j ON j.id = a.job_id
  LEFT JOIN vacancy v ON v.id = j.vacancy_id
  LEFT JOIN client_contact c ON c.id = v.contact_id AND c.left_at IS NULL
  LEFT JOIN client_contact p ON p.client_id = j.client_id AND p.is_primary
  LEFT JOIN LATERAL (SELECT fee_model, fee_points, fee_pence FROM client_terms WHERE client_id = j.client_id ORDER BY recorded_at DESC LIMIT 1) t ON true
  LEFT JOIN LATERAL (SELECT id, start_on, ends_on FROM offer WHERE application_id = a.id AND state = 'accepted' ORDER BY version DESC LIMIT 1) o ON true
  WHERE a.id = $1
$$;

-- What an application's stage means for its offer and its placement, by whichever way it moved.
CREATE FUNCTION follow_application() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A no can be taken back until it is told: its offer waits, and nobody can accept it meanwhile.
  IF OLD.stage = 'offer' AND NEW.stage <> 'rejected' THEN
    UPDATE offer SET state_at = NEW.stage_since,
        state = CASE NEW.stage WHEN 'placed' THEN 'accepted' WHEN 'declined' THEN 'declined' ELSE 'withdrawn' END
      WHERE application_id = NEW.id AND state IN ('made', 'negotiating');
  END IF;
  IF NEW.stage IN ('placed', 'onboarding', 'settled') THEN
    IF NOT EXISTS (SELECT FROM placement WHERE application_id = NEW.id AND ended_on IS NULL) THEN
      PERFORM begin_placement(NEW.id, NEW.stage_since);
    END IF;
    UPDATE placement SET settled_on = CASE NEW.stage WHEN 'settled' THEN (NEW.stage_since AT TIME ZONE 'Europe/London')::date END
      WHERE application_id = NEW.id AND ended_on IS NULL AND (settled_on IS NOT NULL OR NEW.stage = 'settled');
  ELSE
    UPDATE offer SET state_at = NEW.stage_since, state = CASE NEW.stage WHEN 'declined' THEN 'declined' ELSE 'withdrawn' END
      WHERE application_id = NEW.id AND state = 'accepted';
    UPDATE placement SET ended_on = (NEW.stage_since AT TIME ZONE 'Europe/London')::date,
        ended_why = CASE NEW.stage WHEN 'declined' THEN 'declined' WHEN 'rejected' THEN 'rejected' ELSE 'taken-back' END
      WHERE application_id = NEW.id AND ended_on IS NULL;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER application_is_followed AFTER UPDATE OF stage ON application FOR EACH ROW
  WHEN (NEW.stage <> OLD.stage) EXECUTE FUNCTION follow_application();

-- When somebody is erased, figures of our business stay for as long as books are kept (VAT Act 1994, sch. 11 para. 6), and no name.
CREATE FUNCTION application_leaves_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO placement_record (id, vacancy_id, made_on, start_on, ended_on, pay_pence, pay_period, fee_model, fee_points, fee_pence, kept_until)
    SELECT p.id, p.vacancy_id, (p.made_at AT TIME ZONE 'Europe/London')::date, p.start_on, p.ended_on,
      o.pay_pence, o.pay_period, p.fee_model, p.fee_points, p.fee_pence,
      (coalesce(p.ended_on, p.ends_on, p.settled_on, p.start_on, (p.made_at AT TIME ZONE 'Europe/London')::date) + interval '6 years')::date
    FROM placement p LEFT JOIN offer o ON o.id = p.offer_id WHERE p.application_id = OLD.id;
  RETURN OLD;
END $$;
CREATE TRIGGER application_leaves_figures BEFORE DELETE ON application FOR EACH ROW EXECUTE FUNCTION application_leaves_figures();

INSERT INTO onboarding_template (version, tasks) VALUES (1, '[
  {"owner": "candidate", "kind": "plain", "title": "Read and sign your contract", "why": "Nothing is settled until both have signed. Ask us about any line that is not clear.", "offset": -15, "needsFile": false},
  {"owner": "candidate", "kind": "plain", "title": "Show your right to work", "why": "Every employer has to check it for every person, after the offer and before the first day. They tell you how; it takes minutes.", "offset": -10, "needsFile": false},
  {"owner": "candidate", "kind": "plain", "title": "Name two people who can say how you work", "why": "A tutor, a manager of a part-time job or somebody you volunteered with will do. Ask them before you name them.", "offset": -15, "needsFile": false},
  {"owner": "candidate", "kind": "plain", "title": "Send your bank details and tax papers to your employer", "why": "So that your first pay comes on time. A P45 if you have one; else their starter form.", "offset": -5, "needsFile": false},
  {"owner": "candidate", "kind": "plain", "title": "Say what you need to work well", "why": "A chair, software, times, a quiet place: tell us or your employer, and it is there on the first day. Only if you like.", "offset": -10, "needsFile": false},
  {"owner": "client", "kind": "plain", "title": "Send the contract", "why": "A person who has signed seldom changes their mind. The written particulars are due by the first day at the latest.", "offset": -20, "needsFile": false},
  {"owner": "client", "kind": "right-to-work", "title": "Check the right to work", "why": "The engaging party checks it before work begins, the same way for everybody.", "offset": -5, "needsFile": false},
  {"owner": "client", "kind": "plain", "title": "Take up references", "why": "Ask early: people are away.", "offset": -8, "needsFile": false},
  {"owner": "client", "kind": "first-day", "title": "Write the plan of the first day", "why": "Where to go, when, whom to ask for, what to bring and where lunch is. It takes away most of the nerves.", "offset": -5, "needsFile": false},
  {"owner": "client", "kind": "plain", "title": "Have desk, computer and passes ready", "why": "A first day without a log-in is a long day.", "offset": -2, "needsFile": false},
  {"owner": "client", "kind": "plain", "title": "Name a buddy", "why": "Somebody near in age or in job, for all that nobody dares to ask a manager.", "offset": -5, "needsFile": false},
  {"owner": "agency", "kind": "plain", "title": "Ring the candidate and go through the list", "why": "The weeks between a yes and a first day are when people drop out. Be there.", "offset": -12, "needsFile": false},
  {"owner": "agency", "kind": "plain", "title": "See that the contract says what the offer said", "why": "Pay, hours, place and start, line by line.", "offset": -12, "needsFile": false},
  {"owner": "agency", "kind": "plain", "title": "See that the client has checked the right to work", "why": "Write down who checked it, how and when, and until when it holds. Keep no copy.", "offset": -3, "needsFile": false},
  {"owner": "agency", "kind": "plain", "title": "Ask how the first day was", "why": "A short message in the afternoon is enough.", "offset": 0, "needsFile": false}
]');

-- Who has a job already has a placement, from now on, with no first day that anybody wrote down.
DO $$
DECLARE
  placed record;
BEGIN
  FOR placed IN SELECT id, stage_since, stage FROM application WHERE stage IN ('placed', 'onboarding', 'settled') LOOP
    PERFORM begin_placement(placed.id, placed.stage_since);
    IF placed.stage = 'settled' THEN
      UPDATE placement SET settled_on = (placed.stage_since AT TIME ZONE 'Europe/London')::date WHERE application_id = placed.id;
    END IF;
  END LOOP;
END $$;
