/**
 * What a person changed by hand on an imported job, in the words staff read (Job.editedFields): an import leaves it alone.
 * Columns that belong together are one field; those that follow from others (text, fingerprint) are none of their own.
 */
const FIELDS: Record<string, string> = {
  title: "title",
  employerName: "employer",
  employerAbout: "employer",
  isConfidential: "employer",
  summary: "summary",
  descriptionHtml: "description",
  descriptionText: "description",
  workplace: "workplace",
  contract: "contract",
  hours: "hours",
  sector: "sector",
  skills: "skills",
  sponsorship: "sponsorship",
  degree: "degree",
  startsOn: "start",
  salaryMinPence: "pay",
  salaryMaxPence: "pay",
  salaryCurrency: "pay",
  salaryPeriod: "pay",
  places: "places",
  publishedAt: "publication",
  closesAt: "closing day",
};

/** The fields that these columns belong to, with those edited before. */
export function withEdited(edited: string[], columns: string[]): string[] {
  return [...new Set([...edited, ...columns.flatMap((column) => FIELDS[column] ?? [])])];
}

export const isEdited = (edited: string[], column: string): boolean => edited.includes(FIELDS[column] ?? "");

/** What an import may still change of these columns. */
export function unedited<T extends object>(columns: T, edited: string[]): Partial<T> {
  return Object.fromEntries(Object.entries(columns).filter(([column]) => !isEdited(edited, column))) as Partial<T>;
}
