import { expect, test } from "vitest";
import { breadcrumbMarkup } from "@/lib/core/breadcrumbs";
import { postMarkup } from "../structured-data";
import type { PostDetails } from "../types";

const post: PostDetails = {
  id: "1b4e28ba-2fa1-4d2e-883f-0016d3cca427",
  slug: "asking-twice",
  title: "Asking twice",
  summary: "Once more",
  publishedAt: new Date("2026-11-25T08:00:00Z"),
  revisedAt: new Date("2026-12-01T09:00:00Z"),
  bodyHtml: "<p>Ask.</p>",
  words: 1,
  minutes: 1,
  contents: [],
  image: null,
  author: { slug: "candidate-desk", name: "Candidate desk" },
  category: { slug: "applying", name: "Applying" },
};

test("a search engine is told who wrote what, when, and where it belongs", () => {
  const [posting, way] = postMarkup(post, { name: "Buchanan Graduates" });

  expect(posting).toMatchObject({
    "@type": "BlogPosting",
    headline: "Asking twice",
    datePublished: "2026-11-25T08:00:00.000Z",
    dateModified: "2026-12-01T09:00:00.000Z",
    author: [{ "@type": "Organization", name: "Candidate desk" }],
    publisher: { name: "Buchanan Graduates", logo: "http://localhost:3000/icons/512.png" },
    image: ["http://localhost:3000/blog/asking-twice/drawing.png"],
    mainEntityOfPage: "http://localhost:3000/blog/asking-twice",
  });
  expect(way).toEqual(
    breadcrumbMarkup([
      { label: "Insights", href: "/blog" },
      { label: "Applying", href: "/blog/category/applying" },
      { label: "Asking twice", href: "/blog/asking-twice" },
    ]),
  );
});

test("the steps of the way are counted from one and absolute", () => {
  expect(breadcrumbMarkup([{ label: "Insights", href: "/blog" }])).toMatchObject({
    itemListElement: [{ position: 1, name: "Insights", item: "http://localhost:3000/blog" }],
  });
});
