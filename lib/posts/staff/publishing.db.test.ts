import pg from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { drafted, editor, EDITING, emptyBlog, saved } from "@/tests/support/editing";
import { publishPost, unpublishPost } from "./publishing";
import { postBySlug } from "../queries";
import { postForStaff, postsForStaff } from "./posts";
import { setReview } from "./review";

const now = EDITING;
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

beforeEach(emptyBlog);

describe("publishing", () => {
  test("is at once, without a time or with one that has passed", async () => {
    const one = await drafted({ slug: "one" });
    const two = await drafted({ slug: "two" });

    await publishPost(editor, { id: one.id, version: 1 }, now);
    await publishPost(editor, { id: two.id, version: 1, at: later(-1) }, now);

    expect(await postBySlug("one", now)).toMatchObject({ kind: "public", post: { publishedAt: now } });
    expect(await postBySlug("two", now)).toMatchObject({ kind: "public", post: { publishedAt: now } });
  });

  test("at a later time waits for it, and can be moved or called off", async () => {
    const { id, slug } = await drafted();
    await publishPost(editor, { id, version: 1, at: later(5) }, now);
    expect((await postBySlug(slug, later(4))).kind).toBe("missing");
    expect((await postBySlug(slug, later(5))).kind).toBe("public");

    await publishPost(editor, { id, version: 2, at: later(7) }, now);
    expect((await postBySlug(slug, later(6))).kind).toBe("missing");

    await unpublishPost(editor, { id, version: 3 }, now);
    expect((await postBySlug(slug, later(99))).kind).toBe("missing");
    expect(await postForStaff(editor, id, now)).toMatchObject({ state: "draft", publishedAt: null });
  });

  test.each([
    ["without a text", { body: "" }, ["bodyText"]],
    ["without a summary", { summary: "" }, ["summary"]],
    ["without either", { body: "![](x)", summary: "" }, ["summary", "bodyText"]],
  ])("is refused %s", async (_, facts, missing) => {
    const { id } = await drafted(facts);

    expect(await publishPost(editor, { id, version: 1 }, now)).toEqual({ ok: false, reason: "incomplete", missing });
  });

  test("does not hide a public post until later", async () => {
    const { id } = await drafted();
    await publishPost(editor, { id, version: 1 }, now);

    expect(await publishPost(editor, { id, version: 2, at: later(5) }, now)).toEqual({
      ok: false,
      reason: "already-public",
    });
  });

  test("twice is once", async () => {
    const { id } = await drafted();
    await publishPost(editor, { id, version: 1 }, now);

    expect(await publishPost(editor, { id, version: 2 }, later(1))).toEqual({
      ok: true,
      slug: "asking-twice",
      version: 2,
    });
    expect(await db.auditEvent.count({ where: { action: "publish" } })).toBe(1);
  });

  test("stops when somebody changed the post meanwhile", async () => {
    const { id } = await drafted();
    await saved(id, 1);

    expect(await publishPost(editor, { id, version: 1 }, now)).toMatchObject({
      reason: "changed-meanwhile",
      version: 2,
    });
  });
});

describe("what readers could not use", () => {
  const body = "![](/blog/images/0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b)\n\nWords.";

  test("may be saved in a draft, and stops publishing with the line it is in", async () => {
    const { id } = await drafted({ body });

    expect(await publishPost(editor, { id, version: 1 }, now)).toMatchObject({
      reason: "must-mend",
      checks: [{ level: "must", line: 1 }],
    });
    expect(await postForStaff(editor, id, now)).toMatchObject({ state: "draft", version: 1 });
  });

  test("is not saved into a post that is out", async () => {
    const { id } = await drafted();
    await publishPost(editor, { id, version: 1 }, now);

    expect(await saved(id, 2, { body })).toMatchObject({ reason: "must-mend" });
    expect(await postForStaff(editor, id, now)).toMatchObject({ bodyMarkdown: "Ask.", version: 2 });
  });
});

