import type { Permission } from "@/lib/access/permissions";
import type { Tx } from "@/lib/core/db";
import { giveWorkingCopies, workingCopiesOf } from "@/lib/posts/staff/handing-over";

/** What belongs to one colleague and can be given to another, in the transaction in which somebody leaves. */
export interface Belonging {
  name: string;
  /** One of them, as a sentence counts them: "draft of an article". */
  noun: string;
  /** Who may not do this cannot take them over. */
  needs: Permission;
  count: (tx: Tx, staffId: string) => Promise<number>;
  /** Answers how many went. */
  give: (tx: Tx, from: string, to: string) => Promise<number>;
}

/** Calls to come are not among them: each is a move of its own, by the rules of the diaries, and is mailed. */
export const BELONGINGS: Belonging[] = [
  {
    name: "workingCopies",
    noun: "unsaved draft",
    needs: "write:posts",
    count: workingCopiesOf,
    give: giveWorkingCopies,
  },
];
