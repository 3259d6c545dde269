import { describe, expect, test } from "vitest";
import * as z from "zod";
import { breadcrumbMarkup } from "@/lib/core/web/breadcrumbs";
import { authorMarkup, postMarkup } from "./structured-data";
import type { PostDetails } from "./types";

const desk = { slug: "candidate-desk", name: "Candidate desk", isPerson: false, role: "", links: [] };
const priya = {
  slug: "priya-shah",
  name: "Priya Shah",
  isPerson: true,
  role: "Recruiter",
  links: ["https://www.linkedin.com/in/priya"],
};
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
  illustration: null,
  image: null,
  author: desk,
  category: { slug: "applying", name: "Applying" },
};
const agency = { name: "Buchanan Graduates" };

// What Google asks of Article, ProfilePage and BreadcrumbList, with all that it recommends, strictly.
const absolute = z.url({ protocol: /^https?$/ });
const moment = z.iso.datetime({ offset: true });
const organization = z.strictObject({
  "@type": z.literal("Organization"),
  name: z.string().min(1),
  url: absolute,
  logo: z.strictObject({
    "@type": z.literal("ImageObject"),
    url: absolute,
    width: z.number().min(112),
    height: z.number().min(112),
  }),
});
const writer = z.discriminatedUnion("@type", [
  z.strictObject({
    "@type": z.literal("Person"),
    "@id": absolute,
    // The name alone: no title, no job, no word like "by".
    name: z.string().regex(/^(?!(?:by|posted|mr|mrs|ms|dr)\b)[^,|]+$/i),
    url: absolute,
    jobTitle: z.string().min(1).optional(),
    worksFor: organization,
    sameAs: z.array(absolute).min(1).optional(),
    description: z.string().min(1).optional(),
  }),
  z.strictObject({
    "@type": z.literal("Organization"),
    "@id": absolute,
    name: z.string().min(1),
    url: absolute,
    parentOrganization: organization,
    sameAs: z.array(absolute).min(1).optional(),
    description: z.string().min(1).optional(),
  }),
]);
const context = { "@context": z.literal("https://schema.org") };
const posting = z
  .strictObject({
    ...context,
    "@type": z.literal("BlogPosting"),
    "@id": absolute,
    url: absolute,
    headline: z.string().min(1),
    description: z.string(),
    image: z.array(absolute).min(1),
    datePublished: moment,
    dateModified: moment,
    author: z.array(writer).min(1),
    publisher: organization,
    mainEntityOfPage: z.strictObject({ "@type": z.literal("WebPage"), "@id": absolute }),
    inLanguage: z.literal("en-GB"),
    articleSection: z.string().min(1),
    wordCount: z.number().int().min(1),
    timeRequired: z.iso.duration(),
    isAccessibleForFree: z.literal(true),
    isPartOf: z.strictObject({ "@type": z.literal("Blog"), name: z.string().min(1), url: absolute }),
  })
  .refine(({ datePublished, dateModified }) => datePublished <= dateModified, "it is not changed before it is out");
const breadcrumbs = z.strictObject({
  ...context,
  "@type": z.literal("BreadcrumbList"),
  itemListElement: z
    .array(
      z.strictObject({
        "@type": z.literal("ListItem"),
        position: z.number(),
        name: z.string().min(1),
        item: absolute,
      }),
    )
    .min(2)
    .refine((items) => items.every(({ position }, index) => position === index + 1), "positions count from one"),
});
const profile = z.strictObject({
  ...context,
  "@type": z.literal("ProfilePage"),
  url: absolute,
  inLanguage: z.literal("en-GB"),
  mainEntity: writer,
});

describe("a search engine is told", () => {
  test.each([
    ["of a desk", post],
    ["of a person", { ...post, author: priya }],
    ["of a person who says little", { ...post, author: { ...priya, role: "", links: [] } }],
    ["that never changed", { ...post, revisedAt: null }],
    ["marked as updated before it came out", { ...post, revisedAt: new Date("2026-01-01") }],
  ])("all that it asks about an article %s", (_, article) => {
    const [first, second] = postMarkup(article, agency);

    expect(posting.safeParse(first).error).toBeUndefined();
    expect(breadcrumbs.safeParse(second).error).toBeUndefined();
  });

  test("who wrote what, when, and where it belongs", () => {
    const [posting, way] = postMarkup(post, agency);

    expect(posting).toMatchObject({
      headline: "Asking twice",
      datePublished: "2026-11-25T08:00:00.000Z",
      dateModified: "2026-12-01T09:00:00.000Z",
      author: [{ "@type": "Organization", name: "Candidate desk", parentOrganization: { name: "Buchanan Graduates" } }],
      image: ["http://localhost:3000/blog/asking-twice/drawing.png"],
      url: "http://localhost:3000/blog/asking-twice",
    });
    expect(way).toEqual(
      breadcrumbMarkup([
        { label: "Insights", href: "/blog" },
        { label: "Applying", href: "/blog/category/applying" },
        { label: "Asking twice", href: "/blog/asking-twice" },
      ]),
    );
  });

  test("the picture above it, where one stands there", () => {
    const image = {
      id: "i",
      src: "/blog/images/i",
      width: 9,
      height: 9,
      widths: [9],
      isClear: false,
      blur: "",
      alt: "",
    };

    expect(postMarkup({ ...post, image }, agency)[0]).toMatchObject({
      image: ["http://localhost:3000/blog/images/i"],
    });
  });

  test("that a person is one, what they do and where else they are", () => {
    expect(postMarkup({ ...post, author: priya }, agency)[0]).toMatchObject({
      author: [
        {
          "@type": "Person",
          name: "Priya Shah",
          jobTitle: "Recruiter",
          sameAs: ["https://www.linkedin.com/in/priya"],
          url: "http://localhost:3000/blog/author/priya-shah",
          worksFor: { name: "Buchanan Graduates" },
        },
      ],
    });
  });

  test.each([desk, priya])("on the page of $name who that is", (author) => {
    const markup = authorMarkup({ ...author, id: "1", about: "Who talks to graduates.", posts: 1 }, agency);

    expect(profile.safeParse(markup).error).toBeUndefined();
    expect(markup).toMatchObject({ mainEntity: { name: author.name, description: "Who talks to graduates." } });
  });
});

test("the steps of the way are counted from one and absolute", () => {
  expect(breadcrumbMarkup([{ label: "Insights", href: "/blog" }])).toMatchObject({
    itemListElement: [{ position: 1, name: "Insights", item: "http://localhost:3000/blog" }],
  });
});
