import { blogDatabase } from "./harness/databases";
import { byTurns, type Figure, median, timed } from "./harness/measure";
import { startWeb } from "./harness/web";

const [FEW, MANY] = [50, 10_000];
const ROUNDS = 25;

/** Each kind of page with posts on it, made anew each time, with ten thousand posts and with fifty by turns. */
export async function manyPosts(say: (words: string) => void): Promise<Figure[]> {
  const [few, many] = [await startWeb(await blogDatabase(FEW, say)), await startWeb(await blogDatabase(MANY, say))];
  try {
    const [of, rest] = [await pagesOf(many.address), await pagesOf(few.address)];
    const figures: Figure[] = [];
    for (const kind of Object.keys(of)) {
      const times = await byTurns(
        ROUNDS,
        () => timed(() => made(`${many.address}${of[kind]}`)),
        () => timed(() => made(`${few.address}${rest[kind]}`)),
      );
      const reference = { what: `with ${FEW}`, value: median(times.reference) };
      figures.push({
        what: `${kind}, with ${MANY.toLocaleString("en-GB")} posts`,
        value: median(times.subject),
        unit: "ms",
        reference,
      });
    }
    return figures;
  } finally {
    await few.stop();
    await many.stop();
  }
}

let asked = 0;

/** At an address that nobody asked for before, so that no page of it is kept. */
async function made(address: string): Promise<void> {
  const answer = await fetch(`${address}${address.includes("?") ? "&" : "?"}made=${asked++}`);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
}

async function pagesOf(site: string): Promise<Record<string, string>> {
  const feed = (await (await fetch(`${site}/blog/feed.json`)).json()) as { items: { url: string }[] };
  const [newest, second] = feed.items.map(({ url }) => new URL(url).pathname);
  const files = await sitemapFiles(site);
  const html = await (await fetch(`${site}${newest}`)).text();
  const linked = (start: string) => new RegExp(`href="(${start}[a-z0-9-]+)"`).exec(html)?.[1] ?? start;
  const [category, author] = [linked("/blog/category/"), linked("/blog/author/")];
  return {
    "the newest post": newest ?? "",
    "the second post": second ?? "",
    "the oldest post": await oldestIn(files.map((file) => `${site}${file}`)),
    "the list": "/blog",
    "its third page": "/blog?page=3",
    "a category": category,
    "an author": author,
    home: "/",
    "a search": "/blog?q=salary",
    "a search of two words": "/blog?q=interview+feedback",
    "a search with a typing error": "/blog?q=intervew",
    "the feed": "/blog/feed.xml",
    "the feed as JSON": "/blog/feed.json",
    "a category's feed": `${category}/feed.xml`,
    "an author's feed": `${author}/feed.json`,
    "the sitemap": "/sitemap.xml",
    "a file of the sitemap": files.at(-1) ?? "",
  };
}

/** The sitemap's files; itself, where it is one. */
async function sitemapFiles(site: string): Promise<string[]> {
  const sitemap = await (await fetch(`${site}/sitemap.xml`)).text();
  const files = [...sitemap.matchAll(/<loc>([^<]*\/sitemaps\/posts-[^<]+)<\/loc>/g)].map(([, file = ""]) => file);
  return files.length > 0 ? files.map((file) => new URL(file).pathname) : ["/sitemap.xml"];
}

async function oldestIn(files: string[]): Promise<string> {
  const texts = await Promise.all(files.map(async (file) => (await fetch(file)).text()));
  const posts = texts.flatMap((text) =>
    [...text.matchAll(/<loc>[^<]*(\/blog\/fill-[^<]+)<\/loc><lastmod>([^<]+)/g)].map(([, path = "", at = ""]) => ({
      path,
      at,
    })),
  );
  return posts.sort((a, b) => a.at.localeCompare(b.at))[0]?.path ?? "";
}
