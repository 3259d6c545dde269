-- What became of a message after the server had taken it: bounces and complaints, each report once.
CREATE TABLE mail_event (
  id UUID PRIMARY KEY,
  source TEXT NOT NULL,
  event_id TEXT NOT NULL,
  mail_id UUID NOT NULL REFERENCES outbox_mail (id) ON DELETE CASCADE ON UPDATE CASCADE,
  kind TEXT NOT NULL CONSTRAINT mail_event_kind CHECK (kind IN ('bounced', 'put-off', 'complained')),
  code TEXT,
  why TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX mail_event_source_event_id_key ON mail_event (source, event_id);
CREATE INDEX mail_event_mail_id_idx ON mail_event (mail_id);
CREATE INDEX mail_event_at_idx ON mail_event (at);
