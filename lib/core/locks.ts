import { Prisma, type Tx } from "./db";

/** What is done one at a time and has no row to hold. This is the list of all such locks; most are for something each. */
export type LockKind =
  /** Moving an account to an address. */
  | "address"
  /** Applying for a job, by job and address. */
  | "application"
  /** Booking a call, by the visitor's address; taken after the diaries. */
  | "call-visitor"
  /** Writing down a client: the same company is not there twice. */
  | "client"
  /** Beginning a draft of an application, by job and candidate. */
  | "draft"
  /** Counting what somebody says about themselves, by job. */
  | "equality"
  /** Loading the places that the site comes with. */
  | "gazetteer"
  /** Arranging an interview, by the candidate's address; taken after the interviewers'. */
  | "interviewed"
  /** Arranging an interview, by an interviewer's address. */
  | "interviewer"
  /** Writing rows of an import of jobs: two of the same file do not put its jobs in twice. */
  | "job-import"
  /** Numbering what went live. */
  | "live-sequence"
  /** Naming a pool. */
  | "pool-names"
  /** Changing what a job asks, by job. */
  | "questions"
  /** Saying that two accounts are one person's, which a trigger takes too. */
  | "same_person"
  /** Learning the words of open jobs. */
  | "search-terms"
  /** Changing who is staff, which the trigger of the last admin takes too. */
  | "staff_keeps_an_admin";

/** Keys that stay as they are: a trigger takes the first, and no constraint would settle what the others keep apart. */
const KEPT: Partial<Record<LockKind, Prisma.Sql>> = {
  staff_keeps_an_admin: Prisma.sql`hashtext('staff_keeps_an_admin')`,
  client: Prisma.sql`4072028`,
  "live-sequence": Prisma.sql`4072026`,
};

/**
 * Waits until nobody else holds this lock, and holds it until the end of the transaction: what is read under it stands as
 * read. `parts` say which one of its kind. During a restart the version before takes locks beside this one, so a key is
 * only changed where a constraint settles the same race.
 */
export async function lockNamed(tx: Tx, kind: LockKind, ...parts: string[]): Promise<void> {
  const key = KEPT[kind] ?? Prisma.sql`hashtextextended(${[kind, ...parts].join(":").toLowerCase()}, 0)`;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${key})`;
}
