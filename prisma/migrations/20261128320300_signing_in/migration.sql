-- Passkeys of candidates, which open an account by themselves; a challenge is for nobody until a passkey answers it.
CREATE TABLE candidate_passkey (
  id TEXT PRIMARY KEY,
  candidate_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  public_key BYTEA NOT NULL,
  counter BIGINT NOT NULL,
  transports TEXT[] NOT NULL DEFAULT '{}',
  name TEXT NOT NULL,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_used_at TIMESTAMPTZ(3),
  CONSTRAINT candidate_passkey_counter CHECK (counter >= 0),
  CONSTRAINT candidate_passkey_name CHECK (length(trim(name)) BETWEEN 1 AND 60)
);
CREATE INDEX candidate_passkey_candidate_id_idx ON candidate_passkey (candidate_id);

CREATE TABLE sign_in_challenge (
  hash TEXT PRIMARY KEY,
  expires_at TIMESTAMPTZ(3) NOT NULL
);
CREATE INDEX sign_in_challenge_expires_at_idx ON sign_in_challenge (expires_at);

-- Another address for an account: asked for, proved by the new mailbox, told to the old one, which may take it back for a
-- while. Former addresses are kept with the account, so that export and erasure reach what lies under them.
CREATE TABLE email_change (
  id UUID PRIMARY KEY,
  person_id UUID NOT NULL REFERENCES person (id) ON DELETE CASCADE ON UPDATE CASCADE,
  old_email CITEXT NOT NULL,
  new_email CITEXT NOT NULL,
  confirm_hash TEXT NOT NULL,
  undo_hash TEXT,
  asked_at TIMESTAMPTZ(3) NOT NULL,
  expires_at TIMESTAMPTZ(3) NOT NULL,
  confirmed_at TIMESTAMPTZ(3),
  undo_until TIMESTAMPTZ(3),
  undone_at TIMESTAMPTZ(3),
  CONSTRAINT email_change_differs CHECK (old_email <> new_email),
  CONSTRAINT email_change_undo CHECK (
    (confirmed_at IS NULL) = (undo_hash IS NULL) AND (confirmed_at IS NULL) = (undo_until IS NULL)
    AND (undone_at IS NULL OR confirmed_at IS NOT NULL)
  )
);
CREATE UNIQUE INDEX email_change_confirm_hash_key ON email_change (confirm_hash);
CREATE UNIQUE INDEX email_change_undo_hash_key ON email_change (undo_hash);
CREATE INDEX email_change_person_id_idx ON email_change (person_id);
CREATE INDEX email_change_expires_at_idx ON email_change (expires_at);
