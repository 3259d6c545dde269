import { beforeEach, expect, test } from "vitest";
import { editor, EDITING, emptyBlog } from "@/tests/support/editing";
import { aPost } from "@/tests/support/posts";
import { type ClosedJobs, deadEnds } from "./dead-ends";

const now = EDITING;
const closed: ClosedJobs = async (slugs) => new Set(slugs.filter((slug) => slug.startsWith("closed")));
const found = () => deadEnds(editor, closed, now);

beforeEach(emptyBlog);

test("cards of jobs that are not open, and links and buttons that lead nowhere, are told with the posts they stand in", async () => {
  const one = await aPost({
    slug: "one",
    title: "One",
    body: "::job[closed-job]\n\n::job[open-job]\n\n::action[Book](/strategie)\n\n[a](/jobs/closed-job?x=1) [b](/blog/taken)",
  });
  const two = await aPost({ slug: "two", title: "Two", body: "::job[closed-job]\n\n::job[closed-job]" });
  const posts = [
    { id: one.id, title: "One" },
    { id: two.id, title: "Two" },
  ];

  expect(await found()).toEqual([
    { href: "/jobs/closed-job", isCard: true, posts },
    { href: "/jobs/closed-job?x=1", isCard: false, posts: posts.slice(0, 1) },
    { href: "/strategie", isCard: false, posts: posts.slice(0, 1) },
  ]);
});

test.each([
  ["a draft", { publishedAt: null }],
  ["what was taken down", { withdrawnAt: now }],
])("%s is not looked through", async (_, facts) => {
  await aPost({ slug: "one", body: "::job[closed-job]", ...facts });

  expect(await found()).toEqual([]);
});

test("visitors are told nothing", async () => {
  expect(await deadEnds({ kind: "visitor" }, closed, now)).toBeNull();
});
