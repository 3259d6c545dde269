import { z } from "zod";

/** What staff read of a candidate that has two accounts, part by part. */
export const JOINED_PARTS = {
  name: "Name",
  phone: "Phone",
  profile: "Profile",
  preferences: "What they look for",
} as const;

export type JoinedPart = keyof typeof JOINED_PARTS;

export const PARTS = Object.keys(JOINED_PARTS) as JoinedPart[];

const side = z.enum(["one", "two"], { error: "Choose one of the two" });

/** Which account is kept, and which account each part is read from. */
export const joinInput = z.object({
  kept: side,
  name: side,
  phone: side,
  profile: side,
  preferences: side,
});

export type JoinInput = z.infer<typeof joinInput>;

/** The parts that are read of the account that is not kept. */
export const takenParts = (input: JoinInput): JoinedPart[] => PARTS.filter((part) => input[part] !== input.kept);
