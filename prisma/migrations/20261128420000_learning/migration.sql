-- What a candidate keeps for themselves after an interview: debriefs and answers to practise. What they wrote is sealed by
-- the site before it comes here; the database keeps whose it is, and that there is one for an interview.
CREATE TABLE debrief (
    id UUID NOT NULL,
    candidate_id UUID NOT NULL,
    application_id UUID,
    interview_id UUID,
    happened_on DATE NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    sealed TEXT NOT NULL,
    created_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT debrief_pkey PRIMARY KEY (id),
    CONSTRAINT debrief_version CHECK (version > 0),
    CONSTRAINT debrief_sealed CHECK (length(sealed) BETWEEN 1 AND 20000)
);

CREATE UNIQUE INDEX debrief_candidate_id_interview_id_key ON debrief (candidate_id, interview_id);
CREATE INDEX debrief_candidate_id_happened_on_idx ON debrief (candidate_id, happened_on);
CREATE INDEX debrief_application_id_idx ON debrief (application_id);
CREATE INDEX debrief_interview_id_idx ON debrief (interview_id);

ALTER TABLE debrief ADD CONSTRAINT debrief_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE debrief ADD CONSTRAINT debrief_application_id_fkey FOREIGN KEY (application_id) REFERENCES application (id) ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE debrief ADD CONSTRAINT debrief_interview_id_fkey FOREIGN KEY (interview_id) REFERENCES interview (id) ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE practice_answer (
    candidate_id UUID NOT NULL,
    question TEXT NOT NULL,
    is_hard BOOLEAN NOT NULL DEFAULT false,
    sealed TEXT,
    version INTEGER NOT NULL DEFAULT 1,
    updated_at TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT practice_answer_pkey PRIMARY KEY (candidate_id, question),
    CONSTRAINT practice_answer_question CHECK (length(question) BETWEEN 1 AND 100),
    CONSTRAINT practice_answer_version CHECK (version > 0),
    CONSTRAINT practice_answer_sealed CHECK (length(sealed) <= 40000)
);

ALTER TABLE practice_answer ADD CONSTRAINT practice_answer_candidate_id_fkey FOREIGN KEY (candidate_id) REFERENCES candidate (person_id) ON DELETE CASCADE ON UPDATE CASCADE;
