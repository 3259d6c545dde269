import { type Copy, workingCopies } from "@/lib/access/working-copies";
import { workingFields, type WorkingFields } from "../schema";

export type WorkingCopy = Copy<WorkingFields>;

const copies = workingCopies<WorkingFields>({
  thing: "post",
  needs: { read: "read:posts", write: "write:posts" },
  read: (kept) => workingFields.safeParse(kept).data ?? null,
  savesSince: (tx, postId, savedById, version) =>
    tx.postRevision.count({ where: { postId, savedById, version: { gt: version } } }),
});

/** What editors are typing into posts and have not saved (lib/access/working-copies.ts). */
export const {
  keep: keepWorkingCopy,
  replace: replaceWorkingCopy,
  own: ownWorkingCopy,
  leave: leaveWorkingCopy,
  others: otherWriters,
  countOf: workingCopiesOf,
  give: giveWorkingCopies,
} = copies;
