import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growth } from "@/lib/core/growth.fixtures";
import { partsOf, withLinks } from "./blocks";
import { rendered } from "./markdown";
import { videoAt } from "./videos";

const html = (markdown: string) => rendered(markdown).html;

describe("what an editor writes", () => {
  test.each([
    ["headings are sections with an address", "## Ask once", '<h2 id="ask-once">Ask once</h2>'],
    ["a page has one h1, so # is a section too", "# Ask once", '<h2 id="ask-once">Ask once</h2>'],
    ["### is a part of a section", "### Ask _once_", '<h3 id="ask-once">Ask <em>once</em></h3>'],
    [
      "a short quotation is a callout",
      "> One small question.",
      '<blockquote class="callout">\n<p>One small question.</p>\n</blockquote>',
    ],
    [
      "a long one stays a quotation",
      `> ${"word ".repeat(46).trim()}`,
      `<blockquote>\n<p>${"word ".repeat(46).trim()}</p>\n</blockquote>`,
    ],
    ["a heading in a quotation is only bold", "> ## Loud\n> and long", expect.not.stringContaining("<h2")],
    ["a link within the site", "[jobs](/jobs?q=a)", '<p><a href="/jobs?q=a">jobs</a></p>'],
    [
      "an absolute link to the site stays on it",
      "[jobs](http://localhost:3000/jobs)",
      '<p><a href="/jobs">jobs</a></p>',
    ],
    [
      "a link elsewhere",
      "[Acas](https://www.acas.org.uk)",
      '<p><a href="https://www.acas.org.uk" rel="noopener">Acas</a></p>',
    ],
    ["a picture is said in its words", "![two circles](https://x.example/a.png)", "<p>two circles</p>"],
    ["a list that starts at three", "3. c\n4. d", '<ol start="3">\n<li>c</li>\n<li>d</li>\n</ol>'],
  ])("%s", (_, markdown, expected) => {
    expect(html(markdown)).toEqual(expected);
  });

  test("a table scrolls by itself, is reached by keyboard and names its columns", () => {
    const table = html("| Pile | It sounds like |\n| --- | --- |\n| Mine | “no detail” |");

    expect(table).toContain(
      '<div class="table-scroll" tabindex="0" role="group" aria-label="Table: Pile, It sounds like"><table>',
    );
    expect(table).toContain('<tr><th scope="col">Pile</th><th scope="col">It sounds like</th></tr>');
    expect(table).toContain("<tr><td>Mine</td><td>“no detail”</td></tr>");
  });

  test("a table whose first column has no heading names its rows", () => {
    const table = html("| | Scheme |\n| --- | --- |\n| Pay | Fixed |");

    expect(table).toContain('<tr><td></td><th scope="col">Scheme</th></tr>');
    expect(table).toContain('<tr><th scope="row">Pay</th><td>Fixed</td></tr>');
  });

  test("the words are those a reader sees", () => {
    const { text } = rendered(
      "## One & two\n\nSay **it** [here](/jobs).\n\n- a\n- b\n\n| x | y |\n| - | - |\n| 1 | 2 |",
    );

    expect(text).toBe("One & two\n\nSay it here.\n\na\n\nb\n\nx y\n\n1 2");
  });
});

const ID = "0d9f3c52-7f0e-4f6e-9a55-2f1f8f0f5a10";

