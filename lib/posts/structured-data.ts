import type { Brand } from "@/lib/core/settings/brand";
import { breadcrumbMarkup } from "@/lib/core/web/breadcrumbs";
import { appUrl } from "@/lib/core/env";
import { changedAt } from "./text/reading";
import type { AuthorFacts, AuthorInUse, PostDetails } from "./types";

type Agency = Pick<Brand, "name">;

/** What search engines are told about a post: schema.org BlogPosting, and the way to it. */
export function postMarkup(post: PostDetails, agency: Agency): object[] {
  const url = appUrl(`/blog/${post.slug}`);
  return [
    {
      "@context": "https://schema.org",
      "@type": "BlogPosting",
      "@id": url,
      url,
      headline: post.title,
      description: post.summary,
      image: [appUrl(post.image?.src ?? `/blog/${post.slug}/drawing.png`)],
      datePublished: post.publishedAt.toISOString(),
      dateModified: changedAt(post).toISOString(),
      author: [asWriter(post.author, agency)],
      publisher: publisherOf(agency),
      mainEntityOfPage: { "@type": "WebPage", "@id": url },
      inLanguage: "en-GB",
      articleSection: post.category.name,
      wordCount: post.words,
      timeRequired: `PT${post.minutes}M`,
      isAccessibleForFree: true,
      isPartOf: { "@type": "Blog", name: "Insights about the recruitment industry", url: appUrl("/blog") },
    },
    breadcrumbMarkup([
      { label: "Insights", href: "/blog" },
      { label: post.category.name, href: `/blog/category/${post.category.slug}` },
      { label: post.title, href: `/blog/${post.slug}` },
    ]),
  ];
}

/** What search engines are told on an author's page: schema.org ProfilePage. */
export function authorMarkup(author: AuthorInUse, agency: Agency): object {
  const entity = asWriter(author, agency);
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    url: appUrl(`/blog/author/${author.slug}`),
    inLanguage: "en-GB",
    mainEntity: { ...entity, ...(author.about && { description: author.about }) },
  };
}

function publisherOf({ name }: Agency) {
  const logo = { "@type": "ImageObject", url: appUrl("/icons/512.png"), width: 512, height: 512 };
  return { "@type": "Organization", name, url: appUrl("/"), logo };
}

/** A person, or a desk, which is a part of the agency. */
function asWriter({ slug, name, isPerson, role, links }: AuthorFacts, agency: Agency) {
  const url = appUrl(`/blog/author/${slug}`);
  const sameAs = links.length > 0 && { sameAs: links };
  const house = publisherOf(agency);
  return isPerson
    ? { "@type": "Person", "@id": url, name, url, ...(role && { jobTitle: role }), worksFor: house, ...sameAs }
    : { "@type": "Organization", "@id": url, name, url, parentOrganization: house, ...sameAs };
}
