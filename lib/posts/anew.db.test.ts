import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/core/db";
import { drafted, emptyBlog } from "@/tests/support/editing";
import { renderAnew } from "./anew";
import { RENDERER } from "./text/markdown";

beforeEach(async () => {
  await emptyBlog();
  await renderAnew();
});

const OLD = { bodyHtml: "<p>::job[planner]</p>", bodyText: "::job[planner]", renderer: 0 };
const stored = (id: string) => db.post.findUniqueOrThrow({ where: { id } });

test("what an older renderer made is made anew, once, and nothing else of the post changes", async () => {
  const { id } = await drafted({ slug: "one", body: "Read.\n\n::job[planner]" });
  await db.post.update({ where: { id }, data: OLD });
  const before = await stored(id);

  expect(await renderAnew()).toBe(1);
  expect(await renderAnew()).toBe(0);

  const after = await stored(id);
  expect(after.bodyHtml).toContain('<div data-block="job" data-of="planner">');
  expect(after.bodyText).toContain("See this job: Planner");
  const { bodyHtml: _html, bodyText: _text, renderer, words: _words, ...rest } = after;
  expect(before).toMatchObject(rest);
  expect(renderer).toBe(RENDERER);
});

test("two workers at once make each post anew once", async () => {
  for (const slug of ["one", "two", "three"]) {
    const { id } = await drafted({ slug });
    await db.post.update({ where: { id }, data: OLD });
  }

  const made = await Promise.all([renderAnew(), renderAnew()]);

  expect(made[0] + made[1]).toBe(3);
});

test("what is saved by an editor needs nothing more", async () => {
  await drafted({ slug: "one" });

  expect(await renderAnew()).toBe(0);
});
