import { createHash } from "node:crypto";
import type { FoundPost } from "./found";

/** A hash of all that an old site says of a post: the same hash, nothing new. */
export function digestOf({ body, remarks: _, ...facts }: FoundPost): string {
  const text = body.kind === "html" ? body.held.back(body.html) : body.markdown;
  const hash = createHash("sha256").update(JSON.stringify(facts)).update(text).digest("hex");
  return facts.ours ? `${OURS}${hash}` : hash;
}

const OURS = "ours ";

/** Whether what was read last was an export of this house's own. */
export const isOfOurs = (digest: string | null): boolean => digest?.replace(UNFINISHED, "").startsWith(OURS) ?? false;

const UNFINISHED = "unfinished ";

/** A post some of whose pictures could not be had is to be tried again the next time. */
export const unfinished = (digest: string): string => `${UNFINISHED}${digest}`;
