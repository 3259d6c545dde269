import type { Browser, Page } from "@playwright/test";
import { markdownFrom } from "@/lib/posts/text/from-html";
import { HOSTILE } from "@/lib/posts/text/hostile.fixtures";
import { expect, expectAccessible, test } from "./support/journey";

/** Writes a draft by the form that works without script, and answers the address of its preview. */
async function draftOf(page: Page, browser: Browser, body: string): Promise<string> {
  const storageState = await page.context().storageState();
  const form = await (await browser.newContext({ storageState, javaScriptEnabled: false })).newPage();
  await form.goto("/admin/posts/new");
  await form.getByLabel("Title").fill(`What somebody sent ${Date.now()}`);
  await form.getByLabel("Category").selectOption({ index: 1 });
  await form.getByLabel("By", { exact: true }).selectOption({ index: 1 });
  await form.getByLabel("Text", { exact: true }).fill(body);
  await form.getByRole("button", { name: "Save the draft" }).click();
  await expect(form.getByText("Saved.")).toBeVisible();
  const preview = await form.getByRole("link", { name: "Preview it" }).getAttribute("href");
  await form.context().close();
  return preview ?? "";
}

/** What a page does that no page of ours may do. */
function watched(page: Page) {
  const seen = { dialogs: [] as string[], violations: [] as string[], elsewhere: [] as string[] };
  page.on("dialog", (dialog) => {
    seen.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (/content security policy|refused to/i.test(message.text())) seen.violations.push(message.text());
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== "localhost") seen.elsewhere.push(request.url());
  });
  return seen;
}

test("of everything hostile that is typed or brought in nothing runs, and nothing is asked for elsewhere", async ({
  page,
  browser,
  signInAsStaff,
}) => {
  await signInAsStaff("editor");
  const typed = HOSTILE.map(({ input }) => input);
  const broughtIn = typed.map((input) => markdownFrom(input).markdown);
  for (const body of [typed, broughtIn].map((texts) => texts.join("\n\n").replace(/[\ud800-\udfff]/g, ""))) {
    const preview = await draftOf(page, browser, body);
    const stranger = await (await browser.newContext()).newPage();
    const seen = watched(stranger);

    await stranger.goto(preview);
    await expect(stranger.getByRole("heading", { level: 1 })).toBeVisible();
    for (const link of await stranger.locator("article a").all()) await link.dispatchEvent("mouseover");
    await stranger.locator("article").hover();

    expect(await stranger.evaluate(() => "__pwned" in window)).toBe(false);
    expect(seen).toEqual({ dialogs: [], violations: [], elsewhere: [] });
    expect(
      await stranger.locator("article :is(script, svg:not([aria-hidden]), iframe, object, embed, style)").count(),
    ).toBe(0);
    await stranger.context().close();
  }
});

test("a video is a link until it is pressed, and then plays in the same box @phone", async ({
  page,
  browser,
  signInAsStaff,
}) => {
  await signInAsStaff("editor");
  const preview = await draftOf(
    page,
    browser,
    "Look.\n\n::video[A talk about pay](https://youtu.be/dQw4w9WgXcQ)\n\nThat was it.",
  );
  const stranger = await (await browser.newContext()).newPage();
  const seen = watched(stranger);
  await stranger.route("https://www.youtube-nocookie.com/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Player</title>" }),
  );

  await stranger.goto(preview);
  const box = stranger.locator(".video");
  const link = box.getByRole("link", { name: "A talk about pay" });
  await expect(link).toHaveAttribute("href", "https://www.youtube.com/watch?v=dQw4w9WgXcQ");
  await expectAccessible(stranger);
  const placed = () =>
    box.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y: Math.round(y + scrollY), width, height };
    });
  const before = await placed();
  expect(seen.elsewhere).toEqual([]);

  await link.click();
  await expect(box.locator("iframe")).toHaveAttribute("title", "A talk about pay");
  await expect
    .poll(() => seen.elsewhere)
    .toEqual(["https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&rel=0"]);
  expect(await placed()).toEqual(before);
  expect(seen.violations).toEqual([]);
});

test("a job in an article is as it is now, one that is over leads to others like it, and a sign-up keeps its search", async ({
  page,
  browser,
  signInAsStaff,
}) => {
  await signInAsStaff("editor");
  await page.goto("/jobs");
  const open = (await page.getByRole("main").locator("a[href^='/jobs/']").first().getAttribute("href")) ?? "";
  const slug = open.replace("/jobs/", "");
  const preview = await draftOf(
    page,
    browser,
    `Look.\n\n::job[${slug}]\n\n::job[planner-of-yesterday]\n\n::alert[q=marketing&place=Leeds]\n\n::action[Book a strategy call](/strategy-call)\n\n:::callout\nAsk once.\n:::\n\nThat was it.`,
  );
  await page.goto(preview);

  const article = page.locator("article");
  await expect(article.locator(`a[href="/jobs/${slug}"]`)).toBeVisible();
  await expect(article.getByText(/Closes \d/)).toBeVisible();
  await expect(article.getByText("no longer open: Planner of yesterday")).toBeVisible();
  await expect(article.getByRole("link", { name: "See open jobs like it" })).toHaveAttribute(
    "href",
    "/jobs?q=Planner+of+yesterday",
  );
  await expect(article.getByRole("heading", { name: /^New by email: Marketing jobs/ })).toBeVisible();
  await expect(article.locator('input[type=hidden][name="place"]')).toHaveValue("Leeds");
  await expect(article.getByRole("link", { name: "Book a strategy call" }).first()).toBeVisible();
  await expectAccessible(page);
  for (const [width, scheme] of [
    [360, "light"],
    [1280, "dark"],
    [768, "light"],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/blocks-${width}.png`, fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
  }
});
