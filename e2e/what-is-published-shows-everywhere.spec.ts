import { expect, test } from "./support/journey";
import { beginPost, publishNow, saveDraft, takeDown } from "./support/posts";
import { SITE } from "./support/site";
import { webs } from "./support/webs";

const A_READER = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1";

const POST = { title: "Seen at once", summary: "What each place shows, and when.", text: "Look everywhere." };

test("what one web process publishes and takes down shows so in another within a second, on every page, feed and the sitemap", async ({
  page,
  signInAsStaff,
}) => {
  await signInAsStaff("editor");
  const title = await beginPost(page, POST);
  await saveDraft(page);
  const slug = title.toLowerCase().replaceAll(" ", "-");
  const places = ["/blog", "/blog/feed.xml", "/blog/feed.json", "/sitemap.xml"];
  const mentions = async (doors: string[]) => {
    const answers = doors.flatMap((door) => places.map(async (at) => (await fetch(`${door}${at}`)).text()));
    return (await Promise.all(answers)).map((text) => text.includes(`/blog/${slug}`));
  };
  const statuses = () => Promise.all(webs().map(async (web) => (await fetch(`${web}/blog/${slug}`)).status));
  /**
   * Answers how long afterwards the last request was sent that was still told otherwise: how long answers take is
   * another matter.
   */
  const untilAllSay = async (doors: string[], isThere: boolean) => {
    const begun = Date.now();
    let lastOtherwise = 0;
    const ask = async () => {
      const asked = Date.now() - begun;
      const said = await mentions(doors);
      if (said.some((one) => one !== isThere)) lastOtherwise = asked;
      return said;
    };
    const wanted = doors.flatMap(() => places.map(() => isThere));
    await expect.poll(ask, { timeout: 20_000, intervals: [50] }).toEqual(wanted);
    return lastOtherwise;
  };
  // Everybody has asked before: each web process keeps its pages, and has said that there is no such post.
  expect(new Set(await mentions([SITE, ...webs()]))).toEqual(new Set([false]));
  expect(await statuses()).toEqual([404, 404]);

  await publishNow(page);
  const shown = await untilAllSay(webs(), true);
  expect(await statuses()).toEqual([200, 200]);
  // nginx asks again with the next second.
  await untilAllSay([SITE], true);

  await takeDown(page);
  const gone = await untilAllSay(webs(), false);
  await expect.poll(statuses, { timeout: 5000 }).toEqual([410, 410]);
  await untilAllSay([SITE], false);

  // The better of the two: a machine that stands still for a moment says nothing of the product.
  expect(Math.min(shown, gone)).toBeLessThanOrEqual(1000);
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
  const [one = "", other = ""] = webs();
  const read = (web: string, headers: Record<string, string> = {}) =>
    fetch(`${web}/blog/${title.toLowerCase().replaceAll(" ", "-")}`, {
      headers: { "user-agent": A_READER, ...headers },
    });
  const { headers } = await read(one);
  // At once: whatever else is published changes the page, which is then sent again and counts.
  await read(one, { "if-none-match": headers.get("etag") ?? "" });
  await read(other);
  await read(one, { "sec-purpose": "prefetch" });
  await read(other, { "user-agent": "Googlebot/2.1" });

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
