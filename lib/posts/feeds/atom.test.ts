import fc from "fast-check";
import { expect, test } from "vitest";
import { atomFeed } from "./atom";
import type { FeedEntry } from "./feed";

const at = new Date("2026-11-25T08:00:00Z");
const entry: FeedEntry = {
  id: "urn:uuid:1b4e28ba-2fa1-4d2e-883f-0016d3cca427",
  url: "https://g.example/blog/a",
  title: "Pay & offers",
  summary: "What <b> means",
  author: { name: "Candidate desk", url: "https://g.example/blog/author/candidate-desk" },
  category: { term: "pay", label: 'Pay "and" offers' },
  picture: "https://g.example/blog/a/drawing.png",
  published: at,
  updated: new Date("2026-11-26T08:00:00Z"),
  html: '<p>Ask ]]> once &amp; <a href="https://g.example/jobs">look</a></p>',
};
const feedOf = (...entries: FeedEntry[]) =>
  atomFeed({
    id: "tag:g.example,2026:blog",
    title: "Insights",
    subtitle: "Plain words",
    page: "https://g.example/blog",
    agency: { name: "Buchanan Graduates", url: "https://g.example/" },
    updated: at,
    entries,
  });

test("a feed says who it is, where it lives and what is new", () => {
  expect(feedOf(entry)).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>tag:g.example,2026:blog</id>
  <title>Insights</title>
  <subtitle>Plain words</subtitle>
  <link rel="self" type="application/atom+xml" href="https://g.example/blog/feed.xml"/>
  <link rel="alternate" type="text/html" href="https://g.example/blog"/>
  <updated>2026-11-25T08:00:00.000Z</updated>
  <entry>
    <id>urn:uuid:1b4e28ba-2fa1-4d2e-883f-0016d3cca427</id>
    <title>Pay &amp; offers</title>
    <link rel="alternate" type="text/html" href="https://g.example/blog/a"/>
    <author><name>Candidate desk</name><uri>https://g.example/blog/author/candidate-desk</uri></author>
    <category term="pay" label="Pay &quot;and&quot; offers"/>
    <published>2026-11-25T08:00:00.000Z</published>
    <updated>2026-11-26T08:00:00.000Z</updated>
    <summary>What &lt;b&gt; means</summary>
    <content type="html">&lt;p&gt;Ask ]]&gt; once &amp;amp; &lt;a href=&quot;https://g.example/jobs&quot;&gt;look&lt;/a&gt;&lt;/p&gt;</content>
  </entry>
</feed>
`);
});

test("whatever the text holds, the document stays well-formed", () => {
  const awkward = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "\u0000\u0008\u000b\u001f\ufffe\uffff",
      "\ud800",
      "\udc00x",
      "]]>",
      "<![CDATA[",
      "&#0;",
      "👋",
      "-->",
    ),
  );
  fc.assert(
    fc.property(awkward, awkward, (title, html) => {
      const xml = feedOf({ ...entry, title, html });

      expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
      expect(xml.replace(/&(?:amp|lt|gt|quot);/g, "")).not.toContain("&");
      expect(xml.match(/<(?!\/|\?)/g)).toHaveLength(19);
    }),
  );
}, 30_000);
