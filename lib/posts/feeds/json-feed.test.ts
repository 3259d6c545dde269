import fc from "fast-check";
import { expect, test } from "vitest";
import * as z from "zod";
import type { BlogFeed } from "./feed";
import { jsonFeed } from "./json-feed";

// JSON Feed 1.1 as its authors wrote it down, strictly: what it does not know is an error, and so is what 1.1 took out.
const absolute = z.url({ protocol: /^https?$/ });
const rfc3339 = z.iso.datetime({ offset: true });
const author = z.strictObject({ name: z.string().min(1), url: absolute, avatar: absolute.optional() });
const text = z.string().regex(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
const item = z.strictObject({
  id: z.string().min(1),
  url: absolute,
  title: text,
  summary: text.min(1).optional(),
  content_html: text.refine((html) => !/\s(?:href|src)="(?!https?:|mailto:|tel:)/.test(html), "addresses are absolute"),
  image: absolute,
  date_published: rfc3339,
  date_modified: rfc3339,
  authors: z.array(author).min(1),
  tags: z.array(text.min(1)),
  language: z.literal("en-GB"),
});
const feedSchema = z.strictObject({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: text.min(1),
  home_page_url: absolute,
  feed_url: absolute,
  description: text,
  icon: absolute,
  authors: z.array(author).min(1),
  language: z.literal("en-GB"),
  items: z
    .array(item)
    .max(50)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, "ids are different"),
});

const at = new Date("2026-11-25T08:00:00Z");
const entry = {
  id: "urn:uuid:1b4e28ba-2fa1-4d2e-883f-0016d3cca427",
  url: "https://g.example/blog/a",
  title: "Pay & offers",
  summary: "What <b> means",
  author: { name: "Candidate desk", url: "https://g.example/blog/author/candidate-desk" },
  category: { term: "pay", label: 'Pay "and" offers' },
  picture: "https://g.example/blog/a/drawing.png",
  published: at,
  updated: new Date("2026-11-26T08:00:00Z"),
  html: '<p>Ask once &amp; <a href="https://g.example/jobs">look</a></p>',
};
const feed: BlogFeed = {
  id: "tag:g.example,2026:blog",
  title: "Insights",
  subtitle: "Plain words",
  page: "https://g.example/blog",
  agency: { name: "Buchanan Graduates", url: "https://g.example/" },
  updated: at,
  entries: [entry],
};

test("a feed is valid, says where it lives and holds what its page says", () => {
  const read = feedSchema.parse(JSON.parse(jsonFeed(feed)));

  expect(read).toMatchObject({ feed_url: "https://g.example/blog/feed.json", home_page_url: "https://g.example/blog" });
  expect(read.items).toMatchObject([
    {
      title: "Pay & offers",
      date_published: "2026-11-25T08:00:00.000Z",
      date_modified: "2026-11-26T08:00:00.000Z",
      authors: [{ name: "Candidate desk" }],
    },
  ]);
});

test("a blog with nothing out yet has a valid feed, and so has a post without a summary", () => {
  expect(feedSchema.parse(JSON.parse(jsonFeed({ ...feed, entries: [] }))).items).toEqual([]);
  expect(feedSchema.safeParse(JSON.parse(jsonFeed({ ...feed, entries: [{ ...entry, summary: "" }] }))).success).toBe(
    true,
  );
});

test("whatever the text holds, the document stays valid", () => {
  const awkward = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("\u0000\u0008\u000b\u001f\ufffe\uffff", "\ud800", "\udc00x", "\u2028", '"}]', "👋", "\u202e"),
  );
  fc.assert(
    fc.property(awkward, awkward, (title, html) => {
      const written = jsonFeed({ ...feed, entries: [{ ...entry, title, html: html.replaceAll('="', "") }] });

      expect(feedSchema.safeParse(JSON.parse(written)).error).toBeUndefined();
    }),
  );
}, 30_000);
