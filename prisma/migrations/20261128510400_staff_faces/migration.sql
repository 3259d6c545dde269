-- A picture of a colleague, made anew by us and a few kilobytes large: it goes with them, wherever files lie.
CREATE TABLE staff_face (
  person_id UUID PRIMARY KEY REFERENCES staff (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  picture BYTEA NOT NULL,
  sha256 TEXT NOT NULL,
  set_at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT staff_face_small CHECK (octet_length(picture) BETWEEN 1 AND 200000),
  -- WebP, whatever was sent.
  CONSTRAINT staff_face_webp CHECK (substr(picture, 1, 4) = 'RIFF'::bytea AND substr(picture, 9, 4) = 'WEBP'::bytea)
);
