"use server";

import { redirect } from "next/navigation";
import { draftByLink, isDraftSecret } from "@/lib/applications/drafts/link";
import { keepDraftToken } from "../draft-cookie";

/** Gives this browser the secret of a draft, and opens it. */
export async function resumeDraft(token: string): Promise<void> {
  const draft = isDraftSecret(token) ? await draftByLink(token) : null;
  if (!draft) redirect("/jobs");
  await keepDraftToken(draft.slug, token, draft.closesAt);
  redirect(`/jobs/${draft.slug}/apply`);
}
