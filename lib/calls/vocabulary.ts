/** What a call may be about. A consultant takes some of them; a call may also be about nothing yet. */
export const TOPICS = {
  "first-job": "Finding a first job",
  "interview-nerves": "Interview nerves",
  "after-a-rejection": "After a rejection",
  "changing-direction": "Changing direction",
  "employer-enquiry": "Hiring a graduate",
} as const;
export type Topic = keyof typeof TOPICS;
export const TOPIC_SLUGS = Object.keys(TOPICS) as Topic[];

/** What became of a call, as staff say it. */
export const OUTCOMES = {
  held: "We talked",
  "missed-by-visitor": "They did not come",
  "missed-by-us": "We did not come",
} as const;
export type Outcome = keyof typeof OUTCOMES;
