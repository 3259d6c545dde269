import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { drafted, editor, EDITING, emptyBlog, saved, staffOf } from "@/tests/support/editing";
import { previewLink, previewPost } from "../preview";
import { postBySlug } from "../queries";
import { clashOf } from "./clashes";
import { postForStaff } from "./posts";
import { publishPost, unpublishPost } from "./publishing";
import { revisionsOf } from "./revisions";
import { leaveWaiting } from "./waiting";
import { replaceWorkingCopy } from "./working-copies";

const now = EDITING;
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const OUT = later(10);

beforeEach(emptyBlog);

/** A post with a date, at version 2, whose approved text is "Approved.". */
async function scheduled() {
  const { id, slug } = await drafted({ body: "Approved." });
  await publishPost(editor, { id, version: 1, at: OUT }, now);
  return { id, slug };
}

const readersGet = async (slug: string, at: Date) => {
  const found = await postBySlug(slug, at);
  return found.kind === "public" ? found.post.bodyHtml : found.kind;
};
const held = (id: string) => postForStaff(editor, id, now);

describe("a post that has a date", () => {
  test("comes out at its minute as it was approved, and what was saved since waits", async () => {
    const { id, slug } = await scheduled();
    expect(await saved(id, 2, { body: "Later.", title: "Later" }, later(1))).toMatchObject({ ok: true, waits: true });
    expect(await saved(id, 3, { body: "Later still.", title: "Later" }, later(2))).toMatchObject({ waits: true });

    expect(await readersGet(slug, OUT)).toContain("Approved.");
    expect(await held(id)).toMatchObject({
      title: "Later",
      bodyMarkdown: "Later still.",
      state: "scheduled",
      version: 4,
      pinned: { version: 1, savedAt: now },
    });
    const history = await revisionsOf(editor, id, 1);
    expect(history?.items.map(({ version, bodyMarkdown }) => [version, bodyMarkdown])).toEqual([
      [4, "Later still."],
      [3, "Later."],
      [1, "Approved."],
    ]);
  });

  test("may hold what is not fit for readers yet, as long as it waits", async () => {
    const { id, slug } = await scheduled();
    const body = "![](/blog/images/0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b)\n\nWords.";
    expect(await saved(id, 2, { body })).toMatchObject({ waits: true });

    expect(await publishPost(editor, { id, version: 3, at: OUT }, now)).toMatchObject({ reason: "must-mend" });
    expect(await readersGet(slug, OUT)).toContain("Approved.");
  });

  test("saved as it was approved leaves nothing to wait", async () => {
    const { id } = await scheduled();
    await saved(id, 2, { body: "Later." });
    expect(await saved(id, 3, { body: "Approved." })).toMatchObject({ waits: false });

    expect((await held(id))?.pinned).toBeNull();
  });

  test("keeps its address for readers while another waits, and takes it when that is scheduled", async () => {
    const { id, slug } = await scheduled();
    await saved(id, 2, { slug: "another" });
    expect(await held(id)).toMatchObject({ slug: "another", publicSlug: slug });
    expect(await postBySlug("another", OUT)).toEqual({ kind: "missing" });

    await publishPost(editor, { id, version: 3, at: OUT }, now);
    expect(await postBySlug(slug, OUT)).toEqual({ kind: "moved", slug: "another" });
  });

  test("keeps its address when the one that waits was taken by another post meanwhile", async () => {
    const { id, slug } = await scheduled();
    await saved(id, 2, { slug: "another", body: "Later." });
    await drafted({ slug: "another" });

    expect(await publishPost(editor, { id, version: 3, at: OUT }, now)).toMatchObject({ ok: true, slug });
    expect(await readersGet(slug, OUT)).toContain("Later.");
  });
});

