-- Kind words about a candidate, by links without an account.
CREATE TABLE kudos_request (
  id UUID PRIMARY KEY,
  candidate_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  relation TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  made_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT kudos_request_relation CHECK (relation IN ('family', 'friend', 'lecturer', 'manager', 'colleague', 'volunteering')),
  CONSTRAINT kudos_request_ends CHECK (expires_at > made_at AND expires_at <= made_at + interval '31 days')
);
CREATE UNIQUE INDEX kudos_request_token_hash_key ON kudos_request (token_hash);
CREATE INDEX kudos_request_candidate_id_made_at_idx ON kudos_request (candidate_id, made_at);
CREATE INDEX kudos_request_expires_at_idx ON kudos_request (expires_at);

CREATE TABLE kudos (
  id UUID PRIMARY KEY,
  candidate_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  request_id UUID REFERENCES kudos_request (id) ON DELETE SET NULL ON UPDATE CASCADE,
  place SMALLINT,
  relation TEXT NOT NULL,
  giver_name TEXT NOT NULL,
  moment TEXT,
  trust TEXT,
  words TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  permission TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting',
  strengths TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  own_hash TEXT NOT NULL,
  given_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_used_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT kudos_relation CHECK (relation IN ('family', 'friend', 'lecturer', 'manager', 'colleague', 'volunteering')),
  -- However often a link is posted, and by however many at once: so many and no more.
  CONSTRAINT kudos_place CHECK (place BETWEEN 1 AND 5),
  CONSTRAINT kudos_said CHECK (btrim(giver_name) <> '' AND num_nonnulls(moment, trust) + cardinality(words) > 0),
  CONSTRAINT kudos_length CHECK (char_length(giver_name) <= 80 AND char_length(moment) <= 500 AND char_length(trust) <= 500
    AND cardinality(words) <= 3 AND char_length(array_to_string(words, '')) <= 90),
  CONSTRAINT kudos_permission CHECK (permission IN ('private', 'first-name', 'full-name')),
  CONSTRAINT kudos_state CHECK (state IN ('waiting', 'held', 'kept', 'hidden', 'reported')),
  CONSTRAINT kudos_strengths CHECK (cardinality(strengths) <= 5 AND strengths <@ ARRAY['calm-under-pressure', 'gets-it-done', 'keeps-promises', 'learns-fast', 'asks-good-questions', 'explains-clearly', 'listens-closely', 'brings-people-together', 'helps-others-shine', 'spots-problems-early', 'finds-a-way', 'careful-with-detail', 'good-with-numbers', 'writes-well', 'speaks-up', 'plans-ahead', 'begins-things', 'finishes-things', 'takes-feedback-well', 'bounces-back', 'kind-to-everyone', 'full-of-ideas', 'good-with-tools', 'leads-when-needed'])
);
CREATE UNIQUE INDEX kudos_own_hash_key ON kudos (own_hash);
CREATE UNIQUE INDEX kudos_request_id_place_key ON kudos (request_id, place);
CREATE INDEX kudos_candidate_id_given_at_idx ON kudos (candidate_id, given_at);
CREATE INDEX kudos_last_used_at_idx ON kudos (last_used_at);

-- They are somebody else's words: nobody puts others into their mouth, or shows them to more people than they agreed to.
CREATE TRIGGER kudos_words_stay BEFORE UPDATE OF candidate_id, relation, giver_name, moment, trust, words, permission ON kudos
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE kudos_use (
  id UUID PRIMARY KEY,
  application_id UUID NOT NULL REFERENCES application (id) ON DELETE CASCADE ON UPDATE CASCADE,
  kudos_id UUID REFERENCES kudos (id) ON DELETE SET NULL ON UPDATE CASCADE,
  ticked_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE UNIQUE INDEX kudos_use_application_id_kudos_id_key ON kudos_use (application_id, kudos_id);
CREATE INDEX kudos_use_kudos_id_idx ON kudos_use (kudos_id);

-- Words are shown with an application of the person they are about, and only where their giver agreed.
CREATE FUNCTION check_kudos_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM kudos k JOIN application a ON a.candidate_id = k.candidate_id
    WHERE k.id = NEW.kudos_id AND a.id = NEW.application_id AND k.state = 'kept' AND k.permission <> 'private') THEN
    RAISE EXCEPTION 'these words may not be shown with this application' USING ERRCODE = 'check_violation', CONSTRAINT = 'kudos_use_allowed';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER kudos_use_allowed BEFORE INSERT ON kudos_use FOR EACH ROW EXECUTE FUNCTION check_kudos_use();
