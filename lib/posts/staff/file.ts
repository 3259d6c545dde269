import { stringify } from "yaml";
import type { Viewer } from "@/lib/access/viewer";
import { postForStaff } from "./posts";

/** A post as a Markdown file: its facts as YAML between two lines, then the text. Null for whoever may not read it. */
export async function postAsFile(
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<{ name: string; text: string } | null> {
  const post = await postForStaff(viewer, id, now);
  if (!post) return null;
  const facts = {
    title: post.title,
    slug: post.slug,
    category: post.category.slug,
    author: post.author.slug,
    summary: post.summary,
    ...(post.publishedAt && { publishedAt: post.publishedAt.toISOString() }),
  };
  return { name: `${post.slug}.md`, text: `---\n${stringify(facts)}---\n\n${post.bodyMarkdown}\n` };
}
