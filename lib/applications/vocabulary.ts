/** What a candidate says about their right to work here: what was said, never evidence. The database checks the words. */
export const RIGHT_TO_WORK = {
  yes: "Yes, I may work in the UK",
  "needs-sponsorship": "I would need a visa sponsored by the employer",
  unsure: "I am not sure",
} as const;
export type RightToWork = keyof typeof RIGHT_TO_WORK;
