/** What can matter about a job, and how it is asked. */
export const CRITERIA = {
  pay: "Pay",
  commute: "The way to work",
  home: "Days at home",
  hours: "Hours",
  sector: "The kind of work",
  visa: "A visa sponsored by the employer",
  learning: "Learning",
  team: "The team",
  values: "What the place stands for",
} as const;
export type Criterion = keyof typeof CRITERIA;
export const CRITERION_KEYS = Object.keys(CRITERIA) as [Criterion];

export const MOST_WEIGHT = 5;
export const WEIGHTS = ["Does not matter", "1", "2", "3", "4", "5: matters most"] as const;

/** What somebody finds out about a criterion beyond the advert, in an interview or by asking. */
export const LEARNED = { yes: "It was so", no: "It was not so", unknown: "Still not known" } as const;
export type Learned = keyof typeof LEARNED;

/** Whether they would apply again. */
export const AGAIN = { yes: "Yes", no: "No", unsure: "I am not sure" } as const;
