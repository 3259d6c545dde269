import { expect, test } from "vitest";
import { remadeSvg } from "./remade-svg";

const svg = (inner: string, root = 'viewBox="0 0 40 26"') =>
  Buffer.from(
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${inner}</svg>`,
  );
const taken = (inner: string, root?: string) => {
  const remade = remadeSvg(svg(inner, root));
  if (!remade.ok) throw new Error(remade.words);
  return remade.svg;
};

test("shapes, gradients and what they are painted with come through", () => {
  const shapes =
    '<defs><linearGradient id="a"><stop offset="0" stop-color="#fff"></stop></linearGradient></defs>' +
    '<g transform="translate(1 2)"><path d="M0 0L10-5z" fill="url(#a)"></path><circle cx="3" cy="4" r="2" stroke="red"></circle></g>';

  expect(taken(shapes)).toBe(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 26">${shapes}</svg>`);
});

test("what a style attribute paints with becomes attributes", () => {
  expect(taken('<path d="M0 0" style="fill:#c00;stroke:none;background:url(x)"/>')).toContain(
    '<path d="M0 0" fill="#c00" stroke="none">',
  );
});

test.each([
  ["a script", "<script>alert(1)</script>"],
  ["a script in a script", "<script><script>alert(1)</script>alert(2)</script>"],
  ["a script by another prefix", '<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>'],
  ["a handler", '<path d="M0 0" onload="alert(1)" onclick="alert(1)"/>'],
  ["a link", '<a xlink:href="javascript:alert(1)"><path d="M9 9"/></a>'],
  [
    "a page inside",
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></body></foreignObject>',
  ],
  ["an animation that sets an address", '<path d="M0 0"><set attributeName="href" to="javascript:alert(1)"/></path>'],
  ["a fill from elsewhere", '<path d="M0 0" fill="url(https://evil.example/alert)"/>'],
  ["a value that ends its attribute", '<path d="M0 0" fill="red&quot; onload=&quot;alert(1)"/>'],
  ["a drawing in the drawing", '<svg onload="alert(1)"><path d="M0 0"/></svg>'],
  ["a text in it", "<title>alert</title><desc>alert</desc><metadata>alert</metadata>"],
  ["character data", "<![CDATA[<script>alert(1)</script>]]>"],
])("%s has no way into the result", (_, inner) => {
  expect(taken(`${inner}<path d="M1 1"/>`)).not.toMatch(/alert|script|href|evil|onload|onclick|foreign/i);
});

test.each([
  ["letters as text", svg("<text>Harker</text>"), /letters as text/],
  ["a style sheet", svg("<style>.a{fill:red}</style>"), /style sheet/],
  ["a picture", svg('<image xlink:href="file:///etc/passwd"/>'), /picture inside/],
  ["copies", svg('<use xlink:href="#a"/>'), /copies/],
  ["no size", svg("<path d='M0 0'/>", ""), /how large/],
  ["nothing closed", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><g>'), /cannot be read/],
  [
    "entities that grow",
    Buffer.from(
      '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="&b;"/></svg>',
    ),
    /cannot be read/,
  ],
  ["too many parts", svg("<g/>".repeat(3001)), /too many parts/],
  ["too deep", svg("<g>".repeat(60) + "</g>".repeat(60)), /too many parts/],
  ["too large", svg(" ".repeat(200 * 1024)), /200 KB/],
])("%s is refused in words", (_, bytes, words) => {
  const remade = remadeSvg(bytes);

  expect(remade.ok ? "taken" : remade.words).toMatch(words);
});
