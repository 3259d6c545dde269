-- When digests go and what a new diary begins with can be set (lib/core/times.ts).
ALTER TABLE setting_revision
  DROP CONSTRAINT setting_revision_group,
  ADD CONSTRAINT setting_revision_group CHECK (setting_group IN ('agency', 'look', 'mail', 'times', 'privacy'));
