-- A link in a mail takes back the stop that a press in it made, and no other.
ALTER TABLE digest_part ADD COLUMN stopped_at TIMESTAMPTZ(3);
