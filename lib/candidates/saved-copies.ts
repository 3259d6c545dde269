import type { Viewer } from "@/lib/access/viewer";
import { detailsOf } from "@/lib/jobs/queries";
import type { JobDetails } from "@/lib/jobs/types";
import { savedJobs } from "./saved-list";

/** More than anyone reads on a train; those that close soonest come first. */
const MOST_COPIES = 100;

/** The open jobs the viewer has saved, whole, as a device keeps them for when it has no connection. */
export async function savedToKeep(viewer: Viewer, now: Date): Promise<JobDetails[]> {
  const open = (await savedJobs(viewer, now)).filter(({ isOpen }) => isOpen);
  return detailsOf(
    open.slice(0, MOST_COPIES).map(({ job }) => job),
    now,
  );
}
