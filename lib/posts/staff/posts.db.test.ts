import { beforeEach, describe, expect, test } from "vitest";
import { VISITOR, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { drafted, editor, EDITING, emptyBlog, enrolled, saved, staffOf, written } from "@/tests/support/editing";
import { endPreviewLinks, previewLink, previewPost } from "../preview";
import { publishPost, unpublishPost } from "./publishing";
import { bylinesAndCategories, postForStaff, postsForStaff } from "./posts";
import { createPost, savePost } from "./writing";

const now = EDITING;
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

beforeEach(emptyBlog);

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
    await enrolled(viewer);
    const outcomes = [
      await createPost(viewer, written({ title: "Mine" }), now),
      await savePost(viewer, id, { ...written(), showsAsUpdated: false, version }, now),
      await publishPost(viewer, { id, version: writes ? version + 1 : version }, now),
      await unpublishPost(viewer, { id, version: writes ? version + 2 : version }, now),
    ];

    expect(outcomes.map(({ ok }) => ok)).toEqual(Array(4).fill(writes));
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason !== "not-found")).toEqual([]);
    expect((await postsForStaff(viewer, {}, 1, now)) !== null).toBe(reads);
    expect((await postForStaff(viewer, id, now)) !== null).toBe(reads);
    expect((await bylinesAndCategories(viewer)) !== null).toBe(reads);
    expect(previewLink(viewer, { id, previewVersion: 1 }, now) !== null).toBe(reads);
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
  expect(await titles({ q: "%" })).toEqual([]);
  expect(await titles({ q: "ready_soon" })).toEqual([]);
});

describe("a preview link", () => {
  const tokenOf = (id: string) =>
    new URL(previewLink(editor, { id, previewVersion: 1 }, now)!.path, "http://x").searchParams.get("token")!;

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

  test("ends when an editor ends those given out so far, and new ones work", async () => {
    const { id } = await drafted();
    const token = tokenOf(id);

    expect(await endPreviewLinks(staffOf("viewer"), id)).toBe(false);
    expect((await previewPost(token, now)).kind).toBe("preview");
    expect(await endPreviewLinks(editor, id)).toBe(true);

    expect(await previewPost(token, now)).toEqual({ kind: "expired" });
    const next = new URL(previewLink(editor, { id, previewVersion: 2 }, now)!.path, "http://x");
    expect((await previewPost(next.searchParams.get("token")!, now)).kind).toBe("preview");
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
