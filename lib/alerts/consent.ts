import type { Tx } from "@/lib/core/db";
import { withNotice } from "@/lib/core/settings/privacy-notice";
import { ALERT_WORDING } from "./vocabulary";

export interface AlertConsent {
  email: string;
  act: "given" | "confirmed" | "withdrawn";
  /** The page, or the word of a person, that it came by. */
  source: string;
  network?: string;
}

/** Writes down what an address agreed to, or took back, with the version of the privacy notice that stood beside it. */
export async function recordConsent(tx: Tx, { email: address, ...proof }: AlertConsent, at: Date): Promise<void> {
  const wording = await withNotice(tx, ALERT_WORDING);
  await tx.consentEvent.create({ data: { ...proof, address, purpose: "alerts", wording, at }, select: { id: true } });
}
