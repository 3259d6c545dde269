-- Which letter tells of a no: several of one day share it. And what stood over it, since it is written when it goes.
ALTER TABLE application ADD COLUMN answer_mail_id UUID;
ALTER TABLE application ADD CONSTRAINT application_answer_mail_id_fkey FOREIGN KEY (answer_mail_id) REFERENCES outbox_mail (id) ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX application_answer_mail_id_idx ON application (answer_mail_id);
ALTER TABLE application ADD CONSTRAINT application_answer_mail CHECK (answer_mail_id IS NULL OR stage = 'rejected');
ALTER TABLE application_event ADD COLUMN subject TEXT;

-- Letters that wait go as they were written; a no that is taken back takes its own with it as before.
UPDATE application SET answer_mail_id = mail.id
  FROM outbox_mail mail
  WHERE application.stage = 'rejected' AND mail.once = 'application-answer:' || application.id || ':' || application.version;
