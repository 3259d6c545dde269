-- Words that stand in many CVs are looked for from the newest on, which soon is done.
CREATE INDEX cv_search_newest ON cv_search (sent_at DESC, application_id);
CREATE INDEX cv_search_of_job ON cv_search (job_id, sent_at DESC, application_id);
