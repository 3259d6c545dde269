import * as z from "zod";

/** What somebody agrees to by joining a pool; kept word for word, with the pool's name and purpose, as proof. */
export const poolWording = ({ name, purpose }: { name: string; purpose: string }): string =>
  `You may keep me in your talent pool “${name}” (${purpose}) for 12 months, and think of me and write to me when such a job comes up. I can leave at any time, and I am out by myself if I say nothing.`;

export const POOL_STATES = { asked: "Asked, not answered", in: "In it", declined: "Does not want to be" } as const;
export type PoolState = keyof typeof POOL_STATES;

/** Months for which a yes holds. */
export const POOL_MONTHS = 12;
/** This many days before that is over we ask again. */
export const ASK_AGAIN_DAYS = 30;
/** This many days an invitation waits for an answer. */
export const INVITED_DAYS = 30;

const words = (max: number, missing: string) =>
  z.string().trim().min(1, missing).max(max, `Say it in at most ${max} letters`);

/** A talent pool, as the form sends it; `version` is the one that was seen, 0 for a new one. */
export const poolInput = z.strictObject({
  name: words(80, "Give it a name"),
  purpose: words(200, "Say what for: its members read it"),
  version: z.coerce.number().int().min(0).default(0),
});

export type PoolWords = z.output<typeof poolInput>;
