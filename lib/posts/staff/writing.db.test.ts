import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { drafted, editor, EDITING, emptyBlog, saved, written } from "@/tests/support/editing";
import { publishPost } from "./publishing";
import { postBySlug } from "../queries";
import { postForStaff } from "./posts";
import { createPost } from "./writing";

const now = EDITING;
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);

beforeEach(emptyBlog);

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
    expect(await createPost(editor, written(facts), now)).toEqual({ ok: false, reason });
    expect(await postForStaff(editor, id, now)).toMatchObject({ title: "Asking twice", version: 1 });
  });

  test("does not leave a published post without a text", async () => {
    const { id } = await drafted();
    await publishPost(editor, { id, version: 1 }, now);

    expect(await saved(id, 2, { body: "" })).toEqual({ ok: false, reason: "no-text" });
  });
});
