/** What a candidate says about their right to work here: what was said, never evidence. The database checks the words. */
export const RIGHT_TO_WORK = {
  yes: "Yes, I may work in the UK",
  "needs-sponsorship": "I would need a visa sponsored by the employer",
  unsure: "I am not sure",
} as const;
export type RightToWork = keyof typeof RIGHT_TO_WORK;

/** Where a job was found, where we have a word for it; any other source is said as it came, such as "indeed" or a host. */
export const SOURCES: Record<string, string> = {
  alert: "A job alert of ours",
  article: "An article of ours",
};
export const SOURCE_NOT_KNOWN = "Straight to us, or not known";
