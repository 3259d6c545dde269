-- What else decides when a consultant can be booked: calls in a week, times away, the agency's closed days, bank holidays as
-- the government publishes them, and what their own calendar says.
ALTER TABLE consultant
  ADD COLUMN weekly_limit INTEGER NOT NULL DEFAULT 30,
  -- Grows when the address of their feed is to become invalid.
  ADD COLUMN feed_version INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN calendar_url TEXT,
  ADD COLUMN calendar_read_at TIMESTAMPTZ(3),
  ADD COLUMN calendar_error TEXT,
  ADD CONSTRAINT consultant_weekly_limit CHECK (weekly_limit BETWEEN 1 AND 200),
  ADD CONSTRAINT consultant_notice_within_horizon CHECK (minimum_notice_minutes < horizon_days * 1440);

-- Half-open. Without a consultant nobody takes calls then: the agency is closed.
CREATE TABLE time_off (
  id UUID PRIMARY KEY,
  consultant_id UUID REFERENCES consultant (id) ON DELETE CASCADE ON UPDATE CASCADE,
  starts_at TIMESTAMPTZ(3) NOT NULL,
  ends_at TIMESTAMPTZ(3) NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT time_off_order CHECK (ends_at > starts_at)
);
CREATE INDEX time_off_consultant_id_ends_at_idx ON time_off (consultant_id, ends_at);

-- What a consultant's own calendar says, without a word of what it is about.
CREATE TABLE busy_time (
  consultant_id UUID NOT NULL REFERENCES consultant (id) ON DELETE CASCADE ON UPDATE CASCADE,
  starts_at TIMESTAMPTZ(3) NOT NULL,
  ends_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT busy_time_pkey PRIMARY KEY (consultant_id, starts_at, ends_at),
  CONSTRAINT busy_time_order CHECK (ends_at > starts_at)
);

-- The government's own list, as it was last read: packages do not know what was proclaimed yesterday.
CREATE TABLE bank_holiday (
  nation TEXT NOT NULL,
  day DATE NOT NULL,
  name TEXT NOT NULL,
  CONSTRAINT bank_holiday_pkey PRIMARY KEY (nation, day),
  CONSTRAINT bank_holiday_nation CHECK (nation IN ('england-and-wales', 'scotland', 'northern-ireland'))
);

-- What became of a call, what was agreed, and who booked it for whom.
CREATE TYPE call_outcome AS ENUM ('held', 'missed-by-visitor', 'missed-by-us');
ALTER TABLE call
  ADD COLUMN outcome call_outcome,
  ADD COLUMN outcome_at TIMESTAMPTZ(3),
  ADD COLUMN next_steps TEXT,
  ADD COLUMN booked_by UUID,
  ADD CONSTRAINT call_outcome_whole CHECK ((outcome IS NULL) = (outcome_at IS NULL)),
  ADD CONSTRAINT call_outcome_of_booked CHECK (outcome IS NULL OR status = 'booked'),
  ADD CONSTRAINT call_outcome_after_start CHECK (outcome_at IS NULL OR outcome_at >= starts_at),
  ADD CONSTRAINT call_next_steps CHECK (next_steps IS NULL OR outcome = 'held');

-- Staff's own words about a call: never shown to anybody outside.
CREATE TABLE call_note (
  id UUID PRIMARY KEY,
  call_id UUID NOT NULL REFERENCES call (id) ON DELETE CASCADE ON UPDATE CASCADE,
  author_id UUID NOT NULL,
  text TEXT NOT NULL,
  at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT call_note_said CHECK (length(trim(text)) > 0)
);
CREATE INDEX call_note_call_id_idx ON call_note (call_id);
CREATE TRIGGER call_note_append_only BEFORE UPDATE ON call_note FOR EACH ROW EXECUTE FUNCTION refuse_change();
