import { EvidenceDrawer } from "@/components/recovery/kudos/evidence-drawer";
import type { Viewer } from "@/lib/access/viewer";
import { evidenceFor, MOST_TICKED, showWith } from "@/lib/recovery/kudos/evidence";

/** Kind words that the reader may write from; nothing where there are none. */
export async function Evidence({ who }: { who: Viewer }) {
  return <EvidenceDrawer evidence={await evidenceFor(who)} most={MOST_TICKED} />;
}

/** What was ticked is shown with the application that has just been sent; what was not, is not. */
export async function showTicked(who: Viewer, slug: string, form: FormData, now: Date): Promise<void> {
  const ids = form.getAll("$kudos").filter((id) => typeof id === "string");
  await showWith(who, slug, ids, now);
}
