import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markdownFrom } from "./from-html";
import { rendered } from "./markdown";

const ID = "/blog/images/0d9f3c52-7f0e-4f6e-9a55-2f1f8f0f5a10";
const markdown = (html: string) => markdownFrom(html).markdown;
const lost = (html: string) => markdownFrom(html).lost;

describe("Word", () => {
  const item = (level: number, mark: string, words: string, at = "Middle") =>
    `<p class=MsoListParagraphCxSp${at} style='text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`;

  test.each([
    [
      "paragraphs that only look like a list are one, within each other too",
      `${item(1, "·", "Ask", "First")}\n${item(2, "o", "by <b>phone</b>")}\n${item(1, "·", "Wait", "Last")}`,
      "- Ask\n  - by **phone**\n- Wait",
    ],
    ["numbers make a numbered list", `${item(1, "1.", "One")}${item(1, "2.", "Two")}`, "1. One\n2. Two"],
    [
      "styles, fonts, smart tags and notes for Word alone go",
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=EN-GB><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--><p class=MsoNormal><span lang=EN-GB style='font-size:11.0pt;mso-fareast-font-family:Calibri'>In <st1:City w:st="on">Leeds</st1:City>, <i style='mso-bidi-font-style:normal'>soon</i>.<o:p>&nbsp;</o:p></span></p></body></html>`,
      "In Leeds, _soon_.",
    ],
    ["the title is the first heading", "<p class=MsoTitle>Pay</p><h1>How</h1>", "## Pay\n\n## How"],
    [
      "a table keeps its rows and takes the first for its head",
      "<table class=MsoTableGrid border=1><tr><td width=100><p class=MsoNormal><b>Pay</b></p></td><td><p class=MsoNormal>When</p></td></tr><tr><td><p class=MsoNormal>£1<o:p></o:p></p></td><td><p>now | then</p></td></tr></table>",
      "| **Pay** | When |\n| --- | --- |\n| £1 | now \\| then |",
    ],
  ])("%s", (_, html, expected) => expect(markdown(html)).toBe(expected));

  test("a comment in the margin is no text of the article, and is named", () => {
    const html =
      "<p>Ask<span class=MsoCommentReference><a href='#_msocom_1'>[A1]</a></span></p><div style='mso-element:comment-list'><p>Really?</p></div>";
    expect(markdownFrom(html)).toEqual({
      markdown: "Ask",
      lost: ["A comment in the margin: “[A1]”", "A comment in the margin: “Really?”"],
    });
  });

  test("lists of Word on the web, each of one entry, are one list", () => {
    const entry = (level: number, words: string) =>
      `<div class="ListContainerWrapper SCXW1 BCX0"><ul class="BulletListStyle1"><li data-aria-level="${level}"><p class="Paragraph"><span class="TextRun"><span>${words}</span></span></p></li></ul></div>`;
    expect(markdown(entry(1, "a") + entry(2, "b") + entry(1, "c"))).toBe("- a\n  - b\n- c");
  });
});

describe("Google Docs", () => {
  test.each([
    [
      "the wrapper is not bold, and bold and slanted are read from styles",
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.4"><span style="font-size:11pt;font-weight:400;">Ask </span><span style="font-weight:700;">twice</span><span style="font-style:italic;font-weight:400"> or not</span></p></b>',
      "Ask **twice** _or not_",
    ],
    [
      "lists beside their entries belong to them",
      '<ul><li dir="ltr" aria-level="1"><p role="presentation"><span>a</span></p></li><ul><li aria-level="2"><p><span>b</span></p></li></ul><li><p>c</p></li></ul>',
      "- a\n  - b\n- c",
    ],
    [
      "headings begin at ##, and are not bold besides",
      '<h1><span style="font-weight:700">Pay</span></h1><h2><span style="font-weight:400">Yours</span></h2>',
      "## Pay\n\n### Yours",
    ],
    [
      "links lead where they lead in the end, and tell nobody who followed",
      '<p><a href="https://www.google.com/url?q=https://acas.org.uk/pay%3Fa%3D1%26utm_source%3Dx&amp;sa=D&amp;ust=1">Acas</a> <a href="https://a.example/?utm_medium=mail&amp;b=2&amp;fbclid=3#c">b</a></p>',
      "[Acas](https://acas.org.uk/pay?a=1) [b](https://a.example/?b=2#c)",
    ],
  ])("%s", (_, html, expected) => expect(markdown(html)).toBe(expected));
});

describe("WordPress, Ghost and LibreOffice", () => {
  const options = { imageFor: (src: string) => (src.includes("lost") ? null : ID) };
  test.each([
    [
      "a block with a picture and its words",
      '<!-- wp:image {"id":1} --><figure class="wp-block-image"><a href="https://w.example/a.jpg"><img src="https://w.example/a.jpg" alt="Two [people]"/></a><figcaption class="wp-element-caption">At &quot;work&quot;</figcaption></figure><!-- /wp:image -->',
      `![Two \\[people\\]](${ID} "At \\"work\\"")`,
    ],
    [
      "an older caption",
      `<div id="a" class="wp-caption"><img src="a.jpg" alt="x"/><p class="wp-caption-text">Words</p></div>`,
      `![x](${ID} "Words")`,
    ],
    [
      "a picture without its file leaves its words",
      '<figure><img src="lost.jpg" alt="Gone"><figcaption>Below</figcaption></figure>',
      "Below",
    ],
    [
      "an embedded video",
      '<figure class="wp-block-embed is-provider-youtube"><div class="wp-block-embed__wrapper">\nhttps://youtu.be/dQw4w9WgXcQ?t=1m30s\n</div><figcaption>A talk</figcaption></figure>',
      "::video[A talk](https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90)",
    ],
    [
      "a video in a frame",
      '<figure class="kg-card kg-embed-card"><iframe src="https://player.vimeo.com/video/76979871?h=8272103f6e" title="Film"></iframe></figure>',
      "::video[Film](https://vimeo.com/76979871/8272103f6e)",
    ],
    [
      "buttons",
      '<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="/jobs">See jobs</a></div></div><div class="kg-card kg-button-card"><a href="https://a.example/" class="kg-btn">Go</a></div>',
      "::action[See jobs](/jobs)\n\n::action[Go](https://a.example/)",
    ],
    [
      "words that stand apart",
      '<div class="kg-card kg-callout-card"><div class="kg-callout-emoji">i</div><div class="kg-callout-text">Ask <b>once</b></div></div>',
      ":::callout\nAsk **once**\n:::",
    ],
    [
      "a bookmark is a link",
      '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://a.example/x"><div class="kg-bookmark-content"><div class="kg-bookmark-title">A page</div><div class="kg-bookmark-description">About it</div></div></a></figure>',
      "[A page](https://a.example/x) About it",
    ],
    [
      "code keeps its lines",
      '<pre class="wp-block-code"><code>a &lt; b\n```\n  c</code></pre>',
      "````\na < b\n```\n  c\n````",
    ],
    [
      "a table with a head",
      '<figure class="wp-block-table"><table><thead><tr><th>a</th><th><b>b</b></th></tr></thead><tbody><tr><td colspan="2">1</td></tr></tbody></table><figcaption>Words</figcaption></figure>',
      "| a | b |\n| --- | --- |\n| 1 |  |\n\nWords",
    ],
    [
      "LibreOffice's fonts and wrapped entries",
      '<p style="margin-bottom:0cm"><font face="Liberation Serif"><b>One</b></font></p><ol start="3"><li><p>a</p><li><p>b<br>c</p></ol><p><br/></p>',
      "**One**\n\n3. a\n4. b\\\n   c",
    ],
    ["a quotation", "<blockquote><p>One</p><p>Two</p></blockquote>", "> One\n>\n> Two"],
    ["lines that were parted by two ends", "One<br><br>Two<br>Three", "One\n\nTwo\\\nThree"],
    ["two lists in a row stay two", "<ul><li>a</ul><ul><li>b</ul>", "- a\n\n* b"],
    ["terms and what they mean", "<dl><dt>a</dt><dd>b</dd></dl>", "**a**\n\nb"],
    ["a table that only placed things", "<table><tr><td><p>One</p><p>Two</p></td></tr></table>", "One\n\nTwo"],
    ["a button of a tool that is nothing", "<p>a<button aria-hidden=true></button></p>", "a"],
  ])("%s", (_, html, expected) => expect(markdownFrom(html, options).markdown).toBe(expected));

  test.each([
    ["a script", "<script>alert(1)</script>a", ["A script"]],
    [
      "a frame of elsewhere",
      '<iframe src="https://maps.example/x"></iframe>',
      ["A page of maps.example that was embedded"],
    ],
    [
      "a picture inside the text",
      `<img alt="Chart" src="data:image/png;base64,${"A".repeat(20_000)}">`,
      ["A picture that lay in the text itself. Upload it by itself: “Chart”"],
    ],
    ["a picture without a source", "<img alt=x>", ["A picture without a source: “x”"]],
    [
      "a picture that is not to be had",
      '<img src="https://w.example/lost.png">',
      ["A picture: “https://w.example/lost.png”"],
    ],
    [
      "a form",
      '<form>Name <input placeholder="x"><button>Send</button></form>',
      ["A field of a form", "A button: “Send”"],
    ],
    ["a sound", '<audio src="https://w.example/a.mp3"></audio>', ["A sound: “https://w.example/a.mp3”"]],
    ["a link to script", "<a href='java\tscript:x'>words</a>", ["A link that leads nowhere a reader may go: “words”"]],
    [
      "a file on somebody's computer",
      "<a href='file:///C:/a.doc'>CV</a>",
      ["A link that leads nowhere a reader may go: “CV”"],
    ],
    [
      "a block of the other site",
      '<!-- wp:latest-posts {"postsToShow":3} /-->',
      ["A block that its own site filled: “latest-posts”"],
    ],
    ["hidden words", "<p style='display: none'>psst</p>", ["Words that were hidden: “psst”"]],
    ["what a comment swallowed", "a <!-- b", ["What stood behind a comment that never ends: “b”"]],
  ])("%s is named when it is lost", (_, html, expected) => expect(lost(html)).toEqual(expected));

  test("a pixel that counts readers is missed by nobody", () =>
    expect(lost('<img width=1 height=1 src="https://t.example/p.gif">')).toEqual([]));
});

