/** Where in a process a question comes up. */
export const PRACTICE_STAGES = {
  screening: "First call",
  video: "Recorded video",
  competency: "Examples from your life",
  technical: "Knowledge and thinking",
  assessment: "Assessment centre",
  final: "Last interview",
} as const;
export type PracticeStage = keyof typeof PRACTICE_STAGES;

/** Before the id of a debrief: the question that threw somebody, in their own words. */
export const OF_DEBRIEF = "debrief-";

/** An own answer in the four parts that an example has. */
export const STAR = {
  situation: { label: "Situation", hint: "Where it was, when, who was there. One or two sentences." },
  task: { label: "Task", hint: "What had to be done, and what of it was yours." },
  action: { label: "Action", hint: "What you did: say “I”. This is the longest part." },
  result: { label: "Result", hint: "What came of it, in numbers where you have them, and what you learned." },
} as const;
export type StarPart = keyof typeof STAR;
export const STAR_PARTS = Object.keys(STAR) as StarPart[];

export const STAR_LETTERS = 1000;
