import { type LimitOutcome, takeFrom } from "@/lib/core/rate-limit";

/** Somebody who types for an hour saves some hundred times, and a campus writes behind one address. */
export const mayKeepDraft = (network: string, now: Date): Promise<LimitOutcome> =>
  takeFrom([{ name: "draft:network", of: network, max: 12_000, windowSeconds: 3600 }], now);
