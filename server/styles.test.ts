import { describe, expect, test } from "vitest";
import { piecesOf, stylist, withOwnStyle } from "./styles";

const SHEET = `@layer base,utilities;
@font-face{font-family:text;src:url(../media/text.woff2)}
@font-face{font-family:reading;src:url(../media/reading.woff2)}
@property --tw-used{syntax:"*";inherits:false}
@property --tw-idle{syntax:"*";inherits:false}
@layer theme{:root{--ink:#111;--paper:#fff;--face:"text";--other:"reading";--idle:var(--idler);--idler:1px}}
@layer base{body{margin:0;font-family:var(--face)}table,dl{margin:0}::file-selector-button{margin:0}}
@layer utilities{.shown{color:var(--ink);--tw-used:1;--tw-idle:2;left:var(--tw-used)}.idle{color:var(--paper);font-family:var(--other)}.idle,.shown{top:0}
@media (width>40rem){.idle{top:1px}}@media (width>50rem){.shown{top:2px}}}
.toast{color:green}`;

const page = (link: string, classes = "shown") =>
  `<html><head>${link}</head><body><p class="a ${classes}">.idle</p></body></html>`;
const LINK = '<link rel="stylesheet" href="/_next/static/chunks/one.css" data-precedence="next"/>';
const pieces = piecesOf(SHEET, "/_next/static/chunks");

describe("a page with its own style", () => {
  const styled = stylist(() => pieces);
  const { html, styles } = styled(page(LINK));
  const [style = ""] = styles;

  test("has it in place of the link, and says it to the policy word for word", () => {
    expect(html).toBe(page(`<style>${style}</style>`));
  });

  test("carries what it uses, in its order and its layers, and what our own script puts there", () => {
    expect(style).toBe(
      "@font-face{font-family:text;src:url(/_next/static/media/text.woff2)}@layer base,utilities;" +
        '@layer theme{:root{--ink:#111;--face:"text"}}@layer base{body{margin:0;font-family:var(--face)}}' +
        "@layer utilities{.shown{color:var(--ink);--tw-used:1;left:var(--tw-used)}.shown{top:0}" +
        '@media (width>50rem){.shown{top:2px}}}.toast{color:green}@property --tw-used{syntax:"*";inherits:false}',
    );
  });

  test("carries the rules for the elements and the kinds of field that it has", () => {
    const form = page(LINK).replace("</body>", '<table><input type="file"></table></body>');
    const [own = ""] = styled(form).styles;

    expect(own).toContain("table{margin:0}::file-selector-button{margin:0}");
  });

  test("carries for each kind of page what that one uses", () => {
    expect(styled(page(LINK, "idle")).styles).not.toEqual(styles);
    expect(styled(page(LINK)).styles).toBe(styles);
    expect(styled(page(LINK.replace("/>", ' nonce="of-one-request"/>'))).styles).toBe(styles);
  });

  test("carries in one file what a rule of another asks for", () => {
    const sheets: Record<string, string> = { a: ":root{--ink:#111;--paper:#fff}", b: "p{color:var(--ink)}" };
    const links = Object.keys(sheets).map((name) => `<link rel="stylesheet" href="${name}"/>`);

    expect(stylist((name) => piecesOf(sheets[name] ?? "", "/"))(page(links.join(""))).styles).toEqual([
      ":root{--ink:#111}",
      "p{color:var(--ink)}",
    ]);
  });

  test("knows a class by how it is written in HTML", () => {
    const selector = piecesOf(".\\[\\&\\>p\\]\\:m-0{margin:0}", "/");

    expect(stylist(() => selector)(page(LINK, "[&amp;&gt;p]:m-0")).styles[0]).toContain("margin:0");
  });

  test.each(["https://evil.example/a.css", "/../etc/passwd.css", "/_next/static/../../package.json", "/blog.css"])(
    "keeps a link to %s as it is",
    (address) => {
      const given = page(`<link rel="stylesheet" href="${address}"/>`);

      expect(withOwnStyle(given)).toEqual({ html: given, styles: [] });
    },
  );
});
