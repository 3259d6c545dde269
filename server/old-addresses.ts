import { postAtOldAddress } from "@/lib/posts/moving/old-addresses";
import { plainPage } from "./answers";
import type { Answer } from "./kept-pages";
import { DATA_POLICY } from "./policy";

/**
 * Whether an address is asked about before any page is made: `/?p=12`, which is the front page here whatever the number, and
 * what ends with a slash, as no page of this site does. All others are asked about once no page was found.
 */
export const mayBeOld = (url: string): boolean => /^\/\?(?:[^#]*&)?p=\d|^\/[^?#]+\/(?:[?#]|$)/.test(url);

/** Whether an answer says that this site knows no such address. */
export const isUnknown = ({ status }: Answer, path: string): boolean =>
  status === 404 && !/^\/(?:api|admin|_next)\//.test(path);

/**
 * Where the post is that had this address on its old site, for ever; 410 for one that was taken down; null when none
 * had it.
 */
export async function answerOfOldAddress(url: string, now: Date): Promise<Answer | null> {
  const found = await postAtOldAddress(url, now);
  if (found.kind === "missing") return null;
  if (found.kind === "gone") return plainPage(410);
  return {
    status: 301,
    // A browser keeps it for ever unless told otherwise; a post may get another address.
    headers: {
      location: `/blog/${found.slug}`,
      "cache-control": "public, max-age=3600",
      "content-security-policy": DATA_POLICY,
    },
    body: Buffer.alloc(0),
    packed: {},
  };
}
