-- Accounts elsewhere that open one here: by their id there, whatever their address becomes.
CREATE TABLE account_link (
  provider TEXT NOT NULL,
  subject TEXT NOT NULL,
  person_id UUID NOT NULL REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE,
  linked_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (provider, subject),
  CONSTRAINT account_link_provider CHECK (provider IN ('google', 'linkedin'))
);
CREATE INDEX account_link_person_id_idx ON account_link (person_id);
