import { beforeEach, describe, expect, test } from "vitest";
import { VISITOR, type Viewer } from "@/lib/auth/viewer";
import { db } from "@/lib/core/db";
import { aPost, staffOf } from "@/tests/support/posts";
import { previewPath, previewPost } from "./preview";
import { publishPost, unpublishPost } from "./publishing";
import { postBySlug } from "./queries";
import { type PostInput, postInput } from "./schema";
import { bylinesAndCategories, postForStaff, postsForStaff } from "./staff";
import { createPost, savePost } from "./writing";

const now = new Date("2026-11-25T10:00:00Z");
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const editor = staffOf("editor");
const input = (facts: Partial<PostInput> = {}) =>
  postInput.parse({
    title: "Asking twice",
    summary: "Once more",
    body: "Ask.",
    author: "desk",
    category: "applying",
    ...facts,
  });

beforeEach(async () => {
  await db.$executeRaw`TRUNCATE post, post_slug, author, category, audit_event CASCADE`;
  await aPost({ slug: "taken" });
});

/** A draft as the editor has just made it. */
async function drafted(facts: Partial<PostInput> = {}) {
  const made = await createPost(editor, input(facts), now);
  if (!made.ok) throw new Error(made.reason);
  return made;
}

const saved = (
  id: string,
  version: number,
  { showsAsUpdated = false, ...facts }: Partial<PostInput & { showsAsUpdated: boolean }> = {},
  at = now,
) => savePost(editor, id, { ...input(facts), showsAsUpdated, version }, at);

describe("who may", () => {
  const person = { personId: crypto.randomUUID(), email: "sam@example.com", name: "Sam" };
  const viewers: [string, Viewer, { reads: boolean; writes: boolean }][] = [
    ["an admin", staffOf("admin"), { reads: true, writes: true }],
    ["an editor", staffOf("editor"), { reads: true, writes: true }],
    ["a recruiter", staffOf("recruiter"), { reads: true, writes: false }],
    ["a viewer", staffOf("viewer"), { reads: true, writes: false }],
    ["a candidate", { kind: "candidate", ...person }, { reads: false, writes: false }],
    ["a visitor", VISITOR, { reads: false, writes: false }],
  ];

  test.each(viewers)("%s", async (_, viewer, { reads, writes }) => {
    const { id, version } = await drafted();
    const outcomes = [
      await createPost(viewer, input({ title: "Mine" }), now),
      await savePost(viewer, id, { ...input(), showsAsUpdated: false, version }, now),
      await publishPost(viewer, { id, version: writes ? version + 1 : version }, now),
      await unpublishPost(viewer, { id, version: writes ? version + 2 : version }, now),
    ];

    expect(outcomes.map(({ ok }) => ok)).toEqual(Array(4).fill(writes));
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason !== "not-found")).toEqual([]);
    expect((await postsForStaff(viewer, {}, 1, now)) !== null).toBe(reads);
    expect((await postForStaff(viewer, id, now)) !== null).toBe(reads);
    expect((await bylinesAndCategories(viewer)) !== null).toBe(reads);
    expect(previewPath(viewer, id, now) !== null).toBe(reads);
  });

  test("every deed is written down with who did it", async () => {
    const { id } = await drafted();
    await saved(id, 1);
    await publishPost(editor, { id, version: 2 }, now);
    await unpublishPost(editor, { id, version: 3 }, now);

    const events = await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { at: "asc" } });
    expect(events.map(({ action, actorId, subject }) => [action, actorId, subject])).toEqual(
      ["create", "save", "publish", "unpublish"].map((action) => [action, editor.personId, "post"]),
    );
  });
});

