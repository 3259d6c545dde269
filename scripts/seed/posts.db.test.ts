import { existsSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { parametersOf, unknownValues } from "@/lib/jobs/parameters";
import { contentsOf, partedAtThird } from "@/lib/posts/text/reading";
import { foundPage, latestPosts, postsInFull } from "@/lib/posts/queries";
import { relatedPosts } from "@/lib/posts/related";
import { seedPosts } from "./posts";

const now = new Date("2026-11-25T10:00:00Z");
type Posts = Awaited<ReturnType<typeof postsInFull>>;
let posts: Posts;

beforeAll(async () => {
  await seedPosts(now);
  posts = await postsInFull({ take: 100 }, now);
});

test("a first start has twenty or more articles that are out, newest first", async () => {
  expect(posts.length).toBeGreaterThanOrEqual(20);
  expect((await latestPosts(1, now))[0]).toMatchObject({
    slug: "how-a-recruiter-reads-your-cv",
    publishedAt: new Date("2026-11-23T08:00:00Z"),
  });
});

test("five categories or more have three articles or more each", () => {
  const shelves = Map.groupBy(posts, ({ category }) => category.slug);

  expect([...shelves.values()].filter(({ length }) => length >= 3).length).toBeGreaterThanOrEqual(5);
});

test("they came out over months, no two on a day", () => {
  const days = posts.map(({ publishedAt }) => publishedAt.toISOString().slice(0, 10)).sort();

  expect(new Set(days).size).toBe(posts.length);
  expect(Date.parse(days.at(-1)!) - Date.parse(days[0]!)).toBeGreaterThan(60 * 86_400_000);
});

test("loading them again, on another day, changes nothing", async () => {
  const before = await db.post.findMany({ orderBy: { id: "asc" } });

  const added = await seedPosts(new Date("2026-12-25T10:00:00Z"));

  expect(added).toBe(0);
  expect(await db.post.findMany({ orderBy: { id: "asc" } })).toEqual(before);
});

test("each has a first version, so that there is a way back to it after any save", async () => {
  const seeded = await db.post.findMany({ select: { bodyMarkdown: true, revisions: true } });

  expect(
    seeded.filter(
      ({ bodyMarkdown, revisions: [first] }) => first?.bodyMarkdown !== bodyMarkdown || first.version !== 1,
    ),
  ).toEqual([]);
});

test("one that staff gave another address is not put in again", async () => {
  await db.post.update({ where: { slug: "video-interviews" }, data: { slug: "on-camera" } });

  expect(await seedPosts(now)).toBe(0);

  await db.post.update({ where: { slug: "on-camera" }, data: { slug: "video-interviews" } });
});

test("handling a job rejection is there, in Recruitment strategy", () => {
  expect(posts.find(({ slug }) => slug === "handling-job-rejection")?.category.name).toBe("Recruitment strategy");
});

test.each([
  ["reading-an-offer-letter", ["notice-and-start-dates", "references-and-checks"]],
  ["your-first-payslip", ["student-loan-and-pension"]],
  ["assessment-centres", ["video-interviews"]],
])("whoever has read %s is shown what an editor would have chosen", async (slug, expected) => {
  expect(await related(slug)).toEqual(expect.arrayContaining(expected));
});

test("whoever has read how a recruiter reads a CV is shown what its own text leads on to, and nothing else", async () => {
  const slug = "how-a-recruiter-reads-your-cv";
  const text = posts.find((post) => post.slug === slug)?.bodyHtml ?? "";
  const shown = await related(slug);

  expect(shown).toHaveLength(3);
  expect(shown.filter((other) => !text.includes(`href="/blog/${other}"`))).toEqual([]);
});

describe("each article", () => {
  const each = (claim: (post: Posts[number]) => boolean) =>
    posts.filter((post) => !claim(post)).map(({ slug }) => slug);

  test("has contents, and a place for a block between its sections", () => {
    expect(each(({ bodyHtml }) => contentsOf(bodyHtml).length >= 3 && partedAtThird(bodyHtml)[1] !== "")).toEqual([]);
  });

  test("has a drawing of its own", () => {
    expect(each(({ slug, illustration }) => illustration === slug)).toEqual([]);
  });

  test("has one sentence to steal, or a longer quotation", () => {
    expect(each(({ bodyHtml }) => /<blockquote/.test(bodyHtml))).toEqual([]);
  });

  test("has 600 to 1,300 words", () => {
    expect(each(({ words }) => words >= 600 && words <= 1300)).toEqual([]);
  });

  test("never raises its voice", () => {
    expect(each(({ title, summary, bodyHtml }) => !`${title}${summary}${bodyHtml}`.includes("!"))).toEqual([]);
  });

  test("is not long-winded about itself", () => {
    expect(each(({ summary }) => summary.length <= 160)).toEqual([]);
  });

  test("holds nothing that was meant to be HTML", () => {
    expect(each(({ bodyHtml }) => !/&lt;/.test(bodyHtml))).toEqual([]);
  });

  test("links to others, and is linked to by one", () => {
    const linked = posts.map((post) => ({ slug: post.slug, to: new Set(articlesIn(post)) }));

    expect(linked.filter(({ slug, to }) => to.size < 2 || to.has(slug))).toEqual([]);
    expect(each(({ slug }) => linked.some(({ to }) => to.has(slug)))).toEqual([]);
  });

  test("shows the way to a job and to a person", () => {
    const leadsTo = (post: Posts[number], page: string) => linksIn(post).some((to) => to.split("?")[0] === page);

    expect(each((post) => leadsTo(post, "/jobs") || leadsTo(post, "/alerts"))).toEqual([]);
    expect(each((post) => leadsTo(post, "/strategy-call") || leadsTo(post, "/complaints"))).toEqual([]);
  });

  test("links inside only to what is there, and searches only for what jobs can be searched by", () => {
    const slugs = new Set(posts.map(({ slug }) => slug));
    const isThere = (to: string) => {
      const url = new URL(to, "https://site.example");
      const [, article] = /^\/blog\/([^/]+)$/.exec(url.pathname) ?? [];
      if (article) return slugs.has(article);
      const hasPage = ["(site)", "(account)"].some((part) => existsSync(`app/${part}${url.pathname}/page.tsx`));
      return hasPage && unknownValues(parametersOf(url)).length === 0;
    };

    expect(each((post) => linksIn(post).every((to) => !to.startsWith("/") || isThere(to)))).toEqual([]);
  });

  test("links outside only to those who make the rules or give free advice on them", () => {
    const outside = posts.flatMap((post) => linksIn(post).filter((to) => !to.startsWith("/")));

    expect(outside.length).toBeGreaterThan(50);
    expect(outside.filter((to) => !isSource(new URL(to)))).toEqual([]);
  });

  test("can be found by a word of its title", async () => {
    const missed = [];
    for (const { slug, title } of posts) {
      const { items } = await foundPage(title, 1, now);
      if (items[0]?.slug !== slug) missed.push(slug);
    }
    expect(missed).toEqual([]);
  });
});

/** Hosts whose addresses stay: the state, its bodies and the charities it points to. */
const SOURCES = new Set([
  "ico.org.uk",
  "www.acas.org.uk",
  "www.citizensadvice.org.uk",
  "www.equalityadvisoryservice.com",
  "www.equalityni.org",
  "www.gov.uk",
  "www.legislation.gov.uk",
  "www.lra.org.uk",
  "www.moneyhelper.org.uk",
  "www.nhs.uk",
  "www.nidirect.gov.uk",
  "www.reportfraud.police.uk",
  "www.samaritans.org",
  "www.ukcisa.org.uk",
]);

/** A page of theirs, or an address to report something to. */
const isSource = ({ protocol, host, pathname }: URL) =>
  (protocol === "https:" && SOURCES.has(host)) || (protocol === "mailto:" && pathname.endsWith("@phishing.gov.uk"));

const linksIn = ({ bodyHtml }: Posts[number]) =>
  [...bodyHtml.matchAll(/href="([^"]+)"/g)].map(([, to]) => to!.replaceAll("&amp;", "&"));

const articlesIn = (post: Posts[number]) => linksIn(post).flatMap((to) => /^\/blog\/([^"#?/]+)$/.exec(to)?.[1] ?? []);

async function related(slug: string) {
  const { id } = posts.find((post) => post.slug === slug)!;
  return (await relatedPosts(id, 3, now)).map((post) => post.slug);
}
