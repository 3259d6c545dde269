/** A message as its template gives it. Both parts say the same. */
export interface Message {
  /** Name of the template, for logs and statistics. */
  template: string;
  subject: string;
  html: string;
  text: string;
}

/** A calendar invitation or a small text file. Kept in the outbox row. */
export interface Attachment {
  filename: string;
  contentType: string;
  content: string;
  /** For invitations: sent as an alternative with this METHOD as well, which calendars read. */
  method?: "REQUEST" | "CANCEL";
}

export interface Recipient {
  address: string;
  name?: string | null;
}
