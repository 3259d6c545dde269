-- What a candidate says about themselves, part by part. No picture, no date of birth. A part has a version that rises with
-- each change, so that of two devices the second hears that the first was there.
CREATE TABLE profile_part (
  candidate_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  part TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 0,
  updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (candidate_id, part),
  CONSTRAINT profile_part_name CHECK (part IN ('about', 'studies', 'work', 'projects', 'skills', 'preferences')),
  CONSTRAINT profile_part_version CHECK (version >= 0)
);

CREATE TABLE profile_link (
  candidate_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  PRIMARY KEY (candidate_id, position),
  CONSTRAINT profile_link_url CHECK (url ~ '^https?://' AND length(url) <= 300)
);

CREATE TABLE profile_study (
  candidate_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  institution TEXT NOT NULL,
  qualification TEXT NOT NULL,
  subject TEXT NOT NULL,
  grade TEXT NOT NULL,
  is_expected BOOLEAN NOT NULL DEFAULT false,
  from_year INTEGER,
  from_month INTEGER,
  to_year INTEGER,
  to_month INTEGER,
  PRIMARY KEY (candidate_id, position),
  CONSTRAINT profile_study_named CHECK (institution <> '' OR qualification <> ''),
  CONSTRAINT profile_study_years CHECK (from_year BETWEEN 1950 AND 2100 AND to_year BETWEEN 1950 AND 2100),
  CONSTRAINT profile_study_months CHECK (
    from_month BETWEEN 1 AND 12 AND to_month BETWEEN 1 AND 12
    AND (from_month IS NULL OR from_year IS NOT NULL) AND (to_month IS NULL OR to_year IS NOT NULL)
  ),
  CONSTRAINT profile_study_order CHECK (to_year >= from_year)
);

-- Work of every kind: part-time work and volunteering are experience.
CREATE TABLE profile_job (
  candidate_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  employer TEXT NOT NULL,
  is_part_time BOOLEAN NOT NULL DEFAULT false,
  is_current BOOLEAN NOT NULL DEFAULT false,
  from_year INTEGER,
  from_month INTEGER,
  to_year INTEGER,
  to_month INTEGER,
  what TEXT NOT NULL,
  PRIMARY KEY (candidate_id, position),
  CONSTRAINT profile_job_titled CHECK (title <> ''),
  CONSTRAINT profile_job_years CHECK (from_year BETWEEN 1950 AND 2100 AND to_year BETWEEN 1950 AND 2100),
  CONSTRAINT profile_job_months CHECK (
    from_month BETWEEN 1 AND 12 AND to_month BETWEEN 1 AND 12
    AND (from_month IS NULL OR from_year IS NOT NULL) AND (to_month IS NULL OR to_year IS NOT NULL)
  ),
  CONSTRAINT profile_job_order CHECK (to_year >= from_year),
  CONSTRAINT profile_job_current CHECK (NOT is_current OR to_year IS NULL)
);

CREATE TABLE profile_project (
  candidate_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  url TEXT,
  what TEXT NOT NULL,
  PRIMARY KEY (candidate_id, position),
  CONSTRAINT profile_project_named CHECK (name <> ''),
  CONSTRAINT profile_project_url CHECK (url ~ '^https?://' AND length(url) <= 300)
);

CREATE TABLE profile_skill (
  candidate_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (candidate_id, position),
  CONSTRAINT profile_skill_named CHECK (name <> '' AND length(name) <= 80)
);

CREATE TABLE profile_language (
  candidate_id UUID NOT NULL REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  level TEXT NOT NULL,
  PRIMARY KEY (candidate_id, position),
  CONSTRAINT profile_language_named CHECK (name <> '' AND length(name) <= 80)
);

-- What they look for, in the words of a search of jobs: kinds of work, places, pay, start, visa.
CREATE TABLE candidate_preferences (
  candidate_id UUID PRIMARY KEY REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  sectors TEXT[] NOT NULL DEFAULT '{}',
  contracts TEXT[] NOT NULL DEFAULT '{}',
  workplaces TEXT[] NOT NULL DEFAULT '{}',
  places TEXT[] NOT NULL DEFAULT '{}',
  radius_miles INTEGER,
  -- Whole pounds a year.
  pay_from INTEGER,
  -- Days.
  starts_within INTEGER,
  needs_visa BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT candidate_preferences_places CHECK (cardinality(places) <= 3),
  CONSTRAINT candidate_preferences_radius CHECK (radius_miles BETWEEN 0 AND 100),
  CONSTRAINT candidate_preferences_start CHECK (starts_within BETWEEN 1 AND 730),
  CONSTRAINT candidate_preferences_pay CHECK (pay_from BETWEEN 0 AND 1000000)
);
