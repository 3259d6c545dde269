import type { ToolName } from "../tools-input";
import type { Ended, Kind, Phase } from "../plan-input";

/** A step of our own writing. Its key is kept with every plan, so it is never given to another. */
export interface StepTemplate {
  key: string;
  phase: Phase;
  title: string;
  /** Why it is worth doing, in one line. */
  why: string;
  /** What to begin with, in 20 minutes at most. */
  first: string;
  minutes: number;
  /** What it changes: 1 a little, 2 some, 3 much. */
  impact: 1 | 2 | 3;
  /** How soon it stops being of use: 3 within three days, 2 within two weeks, 1 it keeps. */
  urgency: 1 | 2 | 3;
  /** Days after the start, at a steady pace. */
  offset: number;
  kind: Kind;
  /** Its place in the order that always holds, whatever its numbers say. */
  safety?: Safety;
  /** Looks at all the others, so it comes after them. */
  isLast?: true;
  /** What of ours helps with it. */
  tool?: ToolName;
  /** What to read first: the address of a post. */
  article?: string;
  /** Another page of ours where it is done. */
  page?: { href: string; label: string };
  /** Left out where it does not fit; everywhere when not said. */
  after?: readonly Ended[];
  /** For applications through us alone, or to others alone. */
  whose?: "ours" | "elsewhere";
}

/**
 * The order that no score changes (decision 0046): nothing is sent in anger, thanks come before a request, and nobody
 * applies again before they know more than last time.
 */
export const SAFETY = ["pause", "thank", "ask", "record", "talk", "refresh", "apply"] as const;
export type Safety = (typeof SAFETY)[number];
