-- The table of applications from those that wait longest to those that have time.
CREATE INDEX application_by_due_down ON application (answer_due_on DESC NULLS LAST, id DESC);
