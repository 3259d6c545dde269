import { filledIn as fill } from "@/lib/core/text/filled-in";

// What staff answer with, as they write it and as it goes out. Safe in the browser: the form shows it as it will be.

/** What can stand in an answer as `{{name}}`, and in words for whoever writes one. */
export const REPLY_FACTS = {
  name: "their whole name",
  "first name": "their first name",
  date: "the day they wrote",
  me: "your name",
  agency: "the agency’s name",
  phone: "the agency’s phone number",
  hours: "when somebody answers it",
} as const;
export type ReplyFacts = Record<keyof typeof REPLY_FACTS, string>;

/** An answer with its places filled in, and the names of those that nothing is known for: such an answer is not sent. */
export const filledIn = (text: string, facts: ReplyFacts) => fill(text, facts);
