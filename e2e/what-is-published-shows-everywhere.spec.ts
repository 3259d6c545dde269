import { expect, test } from "./support/journey";
import { beginPost, publishNow, saveDraft, takeDown } from "./support/posts";
import { startSecondWeb } from "./support/second-web";
import { SITE } from "./support/site";

const A_READER = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1";

const POST = { title: "Seen at once", summary: "What each place shows, and when.", text: "Look everywhere." };

test("what one web process publishes and takes down shows so in another, on every page, feed and the sitemap", async ({
  page,
  signInAsStaff,
}) => {
  const second = await startSecondWeb();
  try {
    await signInAsStaff("editor");
    const title = await beginPost(page, POST);
    await saveDraft(page);
    const slug = title.toLowerCase().replaceAll(" ", "-");
    const places = ["/blog", "/blog/feed.xml", "/blog/feed.json", "/sitemap.xml"];
    const webs = [SITE, second.address];
    const mentions = async () => {
      const answers = webs.flatMap((web) => places.map(async (at) => (await fetch(`${web}${at}`)).text()));
      return (await Promise.all(answers)).map((text) => text.includes(`/blog/${slug}`));
    };
    const statuses = () => Promise.all(webs.map(async (web) => (await fetch(`${web}/blog/${slug}`)).status));
    // Everybody has asked before: each web process keeps its pages, and has said that there is no such post.
    expect(new Set(await mentions())).toEqual(new Set([false]));
    expect(await statuses()).toEqual([404, 404]);

    await publishNow(page);
    await expect.poll(mentions, { timeout: 5000 }).toEqual(webs.flatMap(() => places.map(() => true)));
    expect(await statuses()).toEqual([200, 200]);

    await takeDown(page);
    await expect.poll(mentions, { timeout: 5000 }).toEqual(webs.flatMap(() => places.map(() => false)));
    await expect.poll(statuses, { timeout: 5000 }).toEqual([410, 410]);
  } finally {
    await second.stop();
  }
});

test("staff see how often an article was read, with and without script @without-script", async ({
  page,
  signInAsStaff,
  javaScriptEnabled,
}) => {
  await signInAsStaff("editor");
  const title = await beginPost(page, { ...POST, hasScript: javaScriptEnabled !== false });
  await saveDraft(page);
  await publishNow(page);
  const article = `${SITE}/blog/${title.toLowerCase().replaceAll(" ", "-")}`;
  const read = (headers: Record<string, string>) => fetch(article, { headers: { "user-agent": A_READER, ...headers } });
  const { headers } = await read({});
  await read({});
  await read({ "sec-purpose": "prefetch" });
  await read({ "if-none-match": headers.get("etag") ?? "" });
  await read({ "user-agent": "Googlebot/2.1" });

  const row = page.getByRole("row").filter({ hasText: title });
  await expect(async () => {
    await page.goto("/admin/posts/figures?days=7&sort=reads");
    await expect(row.getByRole("cell").nth(2)).toHaveText("2", { timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  await page.getByRole("columnheader", { name: "Article" }).getByRole("link").click();
  await expect(page.getByRole("columnheader", { name: "Article" })).toHaveAttribute("aria-sort", "ascending");
  await row.getByRole("link").click();
  await expect(page.getByText("In the last 30 days: 2 reads, 0 alert sign-ups, 0 calls.")).toBeVisible();
});