describe("an address", () => {
  test.each([
    ["comes from the title", "Café – naïve £40k", "cafe-naive-40k"],
    ["gets a number when another post has it", "Taken", "taken-2"],
    ["gets one when the site uses it", "Category", "category-2"],
    [
      "ends at a word",
      "What a careers adviser hears in twenty minutes and would like every graduate to know",
      "what-a-careers-adviser-hears-in-twenty-minutes-and-would-like-every-graduate",
    ],
    ["is made up when the title has no Latin letter", "你好 👋", expect.stringMatching(/^post-[0-9a-f]{8}$/)],
  ])("%s", async (_, title, slug) => {
    expect(await createPost(editor, input({ title }), now)).toMatchObject({ ok: true, slug });
  });

  test("that the editor chose and another post has is refused, with a free one", async () => {
    expect(await createPost(editor, input({ slug: "taken" }), now)).toEqual({
      ok: false,
      reason: "slug-taken",
      suggestion: "taken-2",
    });
    expect(await db.post.count()).toBe(1);
  });

  test("that another post had once is refused too", async () => {
    await db.post.update({ where: { slug: "taken" }, data: { slug: "moved-on" } });
    const { id } = await drafted();

    expect(await saved(id, 1, { slug: "taken" })).toMatchObject({ reason: "slug-taken", suggestion: "taken-2" });
    expect(await createPost(editor, input({ slug: "taken" }), now)).toMatchObject({ reason: "slug-taken" });
  });

  test("that ten editors claim at once goes to one of them", async () => {
    const claims = Array.from({ length: 10 }, () => createPost(editor, input({ slug: "wanted" }), now));

    const outcomes = await Promise.all(claims);

    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.reason === "slug-taken")).toHaveLength(9);
  });

  test("stays when the title changes", async () => {
    const { id } = await drafted();

    expect(await saved(id, 1, { title: "Something else" })).toMatchObject({ slug: "asking-twice" });
  });

  test("changed twice: both former ones lead to the present one in one step", async () => {
    const { id } = await drafted({ slug: "a" });
    await publishPost(editor, { id, version: 1 }, now);
    await saved(id, 2, { slug: "b" });
    await saved(id, 3, { slug: "c" });

    expect(await postBySlug("a", now)).toEqual({ kind: "moved", slug: "c" });
    expect(await postBySlug("b", now)).toEqual({ kind: "moved", slug: "c" });
  });

  test("changed and changed back is the present one again", async () => {
    const { id } = await drafted({ slug: "a" });
    await publishPost(editor, { id, version: 1 }, now);
    await saved(id, 2, { slug: "b" });
    await saved(id, 3, { slug: "a" });

    expect(await postBySlug("a", now)).toMatchObject({ kind: "public" });
    expect(await postBySlug("b", now)).toEqual({ kind: "moved", slug: "a" });
  });

  test("two posts cannot swap theirs: each keeps what it had", async () => {
    const { id } = await drafted({ slug: "a" });
    const other = await drafted({ slug: "b" });
    await saved(id, 1, { slug: "c" });

    expect(await saved(other.id, 1, { slug: "a" })).toMatchObject({ reason: "slug-taken" });
    expect(await saved(id, 2, { slug: "b" })).toMatchObject({ reason: "slug-taken" });
  });
});

