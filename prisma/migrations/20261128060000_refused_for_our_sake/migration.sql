-- "It was not me" stops confirmations to an address, not the alerts that its owner has confirmed.
ALTER TABLE suppression DROP CONSTRAINT suppression_scope;
ALTER TABLE suppression ADD CONSTRAINT suppression_scope CHECK (scope IN ('confirmations', 'bulk', 'all'));
UPDATE suppression SET scope = 'confirmations' WHERE scope = 'bulk' AND reason = 'not-me';

-- A server that does not believe us says nothing about its reader.
ALTER TABLE mail_event DROP CONSTRAINT mail_event_kind;
ALTER TABLE mail_event ADD CONSTRAINT mail_event_kind CHECK (kind IN ('bounced', 'put-off', 'about-us', 'complained'));

-- Hours of one weekday never overlap, whoever writes them.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE weekly_hours ADD CONSTRAINT weekly_hours_apart EXCLUDE USING gist
  (consultant_id WITH =, weekday WITH =, int4range(start_minute, end_minute) WITH &&);
