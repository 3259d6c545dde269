"use server";

import { redirect } from "next/navigation";
import { viewer } from "@/app/session";
import { saveJob, unsaveJob } from "@/lib/candidates/saved-jobs";

/** Saves the job that a form names. A visitor signs in first, and is then asked once more: a GET saves nothing. */
export async function keepJob(form: FormData): Promise<void> {
  const slug = slugIn(form);
  const outcome = await saveJob(await viewer(), slug, new Date());
  if (outcome.ok || outcome.reason === "full") redirect("/account#saved");
  if (outcome.reason === "no-job") redirect("/jobs");
  redirect(`/sign-in?next=${encodeURIComponent(`/account/save?job=${slug}`)}`);
}

/** Takes the job that a form names off the list. */
export async function dropJob(form: FormData): Promise<void> {
  await unsaveJob(await viewer(), slugIn(form));
  redirect("/account#saved");
}

/** Only what can be an address of a job goes on into another. */
function slugIn(form: FormData): string {
  const slug = form.get("job");
  return typeof slug === "string" && /^[a-z0-9-]{1,200}$/.test(slug) ? slug : "";
}
