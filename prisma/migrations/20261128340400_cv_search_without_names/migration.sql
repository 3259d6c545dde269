-- Who wrote a CV is not found by its words: name, address and telephone number of the applicant are left out of what is
-- searched. By name one looks for a name, which knows who is read without one.
CREATE OR REPLACE FUNCTION cv_search_write(wanted uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO cv_search (application_id, job_id, stage, sent_at, document)
  SELECT a.id, a.job_id, a.stage, a.updated_at,
    ts_delete(cv_document(t.text, a.message), tsvector_to_array(to_tsvector('public.plain_words', search_norm(
      concat_ws(' ', a.name, a.email, translate(split_part(a.email::text, '@', 1), '._+-', '    '), a.phone)))))
  FROM application a LEFT JOIN file_text t ON t.file_id = a.cv_id WHERE a.id = wanted AND a.stage <> 'withdrawn'
  ON CONFLICT (application_id) DO UPDATE
  SET job_id = excluded.job_id, stage = excluded.stage, sent_at = excluded.sent_at, document = excluded.document
$$;
SELECT cv_search_write(id) FROM application WHERE stage <> 'withdrawn';
