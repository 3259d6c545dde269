import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { publicWords } from "../public/confidential";
import { asSummary, SUMMARY } from "../summary";
import type { JobDetails } from "../types";

const MONTH_MS = 30 * 86_400_000;

/** A job as visitors will see it, for staff, whatever its state; a draft is shown as if it came out now for a month. */
export async function previewJob(viewer: Viewer, id: string, now: Date): Promise<JobDetails | null> {
  if (!may(viewer, "read:jobs") || !isUuid(id)) return null;
  const row = await db.job.findUnique({
    where: { id, binnedAt: null },
    select: { ...SUMMARY, number: true, descriptionHtml: true, version: true },
  });
  if (!row) return null;
  const shown = {
    ...row,
    publishedAt: row.publishedAt ?? now,
    closesAt: row.closesAt ?? new Date(now.getTime() + MONTH_MS),
  };
  return {
    ...asSummary(shown),
    number: row.number,
    descriptionHtml: publicWords(row.descriptionHtml, row),
    version: row.version,
    status: "open",
  };
}
