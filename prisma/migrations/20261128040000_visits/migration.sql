-- How many visits came from our mails on a day: a number, never who (server/visits.ts).
CREATE TABLE visit_count (
  day DATE NOT NULL,
  source TEXT NOT NULL,
  count INTEGER NOT NULL CONSTRAINT visit_count_positive CHECK (count > 0),
  CONSTRAINT visit_count_pkey PRIMARY KEY (day, source)
);
