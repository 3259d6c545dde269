-- Whoever takes a change of address back gets the alerts back that went with it, and none of the other mailbox's own.
ALTER TABLE email_change ADD COLUMN alerts UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];
