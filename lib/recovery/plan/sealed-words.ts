import { sealed, unsealed } from "@/lib/core/secrets/sealing";
import type { Kind } from "../plan-input";
import type { OwnWords } from "./step-words";

/** What only the owner of a plan reads: which job it was about, and what they noted. */
export interface PlanAbout {
  job?: string;
  employer?: string;
  note?: string;
}

export const sealAbout = (about: PlanAbout): string => sealed(JSON.stringify(about));

/** Nothing, where it was sealed under another AUTH_SECRET: the plan is of use without it. */
export const openAbout = (text: string): PlanAbout => opened<PlanAbout>(text) ?? {};

export const sealWords = (words: OwnWords): string => sealed(JSON.stringify(words));

/** What they wrote for a step of their own, or that it cannot be read any more. */
export const openWords = (text: string): OwnWords =>
  opened<OwnWords>(text) ?? { title: "A step of yours that we can no longer read", kind: "write" satisfies Kind };

function opened<T>(text: string): T | null {
  const json = unsealed(text);
  return json === null ? null : (JSON.parse(json) as T);
}
