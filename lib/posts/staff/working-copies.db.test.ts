import { beforeEach, describe, expect, test } from "vitest";
import { VISITOR } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { drafted, editor, EDITING, emptyBlog, enrolled, saved, staffOf } from "@/tests/support/editing";
import type { WorkingFields } from "../schema";
import { postBySlug } from "../queries";
import { clashOf, settleClash } from "./clashes";
import { postForStaff } from "./posts";
import { publishPost } from "./publishing";
import { keepWorkingCopy, leaveWorkingCopy, otherWriters, ownWorkingCopy, replaceWorkingCopy } from "./working-copies";
import { savePost } from "./writing";

const now = EDITING;
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const ada = { ...staffOf("editor"), name: "Ada" };

const typed = (facts: Partial<WorkingFields> = {}): WorkingFields => ({
  title: "Asking twice",
  slug: "asking-twice",
  summary: "Once more",
  body: "Ask.",
  author: "desk",
  category: "applying",
  ...facts,
});

beforeEach(async () => {
  await emptyBlog();
  await enrolled(ada);
});

describe("what an editor types", () => {
  test("is kept beside the post, and readers and the post know nothing of it", async () => {
    const { id, slug } = await drafted();
    await publishPost(editor, { id, version: 1 }, now);

    await keepWorkingCopy(editor, id, { baseVersion: 2, fields: typed({ body: "Half a sen" }), kept: null }, now);

    expect(await ownWorkingCopy(editor, id)).toMatchObject({ baseVersion: 2, fields: { body: "Half a sen" } });
    expect(await postForStaff(editor, id, now)).toMatchObject({ bodyMarkdown: "Ask.", version: 2 });
    const seen = await postBySlug(slug, after(1));
    expect(seen.kind === "public" && seen.post.bodyHtml).toBe("<p>Ask.</p>");
  });

  test("goes on from what was kept before, as often as they rest", async () => {
    const { id } = await drafted();
    let kept: Date | null = null;
    for (const [second, body] of ["A", "Ab", "Abc"].entries()) {
      const outcome = await keepWorkingCopy(
        editor,
        id,
        { baseVersion: 1, fields: typed({ body }), kept },
        after(second),
      );
      expect(outcome).toMatchObject({ ok: true });
      kept = outcome.ok ? outcome.keptAt : null;
    }

    expect((await ownWorkingCopy(editor, id))?.fields.body).toBe("Abc");
  });

  test("ends with their save, and what comes late does not bring it back", async () => {
    const { id } = await drafted();
    await keepWorkingCopy(editor, id, { baseVersion: 1, fields: typed({ body: "Mine" }), kept: null }, now);
    await saved(id, 1, { body: "Mine, whole." });

    for (const kept of [now, null]) {
      expect(await keepWorkingCopy(editor, id, { baseVersion: 1, fields: typed({ body: "Late" }), kept }, now)).toEqual(
        {
          ok: false,
          reason: "saved",
        },
      );
    }
    expect(await ownWorkingCopy(editor, id)).toBeNull();
  });

  test("in two windows is not overwritten by either, until they choose", async () => {
    const { id } = await drafted();
    await keepWorkingCopy(editor, id, { baseVersion: 1, fields: typed({ body: "One" }), kept: null }, now);

    const second = { baseVersion: 1, fields: typed({ body: "Two" }), kept: null };
    expect(await keepWorkingCopy(editor, id, second, after(1))).toEqual({
      ok: false,
      reason: "elsewhere",
      keptAt: now,
    });
    expect((await ownWorkingCopy(editor, id))?.fields.body).toBe("One");
    expect(await keepWorkingCopy(editor, id, { ...second, kept: now }, after(2))).toMatchObject({ ok: true });
  });

  test("is one's own: others see only that somebody writes, and when", async () => {
    const { id } = await drafted();
    await keepWorkingCopy(ada, id, { baseVersion: 1, fields: typed({ body: "Ada’s" }), kept: null }, now);

    expect(await ownWorkingCopy(editor, id)).toBeNull();
    expect(await otherWriters(editor, id, after(60))).toEqual([{ name: "Ada", savedAt: now, isWriting: true }]);
    expect(await otherWriters(editor, id, after(3600))).toMatchObject([{ isWriting: false }]);
    expect(await otherWriters(ada, id, now)).toEqual([]);
    await leaveWorkingCopy(editor, id);
    expect(await ownWorkingCopy(ada, id)).not.toBeNull();
  });

  test.each([
    ["a visitor", VISITOR],
    ["who may not write", staffOf("recruiter")],
  ])("is not kept for %s", async (_, viewer) => {
    const { id } = await drafted();

    expect(await keepWorkingCopy(viewer, id, { baseVersion: 1, fields: typed(), kept: null }, now)).toEqual({
      ok: false,
      reason: "not-found",
    });
    expect(await db.workingCopy.count()).toBe(0);
  });
});

