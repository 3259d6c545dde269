/** A thing that something was done to, as a sentence names it. */
export interface Thing {
  name: string;
  /** Its page in the admin area, when it is there. */
  href?: string;
}

/** One field that changed. */
export interface FieldChange {
  field: string;
  from: string;
  to: string;
}

/** One row of the record, ready to be read. */
export interface AuditLine {
  id: string;
  at: Date;
  /** Who did it: a colleague by name, "A candidate", or "The site" when no person did. */
  who: string;
  /** What they did, with {it} where the thing stands. */
  did: string;
  thing: Thing;
  action: string;
  subject: string;
  subjectId: string;
  changed: FieldChange[];
  /** What else is known: a version, a count, a file. */
  facts: { name: string; value: string }[];
}
