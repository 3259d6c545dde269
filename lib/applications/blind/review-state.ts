import { Prisma, type Tx } from "@/lib/core/db";

// Whether staff read an application without its name. The database writes down from when on they may know it: see
// `application_reveal`. Every way by which staff read applications asks here (decision 0041).

const sql = Prisma.sql;

/** True in SQL over `application` where it is read without a name. */
export const IS_BLIND = sql`(NOT EXISTS (SELECT FROM application_reveal WHERE application_reveal.application_id = application.id)
  AND coalesce((SELECT is_blind FROM job_review WHERE job_review.job_id = application.job_id), false))`;

/** Where it is read by name, for a query of Prisma's. */
export const BY_NAME = {
  OR: [{ reveal: { isNot: null } }, { NOT: { job: { review: { isBlind: true } } } }],
} satisfies Prisma.ApplicationWhereInput;

/** What `isBlind` goes by. */
export const REVIEW_FACTS = {
  reveal: { select: { at: true } },
  job: { select: { review: { select: { isBlind: true } } } },
};

export interface ReviewFacts {
  reveal: { at: Date } | null;
  job: { review: { isBlind: boolean } | null };
}

/** Whether staff read it without a name for now. */
export const isBlind = ({ reveal, job }: ReviewFacts): boolean => reveal === null && (job.review?.isBlind ?? false);

/** How an application is read, for whoever has only its id. */
export const reviewFactsOf = (tx: Tx, id: string): Promise<ReviewFacts> =>
  tx.application.findUniqueOrThrow({ where: { id }, select: REVIEW_FACTS });

// What staff sort and find applications by, in SQL over `application`: name and address, or the code alone while it is
// read without. The database keeps both with each change of what they hang on.
export const SORT_NAME = sql`application.sort_name`;
export const FIND_TEXT = sql`application.find_text`;

/** What it is called, in SQL over `application`: its name, or its code while it is read without. */
export const SHOWN_NAME = sql`CASE WHEN ${IS_BLIND} THEN 'Applicant ' || upper(left(application.id::text, 6)) ELSE application.name END`;

/** What it is called on screen: the same for as long as it lives. */
export const applicantCode = (id: string): string => `Applicant ${id.slice(0, 6).toUpperCase()}`;
