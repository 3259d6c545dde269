import { db } from "@/lib/core/db";
import { markStale } from "@/lib/core/stale";
import { RENDERER, rendered } from "./text/markdown";

/** Posts that are made anew between two looks at what is left. */
const AT_ONCE = 50;

/**
 * Makes the HTML and the words of every post anew that an older renderer made, and drops its kept pages; nothing that the
 * editor wrote changes, nor any date. Until its turn comes a post reads as it did. Whoever saves a post meanwhile wins.
 * Several workers may do it at once. Answers how many it made.
 */
export async function renderAnew(): Promise<number> {
  let made = 0;
  for (;;) {
    const posts = await db.post.findMany({
      where: { renderer: { lt: RENDERER } },
      select: { id: true, slug: true, version: true, bodyMarkdown: true },
      take: AT_ONCE,
    });
    if (posts.length === 0) return made;
    for (const post of posts) made += await oneAnew(post);
  }
}

interface Made {
  id: string;
  slug: string;
  version: number;
  bodyMarkdown: string;
}

async function oneAnew({ id, slug, version, bodyMarkdown }: Made): Promise<number> {
  const { html, text } = rendered(bodyMarkdown);
  return db.$transaction(async (tx) => {
    const { count } = await tx.post.updateMany({
      where: { id, version, renderer: { lt: RENDERER } },
      data: { bodyHtml: html, bodyText: text, renderer: RENDERER },
    });
    if (count > 0) await markStale(tx, "posts", `post:${slug}`);
    return count;
  });
}
