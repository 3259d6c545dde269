-- Whether a file is harmless, and the words of a CV: a row for each file from the moment it is one, which the worker fills.

CREATE TABLE file_scan (
  file_id UUID PRIMARY KEY REFERENCES stored_file (id) ON DELETE CASCADE ON UPDATE CASCADE,
  state TEXT NOT NULL DEFAULT 'waiting',
  -- What the scanner calls what it found.
  finding TEXT,
  -- Why it could not say anything, the last time it was asked.
  trouble TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  -- Not before then: somebody is at it, or the scanner was away. Null: at once.
  due_at TIMESTAMPTZ(3),
  scanned_at TIMESTAMPTZ(3),
  CONSTRAINT file_scan_state CHECK (state IN ('waiting', 'clean', 'infected')),
  CONSTRAINT file_scan_finding CHECK ((state = 'infected') = (finding IS NOT NULL)),
  CONSTRAINT file_scan_done CHECK ((state = 'waiting') = (scanned_at IS NULL)),
  CONSTRAINT file_scan_trouble CHECK (trouble IS NULL OR state = 'waiting')
);
CREATE INDEX file_scan_waiting ON file_scan (due_at NULLS FIRST, file_id) WHERE state = 'waiting';

CREATE TABLE file_text (
  file_id UUID PRIMARY KEY REFERENCES stored_file (id) ON DELETE CASCADE ON UPDATE CASCADE,
  state TEXT NOT NULL DEFAULT 'waiting',
  reason TEXT,
  text TEXT,
  pages INTEGER,
  is_cut BOOLEAN NOT NULL DEFAULT false,
  attempts INTEGER NOT NULL DEFAULT 0,
  due_at TIMESTAMPTZ(3),
  read_at TIMESTAMPTZ(3),
  CONSTRAINT file_text_state CHECK (state IN ('waiting', 'read', 'unreadable')),
  CONSTRAINT file_text_reason CHECK (reason IN ('no-text', 'too-much', 'broken', 'missing', 'infected')),
  CONSTRAINT file_text_unreadable CHECK ((state = 'unreadable') = (reason IS NOT NULL)),
  CONSTRAINT file_text_read CHECK ((state = 'read') = (text IS NOT NULL)),
  CONSTRAINT file_text_done CHECK ((state = 'waiting') = (read_at IS NULL)),
  CONSTRAINT file_text_bounds CHECK (length(text) BETWEEN 1 AND 200000 AND pages >= 0)
);
CREATE INDEX file_text_waiting ON file_text (due_at NULLS FIRST, file_id) WHERE state = 'waiting';

-- In the transaction that stores the file, whoever stores it.
CREATE FUNCTION file_is_looked_at() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO file_scan (file_id) VALUES (NEW.id);
  IF NEW.media_type IN ('application/pdf', 'application/rtf', 'application/vnd.oasis.opendocument.text',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document') THEN
    INSERT INTO file_text (file_id) VALUES (NEW.id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER stored_file_is_looked_at AFTER INSERT ON stored_file FOR EACH ROW EXECUTE FUNCTION file_is_looked_at();

INSERT INTO file_scan (file_id) SELECT id FROM stored_file;
INSERT INTO file_text (file_id) SELECT id FROM stored_file WHERE media_type IN ('application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
