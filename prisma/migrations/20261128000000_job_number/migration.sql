-- A number that people can say on the telephone and type into the search box (lib/jobs/number.ts). The first is 1001.
CREATE SEQUENCE job_number_seq AS integer START WITH 1001;
ALTER TABLE job ADD COLUMN number integer NOT NULL DEFAULT nextval('job_number_seq');
ALTER SEQUENCE job_number_seq OWNED BY job.number;
CREATE UNIQUE INDEX job_number_key ON job (number);
