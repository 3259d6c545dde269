import type { Kind, Phase } from "../plan-input";
import { BASE_STEPS } from "./base-steps";
import type { Weighed } from "./ordering";
import type { StepTemplate } from "./step-template";
import { TOPIC_STEPS } from "./topic-steps";

const BY_KEY = new Map<string, StepTemplate>(
  [...BASE_STEPS, ...Object.values(TOPIC_STEPS).flat()].map((step) => [step.key, step]),
);

/** One of our steps by its key; undefined for a key that there never was. */
export const stepByKey = (key: string): StepTemplate | undefined => BY_KEY.get(key);

/** What one of our steps is called; null for one of theirs. */
export const stepTitle = (key: string | null): string | null => (key === null ? null : (stepByKey(key)?.title ?? null));

/** Every step of our writing. */
export const ALL_STEPS: readonly StepTemplate[] = [...BY_KEY.values()];

/** What a step of their own weighs: as much as most of ours. */
export const weighedOwn = (id: string, phase: Phase, minutes: number): Weighed => ({
  key: id,
  phase,
  minutes,
  impact: 2,
  urgency: 1,
});

/** What they wrote for a step of their own, as it is sealed. */
export interface OwnWords {
  title: string;
  first?: string;
  kind: Kind;
}