describe("the blocks of the house", () => {
  const PLAYER = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&amp;rel=0";
  const video = (words: string) =>
    `<p class="video" data-video="${PLAYER}"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener"><strong>${words}</strong> Video on YouTube. Nothing is loaded from there until you press.</a></p>`;
  test.each([
    [
      "a picture alone is a figure with its words below",
      `![Two people](/blog/images/${ID} "At \\"work\\"")`,
      `<figure><img src="/blog/images/${ID}" alt="Two people" /><figcaption>At "work"</figcaption></figure>`,
    ],
    [
      "within a line it stands in it",
      `So ![a](/blog/images/${ID})`,
      `<p>So <img src="/blog/images/${ID}" alt="a" /></p>`,
    ],
    [
      "one that says nothing is silent",
      `![Decorative](/blog/images/${ID})`,
      `<figure><img src="/blog/images/${ID}" alt="" /></figure>`,
    ],
    ["a picture without a true name is its words", "![a](/blog/images/..%2f)", "<p>a</p>"],
    [
      "words that stand apart",
      "Before\n:::callout\nAsk **once**\n:::\nafter",
      '<p>Before</p>\n<div class="callout">\n<p>Ask <strong>once</strong></p>\n</div>\n<p>after</p>',
    ],
    [
      "many words that stand apart are set smaller",
      `:::callout\n${"word ".repeat(46)}\n:::`,
      expect.stringContaining('class="note"'),
    ],
    ["words that never end to stand apart are text", ":::callout\nAsk", "<p>:::callout\nAsk</p>"],
    [
      "a heading among them is only bold",
      ":::callout\n## Ask\n:::",
      expect.stringContaining("<p><strong>Ask</strong></p>"),
    ],
    ["a video of YouTube", "::video[A \\] talk](https://youtu.be/dQw4w9WgXcQ)", video("A ] talk")],
    ["a video without words has some", "::video[](https://youtu.be/dQw4w9WgXcQ)", video("A video")],
    [
      "a video of anywhere else is a link",
      "::video[Film](https://v.example/1)",
      '<p><a href="https://v.example/1" rel="noopener">Film</a></p>',
    ],
    ["a video of a script is its words", "::video[Film](javascript:x)", "<p>Film</p>"],
    ["a job", "::job[planner-leeds]", '<div data-block="job" data-of="planner-leeds"></div>'],
    ["what is no address of a job is text", "::job[../x]", "<p>::job[../x]</p>"],
    [
      "an alert",
      "::alert[q=marketing&place=Leeds]",
      '<div data-block="alert" data-of="q=marketing&amp;place=Leeds"></div>',
    ],
    ["an alert for everything", "::alert", '<div data-block="alert"></div>'],
    [
      "signs in it are parameters",
      '::alert["><script>]',
      '<div data-block="alert" data-of="%22%3E%3Cscript%3E="></div>',
    ],
    [
      "a button",
      "::action[Book a call](/strategy-call)",
      '<p class="action"><a href="/strategy-call">Book a call</a></p>',
    ],
    ["a button that leads nowhere is its words", "::action[Book](javascript:x)", "<p>Book</p>"],
    [
      "a job in a quotation is a link",
      "> ::job[planner-leeds]",
      expect.stringContaining('<a href="/jobs/planner-leeds">See this job: Planner leeds</a>'),
    ],
    ["a block within code is code", "```\n::job[a]\n```", "<pre><code>::job[a]\n</code></pre>"],
  ])("%s", (_, markdown, expected) => {
    expect(html(markdown)).toEqual(expected);
  });

  test("stand between whole stretches of text, and are links and words away from the page", () => {
    const { html, text } = rendered("Read.\n\n::job[planner-leeds]\n\n## Then\n\n::alert[q=marketing&place=Leeds]");

    expect(partsOf(html)).toEqual([
      { kind: "html", html: "<p>Read.</p>\n" },
      { kind: "job", slug: "planner-leeds" },
      { kind: "html", html: '<h2 id="then">Then</h2>\n' },
      { kind: "alert", search: "q=marketing&place=Leeds" },
    ]);
    expect(withLinks(html)).toContain('<a href="/alerts?q=marketing&#38;place=Leeds">');
    expect(text).toContain("See this job: Planner leeds");
    expect(text).toContain("Have new jobs sent to you by email: marketing, Leeds");
  });

  test("marks in a very long paragraph are read, and a list is as close as its entries are short", () => {
    expect(html(`${"plain words ".repeat(600)}**bold**`)).toContain("<strong>bold</strong>");
    expect(html("- a\n\n- b")).toBe("<ul>\n<li>a</li>\n<li>b</li>\n</ul>");
    expect(html("- a\n\n  c\n\n- b")).toContain("<li><p>b</p>");
  });
});

