import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { JobFields } from "../form-input";
import { SAID } from "../selects";
import { jobRevisionUpTo } from "./revisions";
import { fieldsOf } from "./said";

/** The form of a job as it is saved, with its version and who made that. */
export interface SavedJobForm {
  version: number;
  /** What it is paid in; null while it has no pay. */
  currency: string | null;
  fields: JobFields;
  savedBy: string | null;
  savedAt: Date;
}

/** A job as it is saved now. Null when it is not there or not theirs to read. */
export async function savedJobForm(viewer: Viewer, id: string): Promise<SavedJobForm | null> {
  if (!may(viewer, "read:jobs") || !isUuid(id)) return null;
  const job = await db.job.findUnique({
    where: { id, binnedAt: null },
    select: {
      ...SAID,
      version: true,
      updatedAt: true,
      descriptionHtml: true,
      places: { select: { name: true }, orderBy: { position: "asc" } },
    },
  });
  if (!job) return null;
  const last = await jobRevisionUpTo(id, job.version);
  return {
    version: job.version,
    currency: job.salaryCurrency,
    fields: fieldsOf(job),
    savedBy: last?.savedBy ?? null,
    savedAt: last?.savedAt ?? job.updatedAt,
  };
}
