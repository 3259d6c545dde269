/** A job's number as people read it: "J1042". */
export const sayJobNumber = (number: number): string => `J${number}`;

/** The number in what somebody typed: "J1042", "j-1042", "job 1042", "#1042" or 1042 alone; null when it is anything else. */
export function readJobNumber(text: string): number | null {
  const [, digits] = /^(?:job\s*(?:no\.?|number)?|j|#)?[\s-]*(\d{4,9})$/i.exec(text.trim()) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** The one job that was asked for by its number. */
export interface NumberedJob {
  number: number;
  slug: string;
  title: string;
  employer: string;
  status: "open" | "closed";
}
