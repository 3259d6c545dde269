import { type LimitOutcome, takeFrom } from "@/lib/core/rate-limit";

/**
 * Somebody who types for an hour saves some hundred times, and a campus writes behind one address. Of files, up to 5 MB each,
 * it may keep as many as it may send applications.
 */
export const mayKeepDraft = (network: string, now: Date, { hasCv = false } = {}): Promise<LimitOutcome> =>
  takeFrom(
    [
      { name: "draft:network", of: network, max: 12_000, windowSeconds: 3600 },
      ...(hasCv ? [{ name: "draft-cv:network", of: network, max: 600, windowSeconds: 3600 }] : []),
    ],
    now,
  );
