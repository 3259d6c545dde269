import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { beforeEach, describe, expect, test } from "vitest";
import { localDate } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { asker, emptyAlerts, tokenFor } from "@/lib/alerts/alerts.fixtures";
import { confirm } from "@/lib/alerts/confirmation";
import { subscribe } from "@/lib/alerts/subscriptions";
import { bookCall } from "@/lib/calls/booking";
import { asking, emptyDiaries, newConsultant, NOW, samWants } from "@/lib/calls/calls.fixtures";
import { aPost } from "@/tests/support/posts";
import { addReads } from "../reads";
import { figuresOfPost, postFigures } from "./figures";
import { figuresCsv } from "./figures-csv";
import { emptied } from "@/tests/support/emptied";

const now = NOW;
const [monday, today] = [localDate("2026-11-23")!, localDate("2026-11-24")!];
const week = { from: localDate("2026-11-18")!, until: today };
const editor = { kind: "staff", personId: "p", email: "e@example.com", name: "E", role: "editor" } as const;
const daysOf = (slug: string) =>
  db.postDay.findMany({
    where: { post: { slug } },
    orderBy: { day: "asc" },
    select: { day: true, reads: true, alerts: true, calls: true },
  });
const onlyDay = async (slug: string) => (await daysOf(slug)).map(({ reads, alerts, calls }) => [reads, alerts, calls]);

beforeEach(async () => {
  await emptied("post", "post_slug", "author", "category");
  await emptyAlerts();
  await emptyDiaries();
  await aPost({ slug: "asking" });
  await aPost({ slug: "pay", title: "=Pay" });
});

describe("reads", () => {
  test("of many posts and days are added in one statement, and added to what was there", async () => {
    const reads = { slug: "asking", day: today, reads: 2 };
    await addReads([reads, { ...reads, day: monday }, { slug: "pay", day: today, reads: 5 }]);
    await addReads([reads]);

    expect(await daysOf("asking")).toEqual([
      { day: new Date("2026-11-23"), reads: 2, alerts: 0, calls: 0 },
      { day: new Date("2026-11-24"), reads: 4, alerts: 0, calls: 0 },
    ]);
    expect(await onlyDay("pay")).toEqual([[5, 0, 0]]);
  });

  test("at a former address count for the post, together with those at the present one", async () => {
    await db.post.update({ where: { slug: "asking" }, data: { slug: "asking-twice" } });

    await addReads(["asking", "asking-twice", "preview"].map((slug) => ({ slug, day: today, reads: 1 })));

    expect(await onlyDay("asking-twice")).toEqual([[2, 0, 0]]);
    expect(await db.postDay.count()).toBe(1);
  });

  test("written by two web processes at once, in any order, are all there", async () => {
    const some = ["asking", "pay"].map((slug) => ({ slug, day: today, reads: 1 }));
    await Promise.all(Array.from({ length: 20 }, (_, at) => addReads(at % 2 ? some : [...some].reverse())));

    expect([await onlyDay("asking"), await onlyDay("pay")]).toEqual([[[20, 0, 0]], [[20, 0, 0]]]);
  });
});

describe("an alert sign-up from an article", () => {
  const signUp = (email: string) =>
    subscribe({ email, criteria: {}, frequency: "weekly" }, { ...asker, fromPost: "asking" }, now);

  test("counts when its link is followed, and once however often that is", async () => {
    await signUp("sam@example.com");
    expect(await onlyDay("asking")).toEqual([]);

    const token = await tokenFor("sam@example.com");
    await Promise.all([confirm(token, now), confirm(token, now)]);
    await confirm(token, now);

    expect(await onlyDay("asking")).toEqual([[0, 1, 0]]);
  });

  test("asked for twice, with both links followed at once, is one", async () => {
    await signUp("sam@example.com");
    const first = await tokenFor("sam@example.com");
    await signUp("sam@example.com");

    await Promise.all([confirm(first, now), confirm(await tokenFor("sam@example.com"), now)]);

    expect(await onlyDay("asking")).toEqual([[0, 1, 0]]);
  });

  test("of somebody signed in with that address counts at once, and not a second time", async () => {
    const viewer = { kind: "candidate", personId: "p", email: "sam@example.com", name: "Sam" } as const;
    const own = { ...asker, viewer, fromPost: "asking" };
    await subscribe({ email: "sam@example.com", criteria: {}, frequency: "weekly" }, own, now);
    await subscribe({ email: "sam@example.com", criteria: {}, frequency: "weekly" }, own, now);

    expect(await onlyDay("asking")).toEqual([[0, 1, 0]]);
  });

  test("from an address that no post has, or that is not out, counts for nothing and works all the same", async () => {
    await aPost({ slug: "draft", publishedAt: null });
    for (const fromPost of ["draft", "nowhere", "'; drop table post"]) {
      await subscribe(
        { email: `${fromPost.length}@example.com`, criteria: {}, frequency: "weekly" },
        { ...asker, fromPost },
        now,
      );
      await confirm(await tokenFor(`${fromPost.length}@example.com`), now);
    }

    expect(await db.alert.count({ where: { confirmedAt: { not: null } } })).toBe(3);
    expect(await db.postDay.count()).toBe(0);
  });
});

