-- The rules that the database keeps whatever the code does (docs/decisions/0004-the-database-keeps-the-rules.md).

-- Rows that only ever grow. Retention and erasure (lib/privacy) say so to the trigger: SET LOCAL app.retention = on.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('app.retention', true) = 'on' THEN RETURN coalesce(NEW, OLD); END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER consent_event_append_only BEFORE UPDATE OR DELETE ON consent_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE consent_event ADD CONSTRAINT consent_event_act CHECK (act IN ('given', 'confirmed', 'withdrawn'));
ALTER TABLE suppression ADD CONSTRAINT suppression_scope CHECK (scope IN ('bulk', 'all'));
ALTER TABLE contact_message ADD CONSTRAINT contact_message_about CHECK (about IN ('candidate', 'employer', 'complaint', 'privacy'));
ALTER TABLE place ADD CONSTRAINT place_kind CHECK (kind IN ('town', 'region', 'nation', 'outcode', 'postcode', 'country'));

-- Jobs: the words, the pay, and what may be published.
ALTER TABLE job
  ADD CONSTRAINT job_workplace CHECK (workplace IN ('on-site', 'hybrid', 'remote')),
  ADD CONSTRAINT job_contract CHECK (contract IN ('permanent', 'fixed-term', 'temporary', 'internship', 'placement', 'apprenticeship')),
  ADD CONSTRAINT job_hours CHECK (hours IN ('full-time', 'part-time')),
  ADD CONSTRAINT job_sponsorship CHECK (sponsorship IN ('yes', 'no', 'maybe')),
  ADD CONSTRAINT job_salary_period CHECK (salary_period IN ('year', 'day', 'hour')),
  ADD CONSTRAINT job_salary_whole CHECK (
    ((salary_min_pence IS NULL AND salary_max_pence IS NULL) = (salary_currency IS NULL))
    AND ((salary_currency IS NULL) = (salary_period IS NULL))),
  ADD CONSTRAINT job_salary_order CHECK (
    coalesce(salary_min_pence, 1) > 0 AND coalesce(salary_max_pence, salary_min_pence, 1) >= coalesce(salary_min_pence, 1)),
  ADD CONSTRAINT job_publishable CHECK (
    published_at IS NULL
    OR (closes_at IS NOT NULL AND closes_at > published_at AND length(trim(title)) > 0
        AND length(trim(employer_name)) > 0 AND length(trim(description_text)) > 0)),
  ADD CONSTRAINT job_import_identity CHECK ((source IS NULL) = (external_id IS NULL));

-- A published job says where it is, or that it is remote. Checked at commit, when its places are in.
CREATE FUNCTION job_needs_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM job j WHERE j.id = NEW.id AND j.published_at IS NOT NULL AND j.workplace <> 'remote'
             AND NOT EXISTS (SELECT FROM job_place p WHERE p.job_id = j.id)) THEN
    RAISE EXCEPTION 'job % is published without a place', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'job_needs_place';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER job_needs_place AFTER INSERT OR UPDATE OF published_at, workplace ON job
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION job_needs_place();

-- A slug, once used, belongs to its job or post for ever: the history is written here and its key settles the race.
CREATE FUNCTION keep_job_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO job_slug (slug, job_id) VALUES (NEW.slug, NEW.id)
    ON CONFLICT (slug) DO UPDATE SET slug = excluded.slug WHERE job_slug.job_id = excluded.job_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'slug % belongs to another job', NEW.slug USING ERRCODE = 'unique_violation', CONSTRAINT = 'job_slug_pkey';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_job_slug AFTER INSERT OR UPDATE OF slug ON job FOR EACH ROW EXECUTE FUNCTION keep_job_slug();
ALTER TABLE job ADD CONSTRAINT job_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

CREATE FUNCTION keep_post_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO post_slug (slug, post_id) VALUES (NEW.slug, NEW.id)
    ON CONFLICT (slug) DO UPDATE SET slug = excluded.slug WHERE post_slug.post_id = excluded.post_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'slug % belongs to another post', NEW.slug USING ERRCODE = 'unique_violation', CONSTRAINT = 'post_slug_pkey';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_post_slug AFTER INSERT OR UPDATE OF slug ON post FOR EACH ROW EXECUTE FUNCTION keep_post_slug();
