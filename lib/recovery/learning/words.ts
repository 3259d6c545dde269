/** How far somebody had come when it happened; the words of practice questions are beside them (../practice/words.ts). */
export const DEBRIEF_STAGES = {
  application: "The application itself",
  test: "An online test",
  screening: "A first call",
  video: "A recorded video interview",
  interview: "A first interview",
  assessment: "An assessment centre",
  final: "A second or last interview",
} as const;
export type DebriefStage = keyof typeof DEBRIEF_STAGES;

/** What it can be about, so that what comes back can be seen. */
export const THEMES = {
  examples: "Examples, and numbers in them",
  structure: "Keeping an answer in order",
  motivation: "Why this job, why this employer",
  knowledge: "Knowing the subject",
  thinking: "A case, a sum or a puzzle",
  people: "Working with the others in the room",
  questions: "My own questions to them",
  time: "Time: too little, or too much said",
  nerves: "Nerves",
  practical: "The line, the room, the way there",
} as const;
export type Theme = keyof typeof THEMES;

/** "Was it in my hands?" Not everything is, and whoever says so learns less from noise. */
export const CONTROLS = {
  yes: "Yes, mostly",
  no: "No, mostly not",
  unsure: "I am not sure",
} as const;
export type Control = keyof typeof CONTROLS;

/** What each of the questions is answered with, at most. */
export const ANSWER_LETTERS = 500;
