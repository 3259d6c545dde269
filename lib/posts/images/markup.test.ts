import { expect, test } from "vitest";
import { readElsewhere } from "../feeds/elsewhere";
import { rendered } from "../text/markdown";
import type { ImageFacts } from "../types";
import { imagesIn, withPictures } from "./markup";

const id = "1b4e28ba-2fa1-4d2e-883f-0016d3cca427";
const other = "2b4e28ba-2fa1-4d2e-883f-0016d3cca427";
const image = (facts: Partial<ImageFacts> = {}): ImageFacts => ({
  id,
  src: `/blog/images/${facts.id ?? id}`,
  width: 1000,
  height: 600,
  widths: [320, 640, 1000],
  isClear: false,
  blur: "data:image/webp;base64,AAAA",
  alt: "From the library",
  ...facts,
});
const images = new Map([id, other].map((one) => [one, image({ id: one })]));
const shown = (markdown: string, more = {}) => withPictures(rendered(markdown).html, images, more);

test("a picture of a text is offered in every size, with its place kept and its blur behind it", () => {
  const set = (format: string) => [320, 640, 1000].map((w) => `/blog/images/${id}/${w}.${format} ${w}w`).join(", ");
  const sizes = "(min-width: 704px) 624px, calc(100vw - clamp(2rem, 8vw, 5rem))";

  expect(shown(`![Two people](/blog/images/${id} "At work")`)).toBe(
    `<figure><span class="picture"><img class="picture-blur" src="data:image/webp;base64,AAAA" alt="" aria-hidden="true"><picture><source type="image/avif" srcset="${set("avif")}" sizes="${sizes}"><source type="image/webp" srcset="${set("webp")}" sizes="${sizes}"><img src="/blog/images/${id}" alt="Two people" width="1000" height="600" fetchpriority="high" decoding="async"></picture></span><figcaption>At work</figcaption></figure>`,
  );
});

test("the words of the text count, not those of the library: it may decorate here and say something there", () => {
  expect(shown(`![decorative](/blog/images/${id})`)).toContain(' alt="" width');
  expect(shown(`![A "quoted" <stair> & more](/blog/images/${id})`)).toMatch(
    /alt="A [^"<>]*quoted[^"<>]*stair[^"<>]*more"/,
  );
});

test("the first picture comes at once, the others when a reader is near, and all wait below one above the text", () => {
  const two = `![a](/blog/images/${id})\n\nText.\n\n![b](/blog/images/${other})`;
  const loading = (html: string) => html.match(/fetchpriority="high"|loading="lazy"/g);

  expect(loading(shown(two))).toEqual(['fetchpriority="high"', 'loading="lazy"']);
  expect(loading(shown(two, { first: false }))).toEqual(['loading="lazy"', 'loading="lazy"']);
});

test("nothing stands behind a transparent picture, and a small one is not said to be wide", () => {
  const html = withPictures(
    `<img src="/blog/images/${id}" alt="x" />`,
    new Map([[id, image({ isClear: true, width: 200 })]]),
  );

  expect(html).not.toContain("picture-blur");
  expect(html).toContain('class="picture picture-clear"');
  expect(html).toContain('sizes="(min-width: 280px) 200px, ');
});

test.each([
  ["a picture that is not there", `<img src="/blog/images/3b4e28ba-2fa1-4d2e-883f-0016d3cca427" alt="x" />`],
  ["a picture of elsewhere", '<img src="https://x.example/a.png" alt="x" />'],
  ["a picture in the text itself", '<img src="data:image/png;base64,AAAA" alt="x" />'],
  ["an address with more behind it", `<img src="/blog/images/${id}/640.avif" alt="x" />`],
  ["what only reads like one", `&lt;img src="/blog/images/${id}"&gt;`],
  ["a text without pictures", "<p>Ask.</p>"],
])("%s stays as it is", (_, html) => expect(withPictures(html, images)).toBe(html));

test("a picture that is pasted as text never gets into a post", () => {
  for (const length of [8, 2000, 7000])
    expect(rendered(`![A chart](data:image/png;base64,${"A".repeat(length)})`).html).not.toMatch(/<img/);
});

test("the pictures of a text are known by their ids, each once", () => {
  const text = `![a](/blog/images/${id}) and ![b](/blog/images/${other})\n\n![a](/blog/images/${id})`;

  expect(imagesIn(rendered(text).html)).toEqual([id, other]);
  expect(imagesIn("<p>None.</p>")).toEqual([]);
});

test("in a feed a picture has an address that works anywhere, in a format that everything reads", () => {
  const { html } = rendered(`![Stairs](/blog/images/${id})`);

  expect(readElsewhere(html, "https://g.example", "https://g.example/blog/a")).toContain(
    `<img src="https://g.example/blog/images/${id}" alt="Stairs"`,
  );
});

test.each([
  ["tags that never end", "<img ".repeat(100_000)],
  ["attributes that never end", `<img ${'alt="'.repeat(100_000)}`],
  ["pictures by the thousand", `<img src="/blog/images/${id}" alt="x" />`.repeat(5000)],
])("%s take no longer than their length", (_, html) => {
  const began = performance.now();
  withPictures(html, images);
  imagesIn(html);
  readElsewhere(html, "https://g.example", "https://g.example/a");

  expect(performance.now() - began).toBeLessThan(1500);
});
