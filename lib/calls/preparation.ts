import type { Topic } from "./vocabulary";

const CANDIDATES = [
  "Two adverts you could see yourself answering, or the one that turned you down.",
  "Your CV as it is. Unfinished is fine.",
  "The one question you would ask a friend who works in recruitment.",
];

const EMPLOYERS = [
  "The job in the words you would use to a friend.",
  "When somebody should start, where, and what you pay.",
  "What the last person in it did well.",
];

/** What to have at hand for a call: for the page that confirms it, and for the mail. */
export function whatToHave(topic: Topic | null): string[] {
  return topic === "employer-enquiry" ? EMPLOYERS : CANDIDATES;
}
