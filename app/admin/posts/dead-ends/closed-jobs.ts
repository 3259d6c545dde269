import { jobBySlug } from "@/lib/jobs/queries";

/** Which of these jobs nobody can apply for any more; one at another address counts as what it is there. */
export async function closedJobs(slugs: string[], now: Date): Promise<Set<string>> {
  const closed = new Set<string>();
  for (const slug of slugs) {
    const found = await jobBySlug(slug, now);
    const { kind } = found.kind === "moved" ? await jobBySlug(found.slug, now) : found;
    if (kind !== "open") closed.add(slug);
  }
  return closed;
}
