"use server";

import { redirect } from "next/navigation";
import { isDraftSecret, openByLink } from "@/lib/applications/drafts/link";
import { keepDraftToken } from "../draft-cookie";

/** Gives this browser a draft, under a secret that no other browser and no letter knows, and opens it. */
export async function resumeDraft(link: string, slug: string): Promise<void> {
  const draft = isDraftSecret(link) ? await openByLink(link) : null;
  // Spent since the page was made: it says so, and what to do.
  if (!draft) redirect(`/jobs/${encodeURIComponent(slug)}/apply/resume?token=${encodeURIComponent(link)}`);
  await keepDraftToken(draft.slug, draft.token, draft.closesAt);
  redirect(`/jobs/${draft.slug}/apply`);
}
