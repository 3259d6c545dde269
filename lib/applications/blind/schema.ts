import * as z from "zod";

const reason = z
  .string()
  .trim()
  .min(5, "Say why, in a few words: it is written down")
  .max(500, "Say it in at most 500 letters");

/** Asks who an application is from, before it is shortlisted. */
export const revealInput = z.strictObject({ reason });

/** How the applications for a job are read. */
export const reviewInput = z
  .strictObject({
    names: z.enum(["hidden", "shown"], "Choose how they are read"),
    reason: z.string().trim().max(500, "Say it in at most 500 letters").default(""),
  })
  .refine(({ names, reason: why }) => names === "hidden" || why.length >= 5, {
    path: ["reason"],
    message: "Say why, in a few words: it is written down",
  });
