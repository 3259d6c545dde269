import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import type { JobFields } from "../form-input";
import { chosenOf, type Choices, type JobMerge, mergeOfJobs } from "./merging";
import { jobRevisionUpTo } from "./revisions";
import { fieldsOf } from "./said";
import { savedJobForm } from "./saved-form";
import { ownJobCopy, replaceJobCopy } from "./working-copies";

/** The three states that a merge is made of. */
export interface ThreeStates {
  mine: JobFields;
  was: JobFields;
  theirs: JobFields;
  /** The version that stands now, and who made it. */
  version: number;
  savedBy: string | null;
  savedAt: Date;
}

/** What a recruiter typed over a version that is no longer the newest, beside what was saved since. */
export interface JobClash extends JobMerge {
  title: string;
  version: number;
  savedBy: string | null;
  savedAt: Date;
  typedAt: Date;
}

/**
 * What somebody typed, what it was typed over, and what stands now. Null for whoever may not write jobs and where there is
 * none.
 */
export async function threeStates(
  viewer: Viewer,
  jobId: string,
  { baseVersion, fields }: { baseVersion: number; fields: JobFields },
): Promise<ThreeStates | null> {
  if (!may(viewer, "write:jobs")) return null;
  const saved = await savedJobForm(viewer, jobId);
  if (!saved) return null;
  const { version, savedBy, savedAt, fields: theirs } = saved;
  const base = await jobRevisionUpTo(jobId, baseVersion);
  return { mine: fields, was: base ? fieldsOf(base.said) : theirs, theirs, version, savedBy, savedAt };
}

/** Null when there is nothing to put together: no unsaved form, or none that is older than the job. */
export async function jobClash(viewer: Viewer, jobId: string): Promise<JobClash | null> {
  const copy = await ownJobCopy(viewer, jobId);
  const states = copy && (await threeStates(viewer, jobId, copy));
  if (!copy || !states || copy.baseVersion >= states.version) return null;
  const { version, savedBy, savedAt } = states;
  return { ...mergeOfJobs(states), title: states.theirs.title, version, savedBy, savedAt, typedAt: copy.savedAt };
}

/**
 * Puts both together as chosen and makes that what the recruiter is typing, over the newest version. Nothing is saved by it.
 * Refused with `changed-meanwhile` when somebody saved once more since the choice was shown.
 */
export async function settleJobClash(
  viewer: Viewer,
  jobId: string,
  { version, ...choices }: Choices & { version: number },
  now: Date,
) {
  const clash = await jobClash(viewer, jobId);
  if (!clash) return { ok: false, reason: "not-found" } as const;
  if (clash.version !== version) return { ok: false, reason: "changed-meanwhile" } as const;
  await replaceJobCopy(viewer, jobId, { baseVersion: version, fields: chosenOf(clash, choices) }, now);
  return { ok: true } as const;
}
