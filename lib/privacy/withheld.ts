/**
 * What an export leaves out although it is about somebody, and why: by table and column. Numbers that lead to nobody (`id`)
 * and fingerprints (`hash`) are left out everywhere and need no line here.
 */
export const WITHHELD: Record<string, string> = {
  "session.network": "A fingerprint of the network, from which nobody can tell it.",
  "consent_event.network": "A fingerprint of the network, from which nobody can tell it.",
  "proof_challenge.purpose": "Half of a secret that lasts for minutes.",
  "proof_challenge.expires_at": "Half of a secret that lasts for minutes.",
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
