-- Who applies again after a no, or after saying no, begins again. A no that was not told yet is put back by that: a machine
-- does so, since its candidate knows nothing of it.
UPDATE application_move SET by = 'either' WHERE from_stage = 'rejected' AND is_back;
INSERT INTO application_move (from_stage, to_stage, by, is_back) VALUES ('declined', 'received', 'candidate', false)
  ON CONFLICT DO NOTHING;

CREATE OR REPLACE FUNCTION unanswered_in(job uuid, today date) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT a.id FROM application a
  WHERE a.job_id = $1 AND a.answer_due_on IS NOT NULL AND (
    a.answer_due_on < $2
    OR (a.stage IN ('received', 'screening') AND NOT EXISTS (
      SELECT FROM application_event e
      WHERE e.application_id = a.id AND e.actor = 'staff' AND e.to_stage <> 'rejected'
        AND (e.words IS NOT NULL OR e.to_stage NOT IN ('received', 'screening'))
        -- Whoever sent it again after it had ended waits anew.
        AND e.version > coalesce((SELECT max(again.version) FROM application_event again
          WHERE again.application_id = a.id AND again.to_stage = 'received' AND again.actor = 'candidate'), 0))))
$$;
