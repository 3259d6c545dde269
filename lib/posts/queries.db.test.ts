import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { aPost } from "@/tests/support/posts";
import { neighboursOf } from "./neighbours";
import { foundPage, latestPosts, newestPage, postBySlug } from "./queries";
import { relatedPosts } from "./related";
import { emptied } from "@/tests/support/emptied";

const now = new Date("2026-11-25T10:00:00Z");
const slugs = (posts: { slug: string }[]) => posts.map(({ slug }) => slug);

beforeEach(() => emptied("post", "post_slug", "author", "category"));

/** Posts that came out at one of a few instants, so that many came out together. */
async function postsAt(minutes: number[]) {
  for (const [n, minute] of minutes.entries()) {
    await aPost({ slug: `p-${n}`, publishedAt: new Date(now.getTime() - minute * 60_000) });
  }
}

describe("before and after", () => {
  test("the way back from the newest post visits every post once, and the way forward is its mirror", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(0, 1, 2), { minLength: 1, maxLength: 12 }), async (minutes) => {
        await emptied("post", "post_slug");
        await postsAt(minutes);

        const back = await walk((await latestPosts(1, now))[0]!.slug, "before");
        const forward = await walk(back.at(-1)!, "after");

        expect(new Set(back).size).toBe(minutes.length);
        expect(back).toHaveLength(minutes.length);
        expect(forward).toEqual([...back].reverse());
        expect(back).toEqual(slugs((await newestPage({ page: 1, posts: minutes.length }, now)).items));
      }),
      { numRuns: 8 },
    );
  });

  test("three hundred posts of one instant are each visited once", async () => {
    const { authorId, categoryId, publishedAt } = await aPost({ slug: "one" });
    const same = { title: "a", bodyText: "b", authorId, categoryId, publishedAt };
    await db.post.createMany({ data: Array.from({ length: 299 }, (_, n) => ({ ...same, slug: `p-${n}` })) });

    const seen = await walk((await latestPosts(1, now))[0]!.slug, "before");

    expect([seen.length, new Set(seen).size]).toEqual([300, 300]);
  });

  test("a single post has neither", async () => {
    const { id, publishedAt } = await aPost({ slug: "only" });

    expect(await neighboursOf({ id, publishedAt: publishedAt! }, now)).toEqual({ before: null, after: null });
  });

  async function walk(from: string, way: "before" | "after") {
    const seen = [from];
    for (;;) {
      const { id, publishedAt } = (await db.post.findUnique({ where: { slug: seen.at(-1) } }))!;
      const next = (await neighboursOf({ id, publishedAt: publishedAt! }, now))[way];
      if (!next || seen.length > 301) return seen;
      seen.push(next.slug);
    }
  }
});

describe("lists", () => {
  test("have twelve posts a page, newest first, and every post on one page", async () => {
    await postsAt(Array.from({ length: 14 }, (_, n) => n % 3));

    const [first, second, third] = await Promise.all([1, 2, 3].map((page) => newestPage({ page, posts: 14 }, now)));

    expect([first!.items.length, second!.items.length, third!.items.length, first!.total]).toEqual([12, 2, 0, 14]);
    expect(new Set(slugs([...first!.items, ...second!.items])).size).toBe(14);
  });

  test("say how long each takes to read", async () => {
    await aPost({ slug: "long", body: "word ".repeat(239) });

    expect((await latestPosts(1, now))[0]).toMatchObject({ minutes: 2, author: { slug: "desk" } });
  });
});

