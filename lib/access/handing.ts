/** A leaver's things given to a colleague: from whom to whom, by whom and when. */
export interface Handing {
  from: string;
  to: string;
  /** Who hands over, for the record. */
  by: string;
  now: Date;
}
