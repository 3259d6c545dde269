import { setTimeout as sleep } from "node:timers/promises";
import type { Staff } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { publishPost, unpublishPost } from "@/lib/posts/staff/publishing";
import { createPost, savePost } from "@/lib/posts/staff/writing";

// A process beside the web ones, as another of the same site would be: publishes a post, changes it and takes it down again,
// round after round, while it asks every web process for all that shows posts.

export interface ShowTimes {
  /** Milliseconds from the deed, by deed and place: a time for each round, of the web process that was last. */
  shown: Record<string, Record<string, number[]>>;
  answers: number;
  /** Places that once answered with two states of the post at once. */
  mixed: string[];
}

const { addresses, rounds } = JSON.parse(process.argv[2] ?? "{}") as { addresses: string[]; rounds: number };
const [author, category] = await Promise.all([db.author.findFirstOrThrow(), db.category.findFirstOrThrow()]);
const person = { email: "bench@example.com", name: "Bench" };
const { id: personId } = await db.person.upsert({
  where: { email: person.email },
  create: { ...person, staff: { create: { role: "editor" } } },
  update: {},
});
const editor: Staff = { kind: "staff", personId, ...person, role: "editor" };

/** Between two questions for one place: asked without a pause, the questions alone would keep the processes busy. */
const BREATH_MS = 25;

/** What a state of a post is told by: a word of its own in title, summary and text. */
const STAMPS = /\br\d+[ab]\b/;
const says = (html: string, stamp: string) => new RegExp(`\\b${stamp}\\b`).test(html);

const times: ShowTimes = { shown: {}, answers: 0, mixed: [] };
for (let round = 0; round < rounds; round++) await oneRound(round);
await db.$executeRaw`DELETE FROM post WHERE slug LIKE 'round-%'`;
process.send?.(times, () => process.exit(0));

async function oneRound(round: number): Promise<void> {
  const slug = `round-${round}-${Date.now()}`;
  const places = {
    "the post": `/blog/${slug}`,
    "the list": "/blog",
    "its category": `/blog/category/${category.slug}`,
    "its author": `/blog/author/${author.slug}`,
    home: "/",
    "the feed": "/blog/feed.xml",
    "the feed as JSON": "/blog/feed.json",
    "its category's feed": `/blog/category/${category.slug}/feed.xml`,
    "its author's feed": `/blog/author/${author.slug}/feed.json`,
    "the sitemap": "/sitemap.xml",
  };
  const written = (stamp: string) => ({
    title: `Stamp ${stamp}`,
    summary: `About ${stamp}.`,
    body: `## One ${stamp}\n\nWords of ${stamp}.`,
    slug,
    author: author.slug,
    category: category.slug,
  });
  const made = await createPost(editor, written(`r${round}a`), new Date());
  if (!made.ok) throw new Error(made.reason);
  // Every page is kept as it was before.
  await until(places, (html) => !html.includes(slug), {});

  const publish = () => publishPost(editor, { id: made.id, version: 1 }, new Date());
  await seen("publishing", publish, places, (html, path) =>
    path === "/sitemap.xml" ? html.includes(slug) : says(html, `r${round}a`),
  );
  const { version } = await db.post.findUniqueOrThrow({ where: { id: made.id } });
  const change = () =>
    savePost(editor, made.id, { ...written(`r${round}b`), version, showsAsUpdated: true }, new Date());
  const { "the sitemap": _, ...texts } = places;
  await seen("changing", change, texts, (html) => says(html, `r${round}b`));
  const takeDown = () => unpublishPost(editor, { id: made.id, version: version + 1 }, new Date());
  await seen("taking down", takeDown, places, (html) => !STAMPS.test(html) && !html.includes(`/blog/${slug}<`));
}

type Shows = (html: string, path: string) => boolean;

async function seen(deed: string, does: () => Promise<{ ok: boolean }>, places: Record<string, string>, shows: Shows) {
  const begun = performance.now();
  if (!(await does()).ok) throw new Error(`${deed} was refused`);
  const found: Record<string, number> = {};
  await until(places, shows, found);
  for (const [place, at] of Object.entries(found)) ((times.shown[deed] ??= {})[place] ??= []).push(at - begun);
}

/** Asks every web process for every place until each shows it; when the last one did, by place. */
async function until(places: Record<string, string>, shows: Shows, found: Record<string, number>): Promise<void> {
  await Promise.all(
    addresses.flatMap((address) =>
      Object.entries(places).map(async ([place, path]) => {
        const end = performance.now() + 10_000;
        while (!shows(await asked(`${address}${path}`, place), path)) {
          if (performance.now() > end) throw new Error(`${place} did not show it within ten seconds`);
          await sleep(BREATH_MS);
        }
        found[place] = Math.max(found[place] ?? 0, performance.now());
      }),
    ),
  );
}

async function asked(url: string, place: string): Promise<string> {
  const html = await (await fetch(url)).text();
  times.answers++;
  // Title, summary and text of one answer are of one state.
  if (new Set(html.match(new RegExp(STAMPS, "g"))).size > 1) times.mixed.push(place);
  return html;
}
