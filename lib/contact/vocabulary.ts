/** What a message may be about; the word chooses who reads it and what the receipt promises. */
export const ABOUT = {
  candidate: "I am looking for work",
  employer: "I want to hire",
  complaint: "I want to complain",
  privacy: "It is about my personal data",
} as const;
export type About = keyof typeof ABOUT;

/** The shelves of the inbox. */
export const SHELVES = { open: "Open", answered: "Answered", spam: "Spam", all: "All" } as const;
export type Shelf = keyof typeof SHELVES;
