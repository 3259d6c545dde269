import { describe, expect, test } from "vitest";
import { classesIn, piecesOf, withOwnStyle } from "./styles";

describe("the classes that a selector cannot do without", () => {
  test.each([
    [".a .b>c", ["a", "b"]],
    [".md\\:grid", ["md:grid"]],
    [".w-\\[calc\\(100\\%-1rem\\)\\]:hover", ["w-[calc(100%-1rem)]"]],
    [".\\32 xl\\:grid", ["2xl:grid"]],
    [":is(.a,.b) .c", ["c"]],
    [".a:not(.b)::before", ["a"]],
    ["html", []],
    [".\\@\\[40rem\\]\\:flex", ["@[40rem]:flex"]],
  ])("of %s are %j", (selector, classes) => {
    expect(classesIn(selector)).toEqual(classes);
  });
});

const SHEET = `@layer base,utilities;
@font-face{font-family:text;src:url(../media/text.woff2)}
@property --tw-used{syntax:"*";inherits:false}
@property --tw-idle{syntax:"*";inherits:false}
@layer base{body{margin:0}}
@layer utilities{.shown{color:red;--tw-used:1}.idle{color:blue}.idle,.shown{top:0}
@media (width>40rem){.idle{top:1px}}@media (width>50rem){.shown{top:2px}}}
.toast{color:green}`;

const page = (link: string, classes = "shown") =>
  `<html><head>${link}</head><body><p class="a ${classes}">.idle</p></body></html>`;
const LINK = '<link rel="stylesheet" href="/_next/static/chunks/one.css" data-precedence="next"/>';
const pieces = piecesOf(SHEET, "/_next/static/chunks");

describe("a page with its own style", () => {
  const { html, styles } = withOwnStyle(page(LINK), () => pieces);
  const [style = ""] = styles;

  test("has it in place of the link, and says it to the policy word for word", () => {
    expect(html).toBe(page(`<style>${style}</style>`));
  });

  test("carries what it uses, in its order and its layers, and what our own script puts there", () => {
    expect(style).toBe(
      "@layer base,utilities;@font-face{font-family:text;src:url(/_next/static/media/text.woff2)}" +
        "@layer base{body{margin:0}}@layer utilities{.shown{color:red;--tw-used:1}.shown{top:0}" +
        '@media (width>50rem){.shown{top:2px}}}.toast{color:green}@property --tw-used{syntax:"*";inherits:false}',
    );
  });

  test("knows a class by how it is written in HTML", () => {
    const selector = piecesOf(".\\[\\&\\>p\\]\\:m-0{margin:0}", "/");

    expect(withOwnStyle(page(LINK, "[&amp;&gt;p]:m-0"), () => selector).styles[0]).toContain("margin:0");
  });

  test.each(["https://evil.example/a.css", "/../etc/passwd.css", "/_next/static/../../package.json", "/blog.css"])(
    "keeps a link to %s as it is",
    (address) => {
      const given = page(`<link rel="stylesheet" href="${address}"/>`);

      expect(withOwnStyle(given)).toEqual({ html: given, styles: [] });
    },
  );
});
