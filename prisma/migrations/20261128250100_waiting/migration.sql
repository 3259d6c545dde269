-- What waits for staff is counted on every page of the admin area: few rows of many.
CREATE INDEX application_unread ON application (updated_at) WHERE read_at IS NULL;
CREATE INDEX contact_message_unanswered ON contact_message (created_at) WHERE answered_at IS NULL;
CREATE INDEX call_untold ON call (ends_at) WHERE status = 'booked' AND outcome IS NULL;
