import { type Stage, STAGES } from "@/lib/applications/vocabulary";

/** A stage as an address names it; undefined for anything else. */
export const stageIn = (word: string | undefined): Stage | undefined =>
  word && Object.hasOwn(STAGES, word) ? (word as Stage) : undefined;
