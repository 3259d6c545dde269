-- The table of messages can be sorted by name.
CREATE INDEX contact_message_by_name ON contact_message (lower(name), id);