describe("two editors of one post", () => {
  const body = "Start.\n\nMiddle.\n\nEnd.";
  async function clash(mine: Partial<WorkingFields>, theirs: Parameters<typeof saved>[2]) {
    const { id } = await drafted({ body, slug: "asking-twice" });
    await replaceWorkingCopy(ada, id, { baseVersion: 1, fields: typed({ body, ...mine }) }, after(1));
    await saved(id, 1, { body, slug: "asking-twice", ...theirs }, after(2));
    return { id, clash: await clashOf(ada, id, after(3)) };
  }

  test("who changed different paragraphs have nothing to choose", async () => {
    const { id, clash: both } = await clash(
      { body: "Start, mine.\n\nMiddle.\n\nEnd." },
      { body: "Start.\n\nMiddle.\n\nEnd, theirs." },
    );

    expect(both).toMatchObject({ version: 2, savedBy: "Ed", lines: [] });
    expect(both?.pieces.map(({ kind }) => kind)).not.toContain("clash");
    expect(await settleClash(ada, id, { version: 2, body: [], lines: {} }, after(4))).toEqual({ ok: true });
    expect(await ownWorkingCopy(ada, id)).toMatchObject({
      baseVersion: 2,
      fields: { body: "Start, mine.\n\nMiddle.\n\nEnd, theirs." },
    });
  });

  test.each([
    ["mine", "Start.\n\nMine.\n\nEnd."],
    ["theirs", "Start.\n\nTheirs.\n\nEnd."],
    ["both", "Start.\n\nTheirs.\n\nMine.\n\nEnd."],
  ] as const)("who changed the same paragraph choose: %s", async (choice, merged) => {
    const { id, clash: both } = await clash({ body: "Start.\n\nMine.\n\nEnd." }, { body: "Start.\n\nTheirs.\n\nEnd." });

    expect(both?.pieces).toContainEqual({ kind: "clash", mine: "Mine.", was: "Middle.", theirs: "Theirs." });
    await settleClash(ada, id, { version: 2, body: [choice], lines: {} }, after(4));
    expect((await ownWorkingCopy(ada, id))?.fields.body).toBe(merged);
    const result = await ownWorkingCopy(ada, id);
    expect(await savePost(ada, id, { ...result!.fields, version: 2, showsAsUpdated: false }, after(5))).toMatchObject({
      ok: true,
    });
  });

  test("choose between titles that both changed, and take one that only one changed", async () => {
    const { id, clash: both } = await clash(
      { title: "Mine", summary: "My summary" },
      { title: "Theirs", body: "Other." },
    );

    expect(both?.lines).toEqual([{ name: "title", mine: "Mine", theirs: "Theirs", was: "Asking twice" }]);
    await settleClash(ada, id, { version: 2, body: [], lines: { title: "theirs" } }, after(4));
    expect((await ownWorkingCopy(ada, id))?.fields).toMatchObject({
      title: "Theirs",
      summary: "My summary",
      body: "Other.",
    });
  });

  test("choose anew when the post is saved once more meanwhile", async () => {
    const { id } = await clash({ body: "Mine." }, { body: "Theirs." });
    await saved(id, 2, { body: "Theirs again." }, after(4));

    expect(await settleClash(ada, id, { version: 2, body: ["theirs"], lines: {} }, after(5))).toMatchObject({
      reason: "changed-meanwhile",
    });
    expect((await ownWorkingCopy(ada, id))?.fields.body).toBe("Mine.");
  });

  test("have nothing to choose when it was only published meanwhile", async () => {
    const { id } = await drafted({ body });
    await replaceWorkingCopy(ada, id, { baseVersion: 1, fields: typed({ body: `${body} More.` }) }, now);
    await publishPost(editor, { id, version: 1 }, now);

    const both = await clashOf(ada, id, now);
    expect(both?.lines).toEqual([]);
    expect(both?.pieces.filter(({ kind }) => kind === "clash")).toEqual([]);
    expect(both?.settled.title).toBe("Asking twice");
  });
});
