-- What an application said before somebody replaced it without having proved the address: kept for staff for 30 days
-- (lib/applications/earlier.ts), so that nobody's application can be lost to a stranger.
CREATE TABLE earlier_application (
  id UUID PRIMARY KEY,
  application_id UUID NOT NULL REFERENCES application (id) ON DELETE CASCADE ON UPDATE CASCADE,
  name TEXT NOT NULL,
  phone TEXT,
  message TEXT,
  right_to_work TEXT NOT NULL,
  cv_id UUID REFERENCES stored_file (id) ON DELETE SET NULL ON UPDATE CASCADE,
  sent_at TIMESTAMPTZ(3) NOT NULL,
  replaced_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT earlier_application_right_to_work CHECK (right_to_work IN ('yes', 'needs-sponsorship', 'unsure')),
  CONSTRAINT earlier_application_order CHECK (replaced_at >= sent_at)
);
CREATE UNIQUE INDEX earlier_application_cv_id_key ON earlier_application (cv_id);
CREATE INDEX earlier_application_application_id_idx ON earlier_application (application_id);
CREATE INDEX earlier_application_replaced_at_idx ON earlier_application (replaced_at);
