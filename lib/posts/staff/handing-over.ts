import type { Tx } from "@/lib/core/db";

/** What somebody has typed into posts and not saved. */
export const workingCopiesOf = (tx: Tx, staffId: string): Promise<number> =>
  tx.workingCopy.count({ where: { staffId } });

/**
 * Gives what one colleague has typed and not saved to another, who finds it when they open the post. Where they have begun
 * something themselves both stay as they are. Answers how many went.
 */
export function giveWorkingCopies(tx: Tx, { from, to }: { from: string; to: string }): Promise<number> {
  return tx.$executeRaw`
    UPDATE post_working_copy AS theirs SET staff_id = ${to}::uuid
    WHERE theirs.staff_id = ${from}::uuid AND NOT EXISTS (
      SELECT FROM post_working_copy mine WHERE mine.post_id = theirs.post_id AND mine.staff_id = ${to}::uuid)`;
}
