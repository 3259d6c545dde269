-- Which part of the request or the task posted a message, where traces are sent to a collector.
ALTER TABLE outbox_mail ADD COLUMN span_id text;
ALTER TABLE outbox_mail ADD CONSTRAINT outbox_mail_span_id_check CHECK (span_id ~ '^[0-9a-f]{16}$') NOT VALID;
