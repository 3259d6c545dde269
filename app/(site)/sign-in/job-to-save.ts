import { jobToApplyFor } from "@/lib/applications/applying/job-to-apply-for";

/** The job that somebody pressed Save on before they had to sign in; null when they come for anything else. */
export async function jobToSave(next: string | null, now: Date): Promise<{ title: string } | null> {
  const { pathname, searchParams } = new URL(next ?? "/", "https://site.invalid");
  const slug = pathname === "/account/save" ? searchParams.get("job") : null;
  const job = slug ? await jobToApplyFor(slug, now) : null;
  return job && job.state !== "gone" ? job : null;
}