test("a call booked from an article counts once, also when it is asked for again under its key", async () => {
  await newConsultant("Priya");
  const wanted = samWants({ from: { post: "asking" } });
  const key = { idempotencyKey: "0123456789abcdef" };
  await bookCall(wanted, asking(key));
  await bookCall(wanted, asking(key));
  await bookCall({ ...wanted, email: "rival@example.com" }, asking());

  expect(await onlyDay("asking")).toEqual([[0, 0, 1]]);
});

describe("the figures", () => {
  beforeEach(async () => {
    await addReads([
      { slug: "asking", day: today, reads: 150 },
      { slug: "asking", day: monday, reads: 50 },
      { slug: "pay", day: today, reads: 10 },
      { slug: "pay", day: localDate("2026-11-10")!, reads: 999 },
    ]);
    await db.$executeRaw`UPDATE post_day SET alerts = 1, calls = 2 WHERE reads = 50`;
    await aPost({ slug: "old", title: "Old", withdrawnAt: new Date("2026-11-20") });
    await aPost({ slug: "draft", title: "Draft", publishedAt: null });
  });

  const shown = async (order: "reads" | "per-thousand" | "title") =>
    (await postFigures(editor, { ...week, order, page: 1 }, now))!;

  test("say of each public post what it led to in these days, and of each day what it brought", async () => {
    const { posts, days, total } = await shown("reads");

    expect(posts.map(({ slug, reads, alerts, calls, readsByDay }) => [slug, reads, alerts, calls, readsByDay])).toEqual(
      [
        ["asking", 200, 1, 2, [0, 0, 0, 0, 0, 50, 150]],
        ["pay", 10, 0, 0, [0, 0, 0, 0, 0, 0, 10]],
      ],
    );
    expect(total).toBe(2);
    expect(days.slice(-2)).toEqual([
      { day: monday, reads: 50, alerts: 1, calls: 2 },
      { day: today, reads: 160, alerts: 0, calls: 0 },
    ]);
    expect(days).toHaveLength(7);
  });

  test("keep a post that was taken down while it had readers in these days", async () => {
    await addReads([{ slug: "old", day: week.from, reads: 3 }]);

    expect((await shown("title")).posts.map(({ slug, state }) => [slug, state])).toEqual([
      ["pay", "public"],
      ["asking", "public"],
      ["old", "withdrawn"],
    ]);
  });

  test("of one post are the same sums", async () => {
    const { id } = (await db.post.findUnique({ where: { slug: "asking" } }))!;

    expect(await figuresOfPost(editor, id, week)).toEqual({ reads: 200, alerts: 1, calls: 2 });
  });

  test("go out as CSV that no spreadsheet takes for a formula", async () => {
    const csv = await figuresCsv(editor, { ...week, order: "reads" }, now);

    expect((await text(Readable.from(csv!))).split("\n")).toEqual([
      "\uFEFFarticle,address,state,published,reads,alert_sign_ups,calls,sign_ups_per_1000_reads",
      "Asking for feedback,http://localhost:3000/blog/asking,public,2026-11-01,200,1,2,5.0",
      "'=Pay,http://localhost:3000/blog/pay,public,2026-11-01,10,0,0,0.0",
      "",
    ]);
  });

  test("are for staff who may see numbers", async () => {
    const visitor = { kind: "visitor" } as const;

    expect(await postFigures(visitor, { ...week, order: "reads", page: 1 }, now)).toBeNull();
    expect(await figuresCsv(visitor, { ...week, order: "reads" }, now)).toBeNull();
    expect(await figuresOfPost(visitor, "1b4e28ba-2fa1-4d2e-883f-0016d3cca427", week)).toBeNull();
  });
});
