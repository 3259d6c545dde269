/** How many rows each list has at most: a form has a hundred fields and no more (lib/core/forms/form-parts.ts). */
export const MOST_ROWS = { studies: 8, work: 12, projects: 10, languages: 10 } as const;

/** The lists that a form shows row by row, with the fields of a row. "said" is what a CV said, for reading only. */
export const LISTS = {
  studies: ["institution", "qualification", "subject", "grade", "isExpected", "from", "to", "said"],
  work: ["title", "employer", "isPartTime", "from", "to", "what", "said"],
  projects: ["name", "url", "what", "said"],
  languages: ["name", "level"],
} as const;
export type List = keyof typeof LISTS;

/** How many rows a form shows: as many as it says, within what there may be. */
export const rowCount = (typed: Record<string, string | string[] | undefined>, list: List): number =>
  Math.min(MOST_ROWS[list], Math.max(0, Math.floor(Number(typed.rows) || 0)));
