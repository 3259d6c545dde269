import type { FoundKind } from "@/components/admin/commands/use-found";
import { sayStart } from "@/components/calls/words";
import type { Viewer } from "@/lib/access/viewer";
import { findSubscribers } from "@/lib/alerts/staff/finding";
import { findApplications } from "@/lib/applications/staff/finding";
import { findCalls } from "@/lib/calls/staff/finding";
import { findCandidates } from "@/lib/candidates/finding";
import { findClients } from "@/lib/clients/finding";
import { sayJobNumber } from "@/lib/jobs/number";
import { findJobs } from "@/lib/jobs/staff/finding";
import { JOB_STATES } from "@/lib/jobs/staff/jobs";
import { findPosts } from "@/lib/posts/staff/finding";

const POST_STATES = {
  draft: "Draft",
  review: "To be read",
  scheduled: "Scheduled",
  public: "Public",
  withdrawn: "Taken down",
};

type Kind = Omit<FoundKind, "hits"> & {
  find: (viewer: Viewer, typed: string, now: Date) => Promise<FoundKind["hits"] | null>;
};

/** Every kind of thing that is looked for, in the order shown. Each domain is asked with the viewer, and says null for no. */
const KINDS: Kind[] = [
  {
    kind: "Jobs",
    isPeople: false,
    find: async (viewer, typed, now) =>
      (await findJobs(viewer, typed, now))?.map(({ id, number, title, employerName, state }) => ({
        id,
        label: title,
        detail: `${sayJobNumber(number)}, ${employerName}, ${JOB_STATES[state].toLowerCase()}`,
        href: `/admin/jobs/${id}`,
      })) ?? null,
  },
  {
    kind: "Applications",
    isPeople: true,
    find: async (viewer, typed) =>
      (await findApplications(viewer, typed))?.map(({ id, name, jobTitle }) => ({
        id,
        label: name,
        detail: jobTitle,
        href: `/admin/applications/${id}`,
      })) ?? null,
  },
  {
    kind: "Candidates",
    isPeople: true,
    find: async (viewer, typed) =>
      (await findCandidates(viewer, typed))?.map(({ id, name, email }) => ({
        id,
        label: name || email,
        detail: name && email,
        href: `/admin/candidates/${id}`,
      })) ?? null,
  },
  {
    kind: "Clients",
    isPeople: false,
    find: async (viewer, typed) =>
      (await findClients(viewer, typed))?.map(({ id, name }) => ({
        id,
        label: name,
        detail: "",
        href: `/admin/clients/${id}`,
      })) ?? null,
  },
  {
    kind: "Calls",
    isPeople: true,
    find: async (viewer, typed) =>
      (await findCalls(viewer, typed))?.map(({ id, name, startsAt, isCancelled }) => ({
        id,
        label: name,
        detail: `${sayStart(startsAt)}${isCancelled ? ", cancelled" : ""}`,
        href: `/admin/calls/${id}`,
      })) ?? null,
  },
  {
    kind: "Posts",
    isPeople: false,
    find: async (viewer, typed, now) =>
      (await findPosts(viewer, typed, now))?.map(({ id, title, state }) => ({
        id,
        label: title,
        detail: POST_STATES[state],
        href: `/admin/posts/${id}`,
      })) ?? null,
  },
  {
    kind: "Subscribers",
    isPeople: true,
    find: async (viewer, typed) =>
      (await findSubscribers(viewer, typed))?.map(({ id, email }) => ({
        id,
        label: email,
        detail: "",
        href: `/admin/emails/subscribers/${id}`,
      })) ?? null,
  },
];

/** What fits, a few of each kind; kinds in which nothing does, or which are not theirs to see, are left out. */
export async function findEverything(viewer: Viewer, typed: string, now: Date): Promise<FoundKind[]> {
  const found = await Promise.all(
    KINDS.map(async ({ kind, isPeople, find }) => ({ kind, isPeople, hits: (await find(viewer, typed, now)) ?? [] })),
  );
  return found.filter(({ hits }) => hits.length > 0);
}