describe("a draft that waits for a reader", () => {
  const asked = async () => {
    const { id } = await drafted();
    await setReview(editor, { id, version: 1 }, true, now);
    return id;
  };

  test("stands under “To read”, with since when, and its version stays", async () => {
    const id = await asked();

    expect(await postForStaff(editor, id, now)).toMatchObject({ state: "review", reviewAskedAt: now, version: 1 });
    expect((await postsForStaff(editor, { state: "review" }, 1, now))?.total).toBe(1);
    expect((await postsForStaff(editor, { state: "draft" }, 1, now))?.total).toBe(0);
  });

  test("waits no longer once it is published, or found not ready", async () => {
    const [one, two] = [await asked(), await asked()];
    await publishPost(editor, { id: one, version: 1, at: later(5) }, now);
    await setReview(editor, { id: two, version: 1 }, false, now);

    expect((await postForStaff(editor, one, now))?.state).toBe("scheduled");
    expect((await postForStaff(editor, two, now))?.state).toBe("draft");
    expect((await postsForStaff(editor, { state: "review" }, 1, now))?.total).toBe(0);
  });

  test("is never one that has a date to come out", async () => {
    const { id } = await drafted();
    await publishPost(editor, { id, version: 1, at: later(5) }, now);

    expect(await setReview(editor, { id, version: 2 }, true, now)).toEqual({ ok: false, reason: "already-out" });
    await expect(db.post.update({ where: { id }, data: { reviewAskedAt: now } })).rejects.toThrow();
  });
});

describe("taking down", () => {
  test("says that the post is gone, at former addresses too, and putting it back keeps its date", async () => {
    const { id, slug } = await drafted();
    await publishPost(editor, { id, version: 1 }, now);
    await saved(id, 2, { slug: "new-address" });

    await unpublishPost(editor, { id, version: 3 }, later(1));
    expect(await postBySlug(slug, later(1))).toEqual({ kind: "gone" });
    expect(await postBySlug("new-address", later(1))).toEqual({ kind: "gone" });

    await publishPost(editor, { id, version: 4 }, later(2));
    expect(await postBySlug("new-address", later(2))).toMatchObject({ kind: "public", post: { publishedAt: now } });
  });

  test("of a draft changes nothing", async () => {
    const { id } = await drafted();

    expect(await unpublishPost(editor, { id, version: 1 }, now)).toMatchObject({ ok: true, version: 1 });
  });
});

describe("pages that are kept", () => {
  test("are dropped when a public post changes, under its old and its new address", async () => {
    const { id } = await drafted({ slug: "a" });
    const told = await staleTags(async () => {
      await saved(id, 1);
      await publishPost(editor, { id, version: 2 }, now);
      await saved(id, 3, { slug: "b" });
      await saved(id, 3, { slug: "lost" });
      await unpublishPost(editor, { id, version: 4 }, now);
    });

    expect(told).toEqual([
      ["posts", "post:a"],
      ["posts", "post:a", "post:b"],
      ["posts", "post:b"],
    ]);
  });

  test("are dropped when a post is scheduled, since they were to be kept past its time", async () => {
    const { id } = await drafted({ slug: "a" });

    const told = await staleTags(() => publishPost(editor, { id, version: 1, at: later(5) }, now));

    expect(told).toEqual([["posts", "post:a"]]);
  });

  /** What every front hears while this is done. */
  async function staleTags(deed: () => Promise<unknown>): Promise<string[][]> {
    const ear = new pg.Client({ connectionString: process.env.DATABASE_URL });
    const heard: string[][] = [];
    ear.on("notification", ({ payload }) => heard.push(JSON.parse(payload ?? "[]")));
    await ear.connect();
    await ear.query("LISTEN stale");
    await deed();
    await ear.query("SELECT 1");
    await ear.end();
    return heard;
  }
});
