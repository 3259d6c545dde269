import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { type Tx, db } from "@/lib/core/db";
import { withNotice } from "@/lib/core/settings/privacy-notice";
import { MARKETING_WORDING } from "./vocabulary";

interface Choice {
  email: string;
  act: "given" | "confirmed" | "withdrawn";
  source: string;
  network: string | null;
}

/** Writes down what was agreed to or withdrawn, word for word: the proof that PECR reg. 22 asks for. */
export async function recordMarketing(tx: Tx, { email, act, source, network }: Choice, now: Date): Promise<void> {
  const wording = await withNotice(tx, MARKETING_WORDING);
  await tx.consentEvent.create({
    data: { address: email, purpose: "marketing", act, wording, source, network, at: now },
  });
}

/**
 * A candidate's choice whether we may write about more than they asked for. Choosing what is chosen already changes
 * nothing.
 */
export async function chooseMarketing(viewer: Viewer, wants: boolean, { network }: { network: string }, now: Date) {
  if (!isSignedIn(viewer)) return;
  const { personId, email } = viewer;
  await db.$transaction(async (tx) => {
    const { count } = await tx.candidate.updateMany({
      where: { personId, marketingAt: wants ? null : { not: null } },
      data: { marketingAt: wants ? now : null },
    });
    const act = wants ? "given" : "withdrawn";
    if (count > 0) await recordMarketing(tx, { email, act, source: "account", network }, now);
  });
}