ALTER TABLE post
  ADD CONSTRAINT post_slug_shape CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT post_publishable CHECK (published_at IS NULL OR (length(trim(title)) > 0 AND length(trim(body_text)) > 0));

-- Alerts: one live alert per subscriber and criteria; confirmed before it mails; the mark only rises.
CREATE SEQUENCE job_live_seq;
CREATE UNIQUE INDEX alert_one_live ON alert (subscriber_id, criteria_id) WHERE stopped_at IS NULL;
CREATE INDEX alert_due ON alert (frequency, last_due_at) WHERE stopped_at IS NULL AND confirmed_at IS NOT NULL;
CREATE FUNCTION alert_mark_rises() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.mark_seq < OLD.mark_seq THEN
    RAISE EXCEPTION 'mark of alert % may not fall', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'alert_mark_rises';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER alert_mark_rises BEFORE UPDATE OF mark_seq ON alert FOR EACH ROW EXECUTE FUNCTION alert_mark_rises();
CREATE FUNCTION digest_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> NEW.status AND OLD.status <> 'planned' THEN
    RAISE EXCEPTION 'digest % cannot go from % to %', NEW.id, OLD.status, NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'digest_moves';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER digest_moves BEFORE UPDATE OF status ON digest FOR EACH ROW EXECUTE FUNCTION digest_moves();

-- Outbox: states move only forward.
CREATE FUNCTION outbox_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status <> NEW.status AND NOT (
       (OLD.status = 'pending' AND NEW.status IN ('sending', 'cancelled', 'failed'))
    OR (OLD.status = 'sending' AND NEW.status IN ('sent', 'pending', 'failed', 'unclear'))
    OR (OLD.status = 'unclear' AND NEW.status IN ('pending', 'sent', 'failed'))
    OR (OLD.status = 'failed' AND NEW.status = 'pending')) THEN
    RAISE EXCEPTION 'mail % cannot go from % to %', NEW.id, OLD.status, NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'outbox_moves';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER outbox_moves BEFORE UPDATE OF status ON outbox_mail FOR EACH ROW EXECUTE FUNCTION outbox_moves();
ALTER TABLE outbox_mail ADD CONSTRAINT outbox_sent_at CHECK (status <> 'sent' OR sent_at IS NOT NULL);

-- Calls: two booked calls of one consultant never overlap, buffers included; one visitor is never in two calls at once.
ALTER TABLE consultant
  ADD CONSTRAINT consultant_holidays CHECK (holidays IN ('england-and-wales', 'scotland', 'northern-ireland')),
  ADD CONSTRAINT consultant_numbers CHECK (weight > 0 AND buffer_before_minutes >= 0 AND buffer_after_minutes >= 0
    AND minimum_notice_minutes >= 0 AND horizon_days BETWEEN 1 AND 365 AND daily_limit > 0
    AND minimum_notice_minutes < horizon_days * 1440);
ALTER TABLE weekly_hours ADD CONSTRAINT weekly_hours_range CHECK (
  weekday BETWEEN 1 AND 7 AND start_minute BETWEEN 0 AND 1439 AND end_minute > start_minute AND end_minute <= 2880);
ALTER TABLE day_exception ADD CONSTRAINT day_exception_range CHECK (
  (start_minute IS NULL) = (end_minute IS NULL)
  AND (start_minute IS NULL OR (start_minute BETWEEN 0 AND 1439 AND end_minute > start_minute AND end_minute <= 2880)));
ALTER TABLE call
  ADD CONSTRAINT call_half_hour CHECK (ends_at = starts_at + interval '30 minutes'),
  ADD CONSTRAINT call_blocked CHECK (blocked_from <= starts_at AND blocked_until >= ends_at),
  ADD CONSTRAINT call_cancelled CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL)),
  ADD CONSTRAINT call_no_overlap EXCLUDE USING gist (
    consultant_id WITH =, tstzrange(blocked_from, blocked_until) WITH &&) WHERE (status = 'booked'),
  ADD CONSTRAINT call_one_per_visitor EXCLUDE USING gist (
    (lower(email::text)) WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status = 'booked');
CREATE TRIGGER call_event_append_only BEFORE UPDATE ON call_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE application ADD CONSTRAINT application_right_to_work CHECK (right_to_work IN ('yes', 'needs-sponsorship', 'unsure'));
