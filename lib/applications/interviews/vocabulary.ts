/** How an interview is held. The database checks the words. */
export const KINDS = {
  video: "A video call",
  phone: "A phone call",
  place: "At a place",
} as const;
export type Kind = keyof typeof KINDS;

/** What an interviewer says at the end. */
export const RECOMMENDATIONS = {
  yes: "Yes, go on with them",
  maybe: "Maybe",
  no: "No, not for this job",
} as const;
export type Recommendation = keyof typeof RECOMMENDATIONS;

/** What became of an interview, as staff say it. */
export const INTERVIEW_OUTCOMES = {
  held: "It took place",
  "missed-by-candidate": "The candidate did not come",
  "missed-by-interviewer": "The interviewer did not come",
} as const;
export type InterviewOutcome = keyof typeof INTERVIEW_OUTCOMES;

/** What the marks for a criterion mean; 0 is not said. */
export const RATINGS = ["Not seen", "1: far from it", "2: not yet", "3: enough", "4: good", "5: outstanding"] as const;

/** "First interview", "Second interview"; later ones by their number. */
export function sayRound(number: number): string {
  return `${["First", "Second", "Third"][number - 1] ?? `${number}th`} interview`;
}
