import type { Candidate } from "@/lib/access/viewer";
import { ownApplication } from "@/lib/applications/queries";
import { sayDay, londonDay } from "@/lib/core/dates";
import type { ShareKind, SharedPart } from "../sharing-input";

/** Whose it is, and which application the call is about, where it is about one. */
export interface Sharer {
  candidate: Candidate;
  applicationId: string | null;
}

/**
 * Says one thing of a candidate's in words, as the candidate sees it now; null when there is nothing to bring. It asks with
 * the candidate as the viewer: whoever reads it has been let in by a row of `call_share` before.
 */
export type Part = (sharer: Sharer, now: Date) => Promise<Omit<SharedPart, "kind"> | null>;

/** What there is to bring, by its kind. A kind without a part is not offered. */
export const PARTS: Partial<Record<ShareKind, Part>> = { timeline };

/** What its candidate was told of an application, the oldest first. */
async function timeline({ candidate, applicationId }: Sharer, now: Date) {
  const application = applicationId ? await ownApplication(candidate, applicationId, now) : null;
  if (!application) return null;
  const { job, rail } = application;
  return {
    title: `${job.title}, ${job.employer}`,
    lines: rail.events.toReversed().map(({ at, standing, words }) => ({
      term: sayDay(londonDay(at), { weekday: false, year: true }),
      text: words ? `${standing}. ${words}` : standing,
    })),
  };
}