describe("saving", () => {
  test("makes clean HTML and words of the Markdown", async () => {
    const { id } = await drafted({ body: "## Ask\n\n<script>x</script>" });

    expect(await db.post.findUnique({ where: { id } })).toMatchObject({
      bodyHtml: '<h2 id="ask">Ask</h2>\n<p>&lt;script&gt;x&lt;/script&gt;</p>',
      bodyText: "Ask\n\n<script>x</script>",
      words: 2,
    });
  });

  test("does not overwrite what somebody saved meanwhile", async () => {
    const { id } = await drafted();
    await saved(id, 1, { body: "Theirs." });

    expect(await saved(id, 1, { body: "Mine." })).toEqual({ ok: false, reason: "changed-meanwhile", version: 2 });
    expect((await postForStaff(editor, id, now))?.bodyMarkdown).toBe("Theirs.");
  });

  test("of one version by two at once lets one through", async () => {
    const { id } = await drafted();

    const outcomes = await Promise.all([saved(id, 1, { body: "One." }), saved(id, 1, { body: "Two." })]);

    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test("shows readers that a public post was updated only when asked to", async () => {
    const { id, slug } = await drafted();
    await publishPost(editor, { id, version: 1 }, now);
    const revised = async () => {
      const found = await postBySlug(slug, later(9));
      return found.kind === "public" && found.post.revisedAt;
    };

    await saved(id, 2, { body: "A typo less." }, later(1));
    expect(await revised()).toBeNull();
    await saved(id, 3, { body: "A new law.", showsAsUpdated: true }, later(2));
    expect(await revised()).toEqual(later(2));
    await saved(id, 4, { body: "Another typo less." }, later(3));
    expect(await revised()).toEqual(later(2));
  });

  test("a draft is never shown as updated", async () => {
    const { id } = await drafted();
    await saved(id, 1, { showsAsUpdated: true });

    expect((await postForStaff(editor, id, now))?.revisedAt).toBeNull();
  });

  test.each([
    ["an unknown author", { author: "nobody" }, "no-such-author"],
    ["an unknown category", { category: "nowhere" }, "no-such-category"],
  ])("refuses %s and changes nothing", async (_, facts, reason) => {
    const { id } = await drafted();

    expect(await saved(id, 1, { title: "New", ...facts })).toEqual({ ok: false, reason });
    expect(await createPost(editor, input(facts), now)).toEqual({ ok: false, reason });
    expect(await postForStaff(editor, id, now)).toMatchObject({ title: "Asking twice", version: 1 });
  });

  test("does not leave a published post without a text", async () => {
    const { id } = await drafted();
    await publishPost(editor, { id, version: 1, at: later(5) }, now);

    expect(await saved(id, 2, { body: "" })).toEqual({ ok: false, reason: "no-text" });
  });
});

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

describe("a preview link", () => {
  const tokenOf = (id: string) => new URL(previewPath(editor, id, now)!, "http://x").searchParams.get("token")!;

  test("shows a draft as it was last saved, for a week", async () => {
    const { id } = await drafted();
    const token = tokenOf(id);
    await saved(id, 1, { body: "Changed." });

    expect(await previewPost(token, later(1))).toMatchObject({
      kind: "preview",
      state: "draft",
      post: { bodyHtml: "<p>Changed.</p>", publishedAt: later(1) },
    });
    expect(await previewPost(token, later(7 * 24))).toEqual({ kind: "expired" });
  });

  test("leads to the page once the post is out", async () => {
    const { id, slug } = await drafted();
    await publishPost(editor, { id, version: 1 }, now);

    expect(await previewPost(tokenOf(id), now)).toEqual({ kind: "public", slug });
  });

  test("that was forged finds nothing", async () => {
    const { id } = await drafted();
    const [body, signature] = tokenOf(id).split(".");
    const forever = Buffer.from(`${id} 99999999999`).toString("base64url");

    for (const token of [undefined, "", "x", `${body}.x`, `${forever}.${signature}`]) {
      expect(await previewPost(token, now)).toEqual({ kind: "missing" });
    }
  });
});

test("staff see posts by where they stand, and find them by title", async () => {
  const { id } = await drafted({ title: "Ready soon" });
  await publishPost(editor, { id, version: 1, at: later(5) }, now);
  await drafted({ title: "A draft" });

  const titles = async (filter: Parameters<typeof postsForStaff>[1]) =>
    (await postsForStaff(editor, filter, 1, now))?.items.map(({ title, state }) => [title, state]);

  expect(await titles({ state: "scheduled" })).toEqual([["Ready soon", "scheduled"]]);
  expect(await titles({ state: "draft" })).toEqual([["A draft", "draft"]]);
  expect(await titles({ state: "public" })).toEqual([["Asking for feedback", "public"]]);
  expect(await titles({ q: "READY" })).toEqual([["Ready soon", "scheduled"]]);
  expect(await titles({ q: "100%" })).toEqual([]);
});
