-- Employers that must never see a candidate (Conduct Regulations 2003, reg. 28).
CREATE TABLE blocked_employer (
  id UUID PRIMARY KEY,
  candidate_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  client_id UUID REFERENCES client (id) ON DELETE SET NULL ON UPDATE CASCADE,
  created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  CONSTRAINT blocked_employer_name CHECK (length(trim(name)) BETWEEN 1 AND 120 AND name_key <> '')
);
CREATE UNIQUE INDEX blocked_employer_candidate_id_name_key_key ON blocked_employer (candidate_id, name_key);
CREATE INDEX blocked_employer_client_id_idx ON blocked_employer (client_id);

-- A company's name without case, accents, signs and endings, as lib/clients/name-key.ts makes it.
CREATE FUNCTION company_key(name text) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  words text[];
BEGIN
  words := regexp_split_to_array(trim(regexp_replace(
    regexp_replace(regexp_replace(find_key(name), '[&+]', ' and ', 'g'), '[''’.]', '', 'g'),
    '[^[:alnum:]]+', ' ', 'g')), ' +');
  IF words[1] = 'the' AND cardinality(words) > 1 THEN words := words[2:]; END IF;
  WHILE cardinality(words) > 1 AND words[cardinality(words)] = ANY (
    '{ltd,limited,plc,llp,lp,inc,incorporated,corp,corporation,company,co,uk,gb,group,holding,holdings,cic,cyf,gmbh,ag,sa,and}'
  ) LOOP
    words := words[:cardinality(words) - 1];
  END LOOP;
  RETURN array_to_string(words, ' ');
END $$;

-- Whether a candidate does not want to be seen by the employer of a job: by its client, by any name of that, or by the name
-- on the job.
CREATE FUNCTION is_hidden_from(candidate uuid, job_of uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM blocked_employer b
    JOIN job j ON j.id = $2
    LEFT JOIN client c ON c.id = j.client_id
    WHERE b.candidate_id = $1
      AND (b.client_id = j.client_id OR b.name_key IN (c.name_key, c.legal_name_key) OR b.name_key = company_key(j.employer_name))
  )
$$;

-- Whose an application is: its candidate's, or that of whoever has proved its address.
CREATE FUNCTION candidate_of_application(account uuid, address citext) RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT coalesce($1, (SELECT id FROM person WHERE email = $2 AND verified_at IS NOT NULL))
$$;

-- Nothing goes to an employer that its candidate does not want to be seen by, whoever forgets to ask.
CREATE FUNCTION keep_from_blocked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_hidden_from(candidate_of_application(NEW.candidate_id, NEW.email), NEW.job_id) THEN
    RAISE EXCEPTION 'application % may not be shown to this employer', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'application_not_to_be_shown';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER application_not_to_be_shown BEFORE UPDATE OF stage ON application FOR EACH ROW
  WHEN (OLD.stage IN ('received', 'screening', 'rejected', 'withdrawn', 'declined')
    AND NEW.stage IN ('submitted', 'interview', 'offer', 'placed', 'onboarding'))
  EXECUTE FUNCTION keep_from_blocked();
