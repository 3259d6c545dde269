-- Feedback that was asked for ends with its application, and our own view that is late as well is told to the admins.
ALTER TABLE feedback_request
  ADD COLUMN closed_at TIMESTAMPTZ(3),
  ADD COLUMN admins_told_at TIMESTAMPTZ(3),
  ADD COLUMN manager_id UUID,
  ADD COLUMN manager_due_on DATE,
  ADD CONSTRAINT feedback_request_closed CHECK (closed_at IS NULL OR released_at IS NULL),
  ADD CONSTRAINT feedback_request_admins_told CHECK (
    admins_told_at IS NULL AND manager_id IS NULL AND manager_due_on IS NULL
    OR admins_told_at IS NOT NULL AND manager_due_on IS NOT NULL AND late_at IS NOT NULL);

-- What was asked about an application that has been taken back since, and nobody has answered.
UPDATE feedback_request request SET closed_at = now()
FROM application
WHERE application.id = request.application_id AND application.stage = 'withdrawn' AND request.released_at IS NULL
  AND NOT EXISTS (SELECT FROM feedback_answer answer WHERE answer.request_id = request.id);

-- Tasks about what is over: an answer that is owed to nobody any more, feedback that is not wanted.
UPDATE candidate_task task SET done_at = now()
FROM application
WHERE application.id = task.application_id AND task.done_at IS NULL
  AND (task.once LIKE 'answer:%' AND application.stage IN ('withdrawn', 'declined', 'settled')
    OR task.once LIKE 'feedback-for-staff:%' AND EXISTS (
      SELECT FROM feedback_request request WHERE request.application_id = application.id AND request.closed_at IS NOT NULL));
