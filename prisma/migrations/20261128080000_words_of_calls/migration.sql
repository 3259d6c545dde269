-- What a call is about and what happened to it are words of closed lists (lib/calls/vocabulary.ts).
ALTER TABLE call ADD CONSTRAINT call_topic CHECK (topic IN
  ('first-job', 'interview-nerves', 'after-a-rejection', 'changing-direction', 'employer-enquiry'));
ALTER TABLE call_event ADD CONSTRAINT call_event_act CHECK (act IN
  ('booked', 'moved', 'cancelled', 'declined', 'accepted', 'held', 'missed-by-visitor', 'missed-by-us'));

-- Nobody has ever read it: the sequence of the invitation tells one state from the next.
ALTER TABLE call DROP COLUMN version;