describe("search", () => {
  const found = async (q: string) => slugs((await foundPage(q, 1, now)).items);

  beforeEach(async () => {
    await aPost({ slug: "pay", title: "Talking about pay", summary: "Ask for more", body: "An offer and a résumé." });
    await aPost({
      slug: "offer",
      title: "Reading an offer",
      summary: "Line by line",
      body: "It says what the pay is.",
    });
    await aPost({ slug: "video", title: "Video interviews", summary: "On camera", body: "Sit still. C++ helps." });
  });

  test.each([
    ["a word in a title comes before one in the text", "pay", ["pay", "offer"]],
    ["every word must be there", "camera video", ["video"]],
    ["where no post has all words, those that have some", "camera zebra", ["video"]],
    ["other endings are the same word", "interviewing", ["video"]],
    ["accents do not matter", "resume", ["pay"]],
    ["capitals do not matter", "VIDEO", ["video"]],
    ["quoted words stand together", '"by line"', ["offer"]],
    ["not in another order", '"interviews video"', []],
    ["or means either", "camera or offer", ["offer", "pay", "video"]],
    ["signs that mean something are words", "c++", ["video"]],
    ["what nobody wrote about finds nothing", "zebra", []],
    ["words that say nothing find nothing", "the and of", []],
  ])("%s", async (_, q, expected) => {
    expect((await found(q)).sort()).toEqual([...expected].sort());
  });

  const marked = async (q: string) => {
    const { items, excerpts } = await foundPage(q, 1, now);
    return items.map(({ id }) =>
      excerpts
        .get(id)
        ?.map(({ text, isFound }) => (isFound ? `[${text}]` : text))
        .join(""),
    );
  };

  test("say where in the text the words stand, in whatever form", async () => {
    expect(await marked("offers")).toEqual([undefined, "[offer] and a résumé"]);
  });

  test("what looks like markup in a text or a search stays text, and marks nothing", async () => {
    await aPost({ slug: "html", title: "Tags", body: "Write `<mark>zebra</mark>` and <b>bold zebra</b>." });

    expect((await marked("zebra")).join()).toContain("[zebra]");
    expect(await marked("<mark>")).toEqual(await marked("mark"));
  });

  test.each([
    ["a slip in one word", "intervews", ["video"]],
    ["slips in two", "vidio intervews", ["video"]],
    ["a word that another has as well stays a search for that", "camera intervews", ["video"]],
    ["what is near to nothing", "xylophone", []],
  ])("%s", async (_, q, expected) => {
    expect(await found(q)).toEqual(expected);
  });

  test("what was found by its spelling says so", async () => {
    expect(await foundPage("intervews", 1, now)).toMatchObject({ total: 1, match: "near" });
  });

  test("a page past the end still knows how many there are", async () => {
    expect(await foundPage("pay", 2, now)).toMatchObject({ items: [], total: 2, match: "all" });
  });

  test("the best match is first", async () => {
    expect(await found("pay")).toEqual(["pay", "offer"]);
  });

  test.each([
    "'",
    '"',
    '"a',
    "a & | ! ( ) :* <->",
    "\\",
    "\u0000",
    "\ud800",
    "%",
    "'; drop table post; --",
    "-",
    "--",
    "!",
    "a:*B",
    "<->",
    "👋",
    "你好",
    "or",
    "or or",
    "x".repeat(5000),
    "a.b/c@d-e_f",
    "&amp; <b>",
  ])("%j is only words", async (q) => {
    expect(Array.isArray(await found(q))).toBe(true);
  });

  test("nothing that can be typed is an error", async () => {
    const sign = fc.constantFrom(..."'\"&|!():*<>-\\ \u0000\ud800 or pay 👋é".split(""));
    const typed = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(sign).map((signs) => signs.join("")),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (q) => {
        expect((await foundPage(q, 1, now)).total).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("related posts", () => {
  test("are those that share the rare words, not those that share the common ones", async () => {
    for (const n of [1, 2, 3, 4, 5, 6]) await aPost({ slug: `other-${n}`, body: `People work. Number${n}.` });
    await aPost({ slug: "payslip", title: "Your payslip", body: "People work. Tax code, pension and payslip." });
    await aPost({ slug: "tax", title: "A tax code", body: "People work. Check the tax code and the pension." });
    const { id } = await aPost({
      slug: "first-pay",
      title: "First pay",
      body: "People work. The payslip shows tax, pension.",
    });

    expect(slugs(await relatedPosts(id, 2, now)).sort()).toEqual(["payslip", "tax"]);
  });

  test("among equals, the same category comes first", async () => {
    await aPost({ slug: "near", body: "Zebra crossing.", category: "applying", publishedAt: new Date("2026-01-01") });
    await aPost({ slug: "far", body: "Zebra crossing.", category: "pay" });
    for (const n of [1, 2, 3, 4]) await aPost({ slug: `other-${n}`, category: "pay" });
    const { id } = await aPost({ slug: "this", body: "Zebra crossing.", category: "applying" });

    expect(slugs(await relatedPosts(id, 2, now))).toEqual(["near", "far"]);
  });

  test("where nothing is alike, the newest of the category and then of the blog fill up", async () => {
    await aPost({ slug: "old", title: "Aa", body: "Bb.", category: "pay", publishedAt: new Date("2026-01-01") });
    await aPost({ slug: "new", title: "Cc", body: "Dd.", category: "pay", publishedAt: new Date("2026-11-01") });
    await aPost({ slug: "own", title: "Ee", body: "Ff.", category: "applying", publishedAt: new Date("2026-01-01") });
    const { id } = await aPost({ slug: "this", title: "Gg", body: "Hh.", category: "applying" });

    expect(slugs(await relatedPosts(id, 3, now))).toEqual(["own", "new", "old"]);
  });

  test("never hold the post itself, and a blog of one has none", async () => {
    const { id } = await aPost({ slug: "only" });

    expect(await relatedPosts(id, 3, now)).toEqual([]);
  });
});

describe("an address", () => {
  beforeEach(() => aPost({ slug: "asking" }));

  test.each([
    ["in capitals leads to the one in small letters", "Asking", { kind: "moved", slug: "asking" }],
    ["that was never used is missing", "else", { kind: "missing" }],
    ["with other signs is missing", "a b", { kind: "missing" }],
    ["with a byte that no text has is missing", "a\u0000", { kind: "missing" }],
    ["of any length is missing", "a".repeat(5000), { kind: "missing" }],
  ])("%s", async (_, slug, expected) => {
    expect(await postBySlug(slug, now)).toEqual(expected);
  });
});
