/**
 * What an export leaves out although it is about somebody, and why: by table and column. Numbers that lead to nobody (`id`)
 * and fingerprints (`hash`) are left out everywhere and need no line here, nor do places in a list (`position`): lists
 * stand in their order.
 */
export const WITHHELD: Record<string, string> = {
  "session.network": "A fingerprint of the network, from which nobody can tell it.",
  "consent_event.network": "A fingerprint of the network, from which nobody can tell it.",
  "proof_challenge.purpose": "Half of a secret that lasts for minutes.",
  "proof_challenge.expires_at": "Half of a secret that lasts for minutes.",
  "sign_in_challenge.expires_at": "Half of a secret that lasts for minutes.",
  "candidate_passkey.public_key":
    "Half of a secret; the other half is in their device, and this one is of use to nobody.",
  "blocked_employer.name_key": "The name in the form in which we compare names; the name is there.",
  "placement.fee_model": "What a client pays us is no fact about them.",
  "placement.fee_points": "What a client pays us is no fact about them.",
  "placement.fee_pence": "What a client pays us is no fact about them.",
  "placement_link.purpose": "What a link in a letter opens; the letter is there, and the link a secret.",
  "note_mention.seen_at": "When a colleague had seen a note; the note is there.",
  "candidate_task.once": "A key of ours that keeps a task from being written twice.",
  "application_promise.version": "A number of ours: at which step the day was moved.",
  "interview_feedback.read_by": "Who of us has read it.",
  "file_scan.trouble": "What a machine of ours stumbled over.",
  "file_scan.due_at": "When a machine of ours tries again.",
  "file_text.due_at": "When a machine of ours tries again.",
  "cv_search.document": "The words of their CV as the search looks them up; the text itself is there.",
  "bulk_row.given": "The words of a letter to them before it was one; the letter is there.",
  "application.answer_goes_at": "Until an answer goes it can be taken back, and is none.",
  "stored_file.path": "Where we keep the file; the archive has the file itself.",
  "alert.lost_from_seq": "A number of ours: from where jobs are counted.",
  "digest_part.from_seq": "A number of ours: from where jobs are counted.",
  "outbox_mail.once": "A key of ours that keeps a mail from going twice.",
  "outbox_mail.stream": "Which of our queues it waits in.",
  "outbox_mail.template": "Our name for the kind of mail; its subject and text are there.",
  "outbox_mail.html": "The text says the same.",
  "outbox_mail.headers": "The text says what it is about; these are for mail programs.",
  "outbox_mail.lease_until": "Which of our machines is sending it.",
  "outbox_mail.begun_at": "Which of our machines is sending it.",
  "outbox_mail.claimed_by": "Which of our machines is sending it.",
  "outbox_mail.error": "What a machine of ours stumbled over.",
  "idempotency_key.key": "An answer of the API, kept for a day so that it can be given again.",
  "idempotency_key.scope": "An answer of the API, kept for a day so that it can be given again.",
  "idempotency_key.response": "An answer of the API, kept for a day so that it can be given again.",
};
