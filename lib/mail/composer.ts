/** A message that was written when it was to be handed over. */
export interface Composed {
  subject: string;
  html: string;
  text: string;
  headers?: Record<string, string>;
}

/**
 * Writes the messages of one template, by the ids of their rows. One that is left out has nothing to say any more and is
 * not sent.
 */
export type Composer = (mailIds: string[], now: Date) => Promise<Map<string, Composed>>;

/** By template. Other messages have had their text since they were posted. */
export type Composers = Record<string, Composer>;