test.each([
  ["https://www.youtube.com/watch?v=dQw4w9WgXcQ&list=x&t=1m30s", "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90"],
  ["https://m.youtube.com/shorts/dQw4w9WgXcQ?si=x", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"],
  ["//www.youtube-nocookie.com/embed/dQw4w9WgXcQ?start=5", "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=5"],
  ["https://vimeo.com/channels/staff/76979871", "https://vimeo.com/76979871"],
  ["https://player.vimeo.com/video/76979871?h=8272103f6e", "https://vimeo.com/76979871/8272103f6e"],
  ["https://www.youtube.com/@somebody", undefined],
  ["https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ", undefined],
  ["https://evil.example/www.youtube.com/embed/dQw4w9WgXcQ", undefined],
  ["javascript://youtube.com/watch?v=dQw4w9WgXcQ", undefined],
  ["youtube", undefined],
])("the video at %s is watched at %s", (address, page) => {
  expect(videoAt(address)?.page).toBe(page);
});

describe("heading addresses", () => {
  const ids = (markdown: string) => [...html(markdown).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

  test.each([
    ["the same heading twice gets a number", "## Pay\n\n### Pay", ["pay", "pay-2"]],
    ["a number that a heading already has is passed over", "## Pay 2\n\n## Pay\n\n## Pay", ["pay-2", "pay", "pay-3"]],
    ["ids of the page itself are not taken", "## Main\n\n## Share", ["main-2", "share-2"]],
    ["accents and signs go", "## Café – naïve £40k?", ["cafe-naive-40k"]],
    ["without a Latin letter there is still one", "## 你好\n\n## 👋", ["section", "section-2"]],
    ["a link in a heading counts by its words", "## [Ask](/contact) once", ["ask-once"]],
    ["text that stays keeps its address when another section goes", "## Pay", ["pay"]],
  ])("%s", (_, markdown, expected) => {
    expect(ids(markdown)).toEqual(expected);
  });

  test("are never shared, whatever the headings say", () => {
    const words = fc.constantFrom("pay", "pay 2", "pay-2", "PAY", "2", "section", "", "👋", "main");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (titles) => {
        const found = ids(titles.map((title) => `## ${title}`).join("\n\n"));
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe("attacks", () => {
  test.each([
    [
      "a script is shown as the text it is",
      "<script>alert(1)</script>",
      "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    ],
    [
      "so is an image with a handler",
      "Hi <img src=x onerror=alert(1)>",
      "<p>Hi &lt;img src=x onerror=alert(1)&gt;</p>",
    ],
    ["so is raw text that would swallow the page", "<xmp><b>x", "<p>&lt;xmp&gt;&lt;b&gt;x</p>"],
    [
      "what stands behind a script is text too",
      "a <script><a href=/jobs>b",
      "<p>a &lt;script&gt;&lt;a href=/jobs&gt;b</p>",
    ],
    [
      "and in front of one, with entities as they are meant",
      "&lt;b&gt; &pound;5 & more",
      "<p>&lt;b&gt; £5 &amp; more</p>",
    ],
    ["and a comment", "<!-- mso -->", "<p>&lt;!-- mso --&gt;</p>"],
    ["a javascript: link is only words", "[x](javascript:alert(1))", "<p>x</p>"],
    ["with any letters", "[x](JaVaScRiPt:alert(1))", "<p>x</p>"],
    ["or entities in it", "[x](java&#115;cript&colon;alert(1))", "<p>x</p>"],
    ["or a tab in it", "[x](<java\tscript:alert(1)>)", "<p>x</p>"],
    ["or by reference", "[x][y]\n\n[y]: javascript:alert(1)", "<p>x</p>"],
    ["data: is only words", "[x](data:text/html,<b>)", "<p>x</p>"],
    ["an address without a scheme is only words", "[x](//evil.example)", "<p>x</p>"],
    ["so is one with a backslash", "[x](/\\evil.example)", "<p>x</p>"],
    ["so is one that depends on the page", "[x](evil)", "<p>x</p>"],
    ["an autolink to script is text", "<javascript:alert(1)>", "<p>javascript:alert(1)</p>"],
    [
      "a quote in an address does not end it",
      '[x](https://a.example/"onclick="y)',
      expect.not.stringMatching(/ onclick=/),
    ],
    [
      "a quote in a link's words does not end anything",
      '[" onfocus="y](/jobs)',
      expect.not.stringMatching(/<[^>]* onfocus/),
    ],
    [
      "a quote in a table's heading does not end its name",
      '| " onfocus="y |\n| - |\n| 1 |',
      expect.not.stringMatching(/<[^>]* onfocus="/),
    ],
    ["a tick box is no control", "- [ ] do", expect.not.stringContaining("<input")],
    ["control and direction characters go", "a\u0000b\u202ec", "<p>abc</p>"],
  ])("%s", (_, markdown, expected) => {
    expect(html(markdown)).toEqual(expected);
  });

  test("nothing that is typed makes an element or attribute outside the list", () => {
    const piece = fc.constantFrom(
      "<script>",
      "</script>",
      "<svg/onload=x>",
      "[a](",
      "javascript:",
      ")",
      "![",
      "](",
      "> ",
      "## ",
      "| a |\n| - |\n",
      "`",
      "```\n",
      "&lt;",
      "&#60;",
      "<a href=",
      '"',
      "'",
      "\n\n",
      "- ",
      "<",
      ">",
      "*",
      "_",
      "onerror=",
      "\\",
      "//",
      "x",
      "\n:::callout\n",
      "\n:::\n",
      "\n::video[",
      "\n::action[a](",
      "\n::job[a]\n",
      "\n::alert[",
      `/blog/images/${ID}`,
      "https://youtu.be/dQw4w9WgXcQ",
      "]",
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 40 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (markdown) => {
        for (const [tag] of html(markdown).matchAll(/<[^>]*>/g)) expect(tag).toMatch(ONLY);
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  const ONLY =
    /^<(?:\/[a-z1-6]+|(?:p|br|strong|em|del|code|pre|ul|li|table|thead|tbody|tr|td|hr|h4|blockquote|ol|figure|figcaption)(?: \/)?|ol start="\d+"|blockquote class="callout"|h[23] id="[a-z0-9-]+"|th scope="(?:col|row)"|div class="table-scroll" tabindex="0" role="group" aria-label="[^"<>]*"|a href="(?:https?:|mailto:|tel:|\/(?!\/)|#)[^"<>]*"(?: rel="noopener")?|div class="(?:callout|note)"|p class="(?:action|video" data-video="https:\/\/(?:www\.youtube-nocookie|player\.vimeo)\.com\/[^"<>]*)"|img src="\/blog\/images\/[0-9a-f-]{36}" alt="[^"<>]*" \/|div data-block="(?:job|alert)"(?: data-of="[^"<>]*")?)>$/;

  test("a table of a thousand columns and a text of 200,000 characters are read in seconds", () => {
    const wide = `${"|a".repeat(1000)}|\n${"|-".repeat(1000)}|\n${`${"|b".repeat(1000)}|\n`.repeat(40)}`;
    const long = `## Part\n\n${"Plain words in a row. ".repeat(300)}\n\n`.repeat(30);

    expect(html(wide)).toContain("<td>b</td>");
    expect(html(long)).toContain('id="part-30"');
  }, 30_000);

  test.each([
    ["quotations", "> "],
    ["quotations without spaces", ">"],
    ["lists", "- "],
    ["numbered lists", "1. "],
    ["both", "> - "],
  ])("%s nested without end are read to ten deep, and the rest is their text", (_, mark) => {
    const nested = html(`${mark.repeat(8000 / mark.length)}deep`);

    expect(nested).toContain("deep");
    expect(nested.match(/<(?:blockquote|[ou]l)\b/g)).toHaveLength(10);
  });

  test.each([
    ["nested quotations", (length: number) => `${"> ".repeat(length / 2)}a`],
    ["the same heading over and over", (length: number) => "# a\n\n".repeat(length / 5)],
  ])("%s take time by their length, not by its square", (_, textOf) => {
    expect(growth(rendered, textOf, 10_000)).toBeLessThan(9);
  });
});
