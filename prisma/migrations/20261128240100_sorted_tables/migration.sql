-- What the tables of the admin area are sorted by (lib/*/staff/table.ts, lib/candidates/table.ts; measured by bench/tables.ts).
CREATE INDEX job_by_title ON job (lower(title), id);
CREATE INDEX job_by_employer ON job (lower(employer_name), id);
CREATE INDEX job_by_change ON job (updated_at, id);
CREATE INDEX job_by_pay ON job (coalesce(yearly_max_pence, yearly_min_pence), id);
CREATE INDEX job_by_pay_down ON job (coalesce(yearly_max_pence, yearly_min_pence) DESC NULLS LAST, id DESC);
CREATE INDEX job_by_closing_down ON job (closes_at DESC NULLS LAST, id DESC);
CREATE INDEX job_by_publication_down ON job (published_at DESC NULLS LAST, id DESC);
-- Which state a job is in, without reading the job.
CREATE INDEX job_standing ON job (published_at, closes_at, withdrawn_at);
CREATE INDEX candidate_by_arrival ON candidate (created_at, person_id);
CREATE INDEX person_by_name ON person (lower(name), id);
CREATE INDEX person_by_sign_in ON person (last_sign_in_at, id);
CREATE INDEX person_by_sign_in_down ON person (last_sign_in_at DESC NULLS LAST, id DESC);
CREATE INDEX application_of_candidate ON application (candidate_id);
CREATE INDEX application_by_reading ON application ((read_at IS NULL), updated_at, id);
CREATE INDEX application_by_change ON application (updated_at, id);
CREATE INDEX application_by_name ON application (lower(name), id);
CREATE INDEX subscriber_by_arrival ON subscriber (created_at, id);
-- How an address begins, its domain, and their order.
CREATE INDEX subscriber_by_address ON subscriber (lower(email::text), id);
CREATE INDEX subscriber_begins ON subscriber (lower(email::text) text_pattern_ops);
CREATE INDEX subscriber_domain ON subscriber (split_part(lower(email::text), '@', 2) text_pattern_ops);
CREATE INDEX subscriber_paused ON subscriber (paused_until) WHERE paused_until IS NOT NULL;
-- The few alerts that make a subscriber unconfirmed or stopped.
CREATE INDEX alert_waiting ON alert (subscriber_id) WHERE stopped_at IS NULL AND confirmed_at IS NULL;
CREATE INDEX alert_stopped ON alert (subscriber_id) WHERE stopped_at IS NOT NULL;
