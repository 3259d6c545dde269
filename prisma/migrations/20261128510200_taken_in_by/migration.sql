-- Which run of an import made a job: what it made can be taken back together (lib/jobs/staff/take-back.ts).
ALTER TABLE job ADD COLUMN import_run_id UUID REFERENCES import_run (id) ON DELETE SET NULL ON UPDATE CASCADE;
-- A job that a run made has the hour at which that began as its own, and until it was changed the run's word.
UPDATE job SET import_run_id = run.id FROM authority JOIN import_run run ON run.id = authority.import_run_id
WHERE authority.id = job.authority_id AND job.source = run.source AND job.created_at = run.started_at;
CREATE INDEX job_import_run_id_idx ON job (import_run_id);
