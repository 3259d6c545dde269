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

/** Where an application stands, as staff say it; the ends come last. The database has the same words. */
export const STAGES = {
  received: "Received",
  screening: "Screening",
  submitted: "With the client",
  interview: "Interview",
  offer: "Offer",
  placed: "Placed",
  onboarding: "Onboarding",
  settled: "Settled in",
  rejected: "Not taken further",
  withdrawn: "Withdrawn",
  declined: "Declined by the candidate",
} as const;
export type Stage = keyof typeof STAGES;

/** Nothing more is promised to these. */
export const ENDS = ["settled", "rejected", "withdrawn", "declined"] as const satisfies Stage[];

export const isEnd = (stage: Stage): boolean => (ENDS as readonly Stage[]).includes(stage);

/** Working days within which a candidate hears, counted from the day an application comes to a stage. */
export const ANSWER_WITHIN: Record<Exclude<Stage, (typeof ENDS)[number]>, number> = {
  received: 5,
  screening: 5,
  submitted: 7,
  interview: 5,
  offer: 5,
  placed: 10,
  onboarding: 20,
};

/** The documents that are taken as a CV: what they are served as, and how their names end. */
export const CV_KINDS = {
  pdf: { mediaType: "application/pdf", ending: ".pdf" },
  docx: {
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ending: ".docx",
  },
  odt: { mediaType: "application/vnd.oasis.opendocument.text", ending: ".odt" },
  rtf: { mediaType: "application/rtf", ending: ".rtf" },
} as const;
export type CvKind = keyof typeof CV_KINDS;

/** The same for people, beside a field for a CV. */
export const CV_KINDS_SAID = "PDF, Word (DOCX), OpenDocument (ODT) or RTF";
/** The same for a browser, which offers these files first. */
export const CV_ACCEPT = Object.values(CV_KINDS)
  .flatMap(({ mediaType, ending }) => [ending, mediaType])
  .join(",");
