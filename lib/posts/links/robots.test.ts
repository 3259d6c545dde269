import { describe, expect, test } from "vitest";
import { Robots, rulesOf } from "./robots";

const now = new Date("2026-11-25T10:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

test.each<[string, string, string, boolean]>([
  ["nothing at all", "", "/a", true],
  ["that all is open", "User-agent: *\nDisallow:", "/a", true],
  ["that all is closed", "User-agent: *\nDisallow: /", "/a", false],
  ["that another is closed out", "User-agent: other\nDisallow: /", "/a", true],
  ["that we are closed out, by name, in capitals", "USER-AGENT: LinkCheck\nDISALLOW: /", "/a", false],
  ["that all are but we", "User-agent: *\nDisallow: /\n\nUser-agent: linkcheck\nDisallow: /b", "/a", true],
  ["it to several at once", "User-agent: other\nUser-agent: *\nDisallow: /", "/a", false],
  [
    "it in two groups of one name",
    "User-agent: *\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: *\nDisallow: /b",
    "/b",
    false,
  ],
  ["that a folder is closed", "User-agent: *\nDisallow: /private/", "/private/x", false],
  ["that a folder is closed, and this is beside it", "User-agent: *\nDisallow: /private/", "/privately", true],
  ["the longer rule", "User-agent: *\nDisallow: /a\nAllow: /a/open", "/a/open/1", true],
  ["of two as long the one that allows", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
  ["with a star", "User-agent: *\nDisallow: /*.pdf", "/x/y.pdf?z", false],
  ["with an end", "User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true],
  ["with an end that is there", "User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf.pdf", false],
  ["by parameters", "User-agent: *\nDisallow: /*?s=", "/?s=1", false],
  [
    "with remarks and other lines",
    "# hello\nSitemap: /s.xml\nUser-agent: * # all\nCrawl-delay: 9\nDisallow: /a # no",
    "/a",
    false,
  ],
  ["it before any name", "Disallow: /\n", "/a", true],
  ["what is no text", "<html><body>Not found</body></html>", "/a", true],
])("a host that says %s", (_, text, path, allowed) => {
  expect(rulesOf(text)(path)).toBe(allowed);
});

test("a pattern made to take long does not", () => {
  const started = performance.now();
  rulesOf(`User-agent: *\nDisallow: /${"*a".repeat(5000)}$`)(`/${"a".repeat(20_000)}b`);

  expect(performance.now() - started).toBeLessThan(500);
});

describe("what a host allows", () => {
  const answering = (answers: Record<string, { status: number; location?: string; text?: string } | Error>) => {
    const asked: string[] = [];
    const ask = async ({ href }: URL) => {
      asked.push(href);
      const answer = answers[href] ?? { status: 404 };
      if (answer instanceof Error) throw answer;
      return { location: null, text: "", ...answer };
    };
    return { asked, robots: (most?: number) => new Robots(ask, most) };
  };
  const closed = { status: 200, text: "User-agent: *\nDisallow: /" };
  const page = (host: string) => new URL(`https://${host}/page`);

  test("is asked once a day, however many of its pages there are", async () => {
    const { asked, robots } = answering({ "https://a.example/robots.txt": closed });
    const one = robots();
    await Promise.all([one.allows(page("a.example"), now), one.allows(page("a.example"), later(1))]);
    expect(asked).toHaveLength(1);

    expect(await one.allows(page("a.example"), later(25))).toBe(false);
    expect(asked).toHaveLength(2);
  });

  test.each<[string, { status: number; location?: string; text?: string } | Error, boolean]>([
    ["has no such file", { status: 404 }, true],
    ["keeps it to itself", { status: 403 }, true],
    ["has a fault", { status: 503 }, false],
    ["is not there", new Error("It cannot be reached."), true],
    ["sends us on to a file that closes it", { status: 301, location: "https://b.example/robots.txt" }, false],
    ["sends us round in circles", { status: 301, location: "/robots.txt" }, true],
    ["sends us nowhere", { status: 301 }, true],
  ])("is known when it %s", async (_, answer, allowed) => {
    const { robots } = answering({ "https://a.example/robots.txt": answer, "https://b.example/robots.txt": closed });
    expect(await robots().allows(page("a.example"), now)).toBe(allowed);
  });

  test("is kept for so many hosts and no more, the newest", async () => {
    const { asked, robots } = answering({});
    const few = robots(2);
    for (const host of ["a.example", "b.example", "c.example", "c.example", "a.example"])
      await few.allows(page(host), now);

    expect(asked.map((href) => new URL(href).host)).toEqual(["a.example", "b.example", "c.example", "a.example"]);
  });
});
