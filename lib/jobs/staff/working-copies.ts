import { workingCopies } from "@/lib/access/working-copies";
import { type JobFields, workingJob } from "../form-input";

const copies = workingCopies<JobFields>({
  thing: "job",
  needs: { read: "read:jobs", write: "write:jobs" },
  read: (kept) => workingJob.safeParse(kept).data ?? null,
  savesSince: (tx, jobId, savedById, version) =>
    tx.jobRevision.count({ where: { jobId, savedById, version: { gt: version }, act: { in: ["save", "restore"] } } }),
});

/** What recruiters are typing into jobs and have not saved (lib/access/working-copies.ts). */
export const {
  keep: keepJobCopy,
  replace: replaceJobCopy,
  own: ownJobCopy,
  leave: leaveJobCopy,
  others: otherJobWriters,
  countOf: jobCopiesOf,
  give: giveJobCopies,
} = copies;
