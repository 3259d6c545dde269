import { appUrl } from "../env";

/** A step of the way to a page. */
export interface Crumb {
  label: string;
  /** A path of ours. */
  href: string;
}

/** The way down to a page for search engines: schema.org BreadcrumbList. */
export function breadcrumbMarkup(steps: Crumb[]): object {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ label, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: label,
      item: appUrl(href),
    })),
  };
}