describe("the words stay the words", () => {
  const visible = fc.stringMatching(/^[\w *_#`<>&[\]()+.~|\\:!=-]{1,40}$/).filter((text) => text.trim() !== "");
  const escape = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  const said = (text: string) => text.replace(/\s+/g, " ").trim();

  test.each([
    ["paragraph", (text: string) => `<p>${text}</p>`],
    ["bold words between others", (text: string) => `<p>a<b>${text}</b>b</p>`],
    ["entry", (text: string) => `<ul><li>${text}</li></ul>`],
    ["cell", (text: string) => `<table><tr><th>${text}</th><th>x</th></tr><tr><td>${text}</td></tr></table>`],
    ["line below another", (text: string) => `<p>a<br>${text}</p>`],
    ["heading", (text: string) => `<h2>${text}</h2>`],
    ["quotation", (text: string) => `<blockquote>${text}</blockquote>`],
  ])(
    "in a %s, whatever they are",
    (_, around) => {
      fc.assert(
        fc.property(visible, (text) => {
          const html = around(escape(text));
          const words = said(html.replace(/<br>|<\/t[dh]>/g, " ").replace(/<[^>]*>/g, ""))
            .replace(/&lt;/g, "<")
            .replace(/&gt;/g, ">")
            .replace(/&amp;/g, "&");
          expect(said(rendered(markdown(html)).text.replace(/\n/g, " "))).toBe(said(words));
        }),
        { numRuns: 300 },
      );
    },
    60_000,
  );
});

describe("there and back", () => {
  const word = fc.constantFrom(
    "pay",
    "Ask",
    "£30,000",
    "C#",
    "snake_case",
    "a\\*b",
    "2 < 3",
    "R&D",
    "“quoted”",
    "(see)",
    "1.",
    "–",
    "x:y",
  );
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(" "));
  const plainWord = fc.constantFrom("pay", "ask", "twice", "soon");
  const inline: fc.Arbitrary<string> = fc
    .array(
      fc.oneof(
        words,
        plainWord.map((text) => `**${text}**`),
        plainWord.map((text) => `_${text}_`),
        plainWord.map((text) => `**${text} _${text}_ again**`),
        plainWord.map((text) => `~~${text}~~`),
        plainWord.map((text) => `\`${text} *\``),
        plainWord.map((text) => `[${text} **x**](/jobs?q=a&b=c)`),
        plainWord.map((text) => `[${text}](https://a.example/x_(y))`),
        plainWord.map((text) => `![${text}](${ID})`),
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => `So ${parts.join(" ")} then`);
  const list = fc
    .array(inline, { minLength: 1, maxLength: 3 })
    .map((entries) => entries.map((text) => `- ${text}`).join("\n"));
  const numbered = fc
    .array(inline, { minLength: 1, maxLength: 3 })
    .map((entries) => entries.map((text, at) => `${at + 1}. ${text}\n   - within`).join("\n"));
  const block = fc.oneof(
    inline,
    inline.map((text) => `${text}\\\n${text}`),
    inline.map((text) => `### ${text}`),
    list,
    numbered,
    inline.map((text) => `- ${text}\n\n  ${text}\n- b`),
    inline.map((text) => `> ${text}\n>\n> - b`),
    inline.map((text) => `:::callout\n${text}\n\n- ${text}\n:::`),
    inline.map((text) => `| a | ${text.replace(/\|/g, "")} |\n| --- | --- |\n| 1 |  |`),
    fc.constantFrom(
      "```\na <b>\n```",
      "---",
      "::video[A talk](https://youtu.be/dQw4w9WgXcQ)",
      "::video[A film](https://vimeo.com/1234567)",
      "::job[graduate-planner-leeds]",
      "::alert[q=marketing&place=Leeds]",
      "::alert",
      "::action[Book a call](/strategy-call)",
      `![What it shows](${ID} "Words & more")`,
      `![decorative](${ID})`,
      "|  | Scheme |\n| --- | --- |\n| Pay | Fixed |",
    ),
  );
  const article = fc.array(block, { minLength: 1, maxLength: 8 }).map((blocks) => `## Begin\n\n${blocks.join("\n\n")}`);

  test("what the house's Markdown makes of it is the same again after the way through HTML", () => {
    fc.assert(
      fc.property(article, (text) => {
        const once = rendered(text);
        const { markdown: again, lost: missing } = markdownFrom(once.html);
        expect(rendered(again)).toEqual(once);
        expect(missing).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
