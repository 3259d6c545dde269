-- Without a lock: calls are booked meanwhile.
CREATE INDEX CONCURRENTLY IF NOT EXISTS call_by_mailbox ON call (mailbox_key(email::text));