describe("the text that waits", () => {
  const waiting = async () => {
    const { id, slug } = await scheduled();
    await saved(id, 2, { body: "Later." });
    return { id, slug };
  };

  test("comes out instead when it is scheduled itself", async () => {
    const { id, slug } = await waiting();
    await publishPost(editor, { id, version: 3, at: OUT }, now);

    expect(await readersGet(slug, OUT)).toContain("Later.");
    expect((await held(id))?.pinned).toBeNull();
  });

  test("goes on waiting after the other has come out, until it is saved for readers", async () => {
    const { id, slug } = await waiting();
    expect(await postForStaff(editor, id, OUT)).toMatchObject({ state: "public", bodyMarkdown: "Later." });
    expect(await readersGet(slug, later(20))).toContain("Approved.");

    await saved(id, 3, { body: "Later." }, later(20));
    expect(await readersGet(slug, later(20))).toContain("Later.");
  });

  test("is published with its post when that is published at once", async () => {
    const { id, slug } = await waiting();
    await publishPost(editor, { id, version: 3 }, OUT);

    expect(await readersGet(slug, OUT)).toContain("Later.");
  });

  test("is the draft when the post is not to come out, and is what is left when it is taken down", async () => {
    const one = await waiting();
    await unpublishPost(editor, { id: one.id, version: 3 }, now);
    expect(await held(one.id)).toMatchObject({ state: "draft", bodyMarkdown: "Later.", pinned: null });

    await db.post.delete({ where: { id: one.id } });
    const two = await waiting();
    await unpublishPost(editor, { id: two.id, version: 3 }, OUT);
    expect(await held(two.id)).toMatchObject({ state: "withdrawn", bodyMarkdown: "Later.", pinned: null });
  });

  test("can be left: what was scheduled is the newest save again, and the other stays in the history", async () => {
    const { id } = await waiting();
    expect(await leaveWaiting(editor, { id, version: 3 }, later(1))).toEqual({ ok: true, version: 4 });
    expect(await leaveWaiting(editor, { id, version: 4 }, later(1))).toEqual({ ok: true, version: 4 });

    expect(await held(id)).toMatchObject({ bodyMarkdown: "Approved.", pinned: null, version: 4 });
    const history = await revisionsOf(editor, id, 1);
    expect(history?.items.map(({ bodyMarkdown }) => bodyMarkdown)).toEqual(["Approved.", "Later.", "Approved."]);
  });

  test("is left by editors only, and not under somebody's hands", async () => {
    const { id } = await waiting();

    expect(await leaveWaiting(staffOf("viewer"), { id, version: 3 }, now)).toMatchObject({ reason: "not-found" });
    expect(await leaveWaiting(editor, { id, version: 2 }, now)).toMatchObject({ reason: "changed-meanwhile" });
  });

  test("is what a preview link shows, saying that another comes out", async () => {
    const { id } = await waiting();
    const { path } = previewLink(editor, { id, previewVersion: 1 }, now)!;
    const preview = await previewPost(new URL(path, "https://x.example").searchParams.get("token")!, now);

    expect(preview).toMatchObject({ kind: "preview", waits: true, state: "scheduled" });
    expect(preview.kind === "preview" && preview.post.bodyHtml).toContain("Later.");
  });

  test("is what somebody else's typing is put together with", async () => {
    const { id } = await scheduled();
    const fields = { title: "Asking twice", slug: "", summary: "Once more", author: "desk", category: "applying" };
    await replaceWorkingCopy(editor, id, { baseVersion: 2, fields: { ...fields, body: "Mine." } }, now);
    await saved(id, 2, { body: "Theirs." });
    await replaceWorkingCopy(editor, id, { baseVersion: 2, fields: { ...fields, body: "Mine." } }, now);

    expect((await clashOf(editor, id, now))?.pieces).toEqual([
      { kind: "clash", mine: "Mine.", theirs: "Theirs.", was: "Approved." },
    ]);
  });
});

test("the database lets a save wait only behind one that is there and has a date", async () => {
  const { id } = await scheduled();
  const pin = (pinnedVersion: number) => db.post.update({ where: { id }, data: { pinnedVersion } });

  await expect(pin(7)).rejects.toThrow();
  await expect(pin(2)).rejects.toThrow();
  await pin(1);
  await expect(db.post.update({ where: { id }, data: { publishedAt: null } })).rejects.toThrow();
});
