-- How the last run of each task of the worker went: for the page of staff and for alarms, not for the tasks themselves.
CREATE TABLE task_state (
  name        text PRIMARY KEY,
  begun_at    timestamptz(3) NOT NULL,
  ended_well_at timestamptz(3),
  took_ms     integer CHECK (took_ms >= 0),
  failures    integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
  -- What was thrown: its kind and code alone, since its words may hold somebody's own.
  error       text CHECK (length(error) <= 200),
  trace_id    text NOT NULL CHECK (trace_id ~ '^[0-9a-f]{32}$'),
  CONSTRAINT task_state_error_while_failing CHECK ((error IS NULL) = (failures = 0))
);

-- Which request caused a message or a run over many rows: it stands in every line that was logged for it.
ALTER TABLE outbox_mail ADD COLUMN trace_id text CHECK (trace_id ~ '^[0-9a-f]{32}$');
ALTER TABLE bulk_run ADD COLUMN trace_id text CHECK (trace_id ~ '^[0-9a-f]{32}$');
