import { postAtOldAddress } from "@/lib/posts/moving/old-addresses";
import { plainPage } from "./answers";
import type { Answer } from "./kept-pages";
import { DATA_POLICY } from "./policy";

/** The front page of another site with the number of a post, `/?p=12`: here it is the front page, whatever the number. */
export const namesPostByNumber = (url: string): boolean => /^\/\?(?:[^#]*&)?p=\d/.test(url);

/** Whether an answer says that this site knows no such address; so does the one that only takes a slash off its end. */
export function isUnknown({ status, headers }: Answer, path: string): boolean {
  if (status === 404) return !/^\/(?:api|admin|_next)\//.test(path);
  return (
    status === 308 && path.length > 1 && path.endsWith("/") && !String(headers.location ?? "").startsWith("/blog/")
  );
}

/** Where the post is that had this address on its old site, for ever; 410 for one that was taken down; null when none had it. */
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
