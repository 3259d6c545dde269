import type { Brand } from "@/lib/core/brand";
import { breadcrumbMarkup } from "@/lib/core/breadcrumbs";
import { appUrl } from "@/lib/core/env";
import { changedAt } from "./text/reading";
import type { PostDetails } from "./types";

/** What search engines are told about a post: schema.org BlogPosting, and the way to it. Bylines are desks of the agency. */
export function postMarkup(post: PostDetails, { name }: Pick<Brand, "name">): object[] {
  const url = appUrl(`/blog/${post.slug}`);
  const publisher = { "@type": "Organization", name, url: appUrl("/"), logo: appUrl("/icons/512.png") };
  return [
    {
      "@context": "https://schema.org",
      "@type": "BlogPosting",
      headline: post.title,
      description: post.summary,
      image: [appUrl(post.image?.src ?? `/blog/${post.slug}/drawing.png`)],
      datePublished: post.publishedAt.toISOString(),
      dateModified: changedAt(post).toISOString(),
      author: [
        {
          "@type": "Organization",
          name: post.author.name,
          url: appUrl(`/blog/author/${post.author.slug}`),
          parentOrganization: publisher,
        },
      ],
      publisher,
      mainEntityOfPage: url,
      inLanguage: "en-GB",
      articleSection: post.category.name,
      wordCount: post.words,
      isPartOf: { "@type": "Blog", name: "Insights about the recruitment industry", url: appUrl("/blog") },
    },
    breadcrumbMarkup([
      { label: "Insights", href: "/blog" },
      { label: post.category.name, href: `/blog/category/${post.category.slug}` },
      { label: post.title, href: `/blog/${post.slug}` },
    ]),
  ];
}
