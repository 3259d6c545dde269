import * as z from "zod";

/** How many digests a second may go; empty for as fast as the server takes them. */
export const paceInput = z.strictObject({
  perSecond: z.coerce
    .number("Give a whole number, or nothing for no limit")
    .int("Give a whole number, or nothing for no limit")
    .min(1, "Give at least 1, or nothing for no limit")
    .max(10_000, "Give at most 10,000")
    .optional(),
});

/** Why digests are held, for whoever comes next. */
export const holdInput = z.strictObject({
  why: z
    .string("Say why, for whoever comes next")
    .trim()
    .min(3, "Say why, for whoever comes next")
    .max(300, "Say it in at most 300 letters"),
});
