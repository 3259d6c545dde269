import type { Tx } from "@/lib/core/db";

/** What somebody has typed into jobs and not saved. */
export const jobCopiesOf = (tx: Tx, staffId: string): Promise<number> =>
  tx.jobWorkingCopy.count({ where: { staffId } });

/**
 * Gives what one colleague has typed into jobs and not saved to another, who finds it when they open the job. Where they
 * have begun something themselves both stay as they are. Answers how many went.
 */
export function giveJobCopies(tx: Tx, { from, to }: { from: string; to: string }): Promise<number> {
  return tx.$executeRaw`
    UPDATE job_working_copy AS theirs SET staff_id = ${to}::uuid
    WHERE theirs.staff_id = ${from}::uuid AND NOT EXISTS (
      SELECT FROM job_working_copy mine WHERE mine.job_id = theirs.job_id AND mine.staff_id = ${to}::uuid)`;
}
