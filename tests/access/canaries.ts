/** Titles that nobody may read who does not see drafts, and nobody at all but in the bin. */
export const DRAFT = "Canary of a draft";
export const BINNED = "Canary of the bin";

/** What a candidate writes for themselves alone: it is nobody else's to read, whatever they may. */
export const PRIVATE = "Canary kept to oneself";

/** What the first candidate wrote in everything they sent: for them, and for staff who work with candidates. */
export const PERSON = "Canary of a person";
