import { db } from "@/lib/core/db";
import { rendered } from "@/lib/posts/text/markdown";

interface PostFacts {
  id?: string;
  slug: string;
  title?: string;
  summary?: string;
  body?: string;
  author?: string;
  category?: string;
  publishedAt?: Date | null;
  withdrawnAt?: Date;
  revisedAt?: Date;
}

/** A post as tests of the blog need one: out since 1 November 2026 unless said otherwise. */
export async function aPost({ body = "Read this.", author = "desk", category = "applying", ...facts }: PostFacts) {
  const [byline, shelf] = await Promise.all([anAuthor(author), aCategory(category)]);
  const { html, text } = rendered(body);
  return db.post.create({
    data: {
      title: "Asking for feedback",
      publishedAt: new Date("2026-11-01T08:00:00Z"),
      ...facts,
      bodyMarkdown: body,
      bodyHtml: html,
      bodyText: text,
      authorId: byline.id,
      categoryId: shelf.id,
    },
  });
}

export const anAuthor = (slug: string) =>
  db.author.upsert({ where: { slug }, create: { slug, name: `The ${slug}` }, update: {} });

export const aCategory = (slug: string) =>
  db.category.upsert({ where: { slug }, create: { slug, name: `About ${slug}` }, update: {} });
