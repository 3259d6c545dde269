import { expect, test } from "vitest";
import * as marks from "./marks";

const { withoutFramework } = marks;

/** The page put together again, as it goes out. */
function readMarks(page: string) {
  const { head, rest, ...said } = marks.readMarks(page);
  return { html: head + rest, ...said };
}

const page = (head: string, body = "") => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

test("a page says that it goes without script, its status, and how long it is kept under which tags; the markers go", () => {
  const { html, marks } = readMarks(
    page(
      '<meta name="x-client" content="none"/><meta name="x-status" content="410"/><meta name="x-keep" content="600 job:trainee jobs"/><title>T</title>',
    ),
  );

  expect(marks).toEqual({ client: "none", status: 410, keepSeconds: 600, tags: ["job:trainee", "jobs"] });
  expect(html).toBe(page("<title>T</title>"));
});

test("text in the body cannot forge a marker, and stays as it was", () => {
  const forged = page("<title>T</title>", '<p><meta name="x-keep" content="99999 x"/></p>');

  expect(readMarks(forged)).toEqual({
    html: forged,
    marks: { client: undefined, status: undefined, keepSeconds: 0, tags: [] },
  });
});

test.each([
  ["a status that is none", '<meta name="x-status" content="banana"/>'],
  ["a time that is none", '<meta name="x-keep" content="soon jobs"/>'],
  ["a time below nought", '<meta name="x-keep" content="-5 jobs"/>'],
])("%s counts for nothing", (_, head) => {
  expect(readMarks(page(head)).marks).toMatchObject({ status: undefined, keepSeconds: 0 });
});

test("a page without a head says nothing", () => {
  expect(readMarks("<p>hello</p>").marks).toEqual({ keepSeconds: 0, tags: [] });
});

test("without the framework, data for search engines and our own module stay, and what installs the site is asked for later", () => {
  const html = page(
    '<link rel="preload" as="script" href="/a.js"/><link rel="modulepreload" href="/b.js"/><link rel="stylesheet" href="/c.css"/><link rel="manifest" href="/manifest.webmanifest"/><script src="/n.js" async=""></script>',
    '<script>self.__next_f.push([1,"</p>"])</script><script type="application/ld+json">{"a":1}</script><script type="module" src="/site.js" data-own=""></script>',
  );

  expect(withoutFramework(html)).toBe(
    page(
      '<link rel="stylesheet" href="/c.css"/>',
      '<script type="application/ld+json">{"a":1}</script><script type="module" src="/site.js" data-own=""></script>',
    ),
  );
});

test("a page whose form came back says so in its title, before anything else", () => {
  const { html } = readMarks('<head><meta name="x-error" content="form"/><title>New job</title></head><p><title></p>');

  expect(html).toBe("<head><title>Error: New job</title></head><p><title></p>");
});

test("what only the framework reads between two texts goes with it, and what stands in a text does not", () => {
  const html = page("", "<p>4<!-- --> minutes, &lt;!-- so to say --&gt;</p><!--$--><!--/$-->");

  expect(withoutFramework(html)).toBe(page("", "<p>4 minutes, &lt;!-- so to say --&gt;</p>"));
});
