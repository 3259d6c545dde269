import type { BrowserContext, Page } from "@playwright/test";
import { expect, expectAccessible, expectLegible, paintedIn, test } from "./support/journey";
import { beginPost, publishNow, saveDraft, showMarkdown, takeDown } from "./support/posts";

const TITLE = "How to read a payslip";

const SUMMARY = "What each line means, and which one to check first.";

const begin = (page: Page, text: string) => beginPost(page, { title: TITLE, summary: SUMMARY, text });

test("an editor writes a draft, previews it without an account, and publishes it @without-script", async ({
  page,
  signInAsStaff,
  browser,
  javaScriptEnabled,
}) => {
  test.slow();
  await signInAsStaff("editor");
  const title = await beginPost(page, {
    title: TITLE,
    summary: SUMMARY,
    text: "Open it.\n\n## The first line\n\nIt is your name.\n\n<script>alert(1)</script>",
    hasScript: javaScriptEnabled !== false,
  });
  await saveDraft(page);
  if (javaScriptEnabled !== false) await expectAccessible(page);

  const preview = await page.getByRole("link", { name: "Preview it" }).getAttribute("href");
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(preview ?? "");
  await expect(stranger.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  expect((await stranger.goto(`/blog?q=${encodeURIComponent(title)}`))?.status()).toBe(200);
  await expect(stranger.getByRole("main").getByRole("link", { name: title })).toHaveCount(0);

  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Choose whether it comes out now or later").first()).toBeVisible();
  await publishNow(page);

  await stranger.goto("/blog");
  await stranger.getByRole("link", { name: title }).first().click();
  await expect(stranger.getByRole("heading", { name: "The first line" })).toBeVisible();
  expect(await stranger.content()).not.toContain("alert(1)</script>");

  await takeDown(page);
});

test("the editor with buttons writes the house’s Markdown, by mouse and by keyboard", async ({
  page,
  signInAsStaff,
}) => {
  test.slow();
  await signInAsStaff("editor");
  await begin(page, "Start.");
  await page.getByRole("button", { name: "Show the editor" }).click();
  const text = page.getByRole("textbox", { name: "Text", exact: true });
  const tools = page.getByRole("toolbar");
  await text.click();
  await text.press("Control+End");
  await text.press("ArrowLeft");
  await text.press("End");
  // Where the cursor stands is told to the editor a moment after; no hand is quicker.
  await page.evaluate(() => new Promise((settled) => setTimeout(settled, 100)));
  await text.press("Enter");
  await tools.getByRole("button", { name: "Heading 2" }).click();
  await expect(tools.getByRole("button", { name: "Heading 2" })).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.type("Gross and net");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+b");
  await page.keyboard.type("Gross");
  await page.keyboard.press("Control+b");
  await page.keyboard.type(" comes first.");

  await page.keyboard.press("Alt+F10");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await expect(tools.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(text).toBeFocused();

  await page.keyboard.press("Enter");
  await tools.getByRole("button", { name: "Button", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What it says").fill("Book a strategy call");
  await dialog.getByLabel("Where it leads").fill("strategy");
  await dialog.getByRole("button", { name: "Put it in" }).click();
  await expect(dialog.getByText("Give an address that begins with", { exact: false })).toBeVisible();
  await dialog.getByLabel("Where it leads").fill("/strategy-call");
  await dialog.getByRole("button", { name: "Put it in" }).click();
  await expect(dialog).toHaveCount(0);
  await expectAccessible(page);
  await paintedIn(page, "dark");
  await expectLegible(page);
  await expect(page.getByRole("navigation", { name: "Outline" }).getByRole("link")).toHaveText(["Gross and net"]);

  await page.getByRole("button", { name: "Show the Markdown" }).click();
  await expect(page.getByRole("textbox", { name: "Text", exact: true })).toHaveValue(
    "Start.\n\n## Gross and net\n\n**Gross** comes first.\n\n::action[Book a strategy call](/strategy-call)",
  );
});

test("what is typed is kept when the page closes, and offered again", async ({ page, signInAsStaff }) => {
  test.slow();
  await signInAsStaff("editor");
  await begin(page, "First text.");
  await saveDraft(page);
  const address = page.url().replace(/\?.*/, "");

  await page.getByRole("textbox", { name: "Text", exact: true }).fill("Second text of it");
  await expect(page.getByText(/^Kept at/)).toBeVisible();
  await page.goto("/admin/posts");
  await page.goto(address);
  await expect(page.getByText("that is not saved", { exact: false })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Text", exact: true })).toHaveValue("First text.");
  await page.getByRole("link", { name: "Go on with it" }).click();
  await expect(page.getByRole("textbox", { name: "Text", exact: true })).toHaveValue("Second text of it");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.goto(address);
  await expect(page.getByText("that is not saved", { exact: false })).toHaveCount(0);

  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByRole("row")).toHaveCount(3);
  await expect(page.locator("ins").first()).toContainText("Second");
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Restore/ }).click();
  await expect(page.getByText("The earlier text is the newest version now.", { exact: false })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Text", exact: true })).toHaveValue("First text.");
});

test("typing goes on when the line breaks and when the session ends", async ({ page, context, signInAsStaff }) => {
  test.slow();
  await signInAsStaff("editor");
  await begin(page, "First text.");
  await saveDraft(page);
  const text = page.getByRole("textbox", { name: "Text", exact: true });

  await context.setOffline(true);
  await text.fill("Typed on a train.");
  await expect(page.getByText("You seem to be offline").first()).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Nothing is lost", { exact: false })).toBeVisible();
  await expect(text).toHaveValue("Typed on a train.");
  await context.setOffline(false);
  await expect(page.getByText(/^Kept at/)).toBeVisible();

  const cookies = await context.cookies();
  await context.clearCookies();
  await text.fill("Typed after the session ended.");
  await expect(page.getByText("You have been signed out").first()).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Your text is still here", { exact: false })).toBeVisible();
  await expect(text).toHaveValue("Typed after the session ended.");
  await context.addCookies(cookies);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Text", exact: true })).toHaveValue("Typed after the session ended.");
});

test("two editors of one post are shown both texts, and nothing typed is lost", async ({
  page,
  browser,
  signInAsStaff,
  command,
}) => {
  test.slow();
  await signInAsStaff("editor");
  await begin(page, "Start.\n\nMiddle.\n\nEnd.");
  await saveDraft(page);
  const address = page.url().replace(/\?.*/, "");
  await page.getByRole("textbox", { name: "Text", exact: true }).fill("Start, mine.\n\nMy middle.\n\nEnd.");
  await expect(page.getByText(/^Kept at/)).toBeVisible();

  const other = await signedIn(await browser.newContext(), "Ada", command);
  await other.goto(address);
  await expect(other.getByText("is writing in this post too", { exact: false })).toBeVisible();
  await showMarkdown(other);
  await other.getByRole("textbox", { name: "Text", exact: true }).fill("Start.\n\nTheir middle.\n\nEnd, theirs.");
  await other.keyboard.press("Control+s");
  await expect(other.getByText("Saved.")).toBeVisible();

  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Somebody saved this post while you were writing" })).toBeVisible();
  await expect(page.getByText("Ada saved it", { exact: false })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("radio", { name: "What you wrote" }).check();
  await page.getByRole("button", { name: "Go on with this text" }).click();
  await expect(page.getByRole("textbox", { name: "Text", exact: true })).toHaveValue(/My middle/);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
});

test("a post waits for a reader, its preview ends when told to, and a picture without words stops it", async ({
  page,
  browser,
  signInAsStaff,
}) => {
  await signInAsStaff("editor");
  const title = await begin(page, "![](/blog/images/0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b)\n\nWords.");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await page.getByRole("button", { name: "Save and ask somebody to read it" }).click();
  await expect(page.getByText("Waiting for somebody to read it.")).toBeVisible();
  const address = page.url();
  await page.goto("/admin/posts?state=review");
  await expect(page.getByRole("link", { name: title })).toBeVisible();

  await page.goto(address);
  const preview = (await page.getByRole("link", { name: "Preview it" }).getAttribute("href")) ?? "";
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(preview);
  await expect(stranger.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "End the links given out so far" }).click();
  await expect(page.getByText("no longer work", { exact: false })).toBeVisible();
  expect((await stranger.goto(preview))?.status()).toBe(410);

  await page.getByLabel("Now", { exact: true }).check();
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Saved, but it has not come out")).toBeVisible();
  await expect(page.getByText("Waiting for somebody to read it.")).toBeVisible();
});

async function signedIn(
  context: BrowserContext,
  name: string,
  command: (name: string, ...args: string[]) => Promise<string>,
): Promise<Page> {
  const page = await context.newPage();
  const email = `other-${Date.now()}@example.com`;
  const printed = await command("staff:add", email, "--role", "editor", "--name", name);
  await page.goto(printed.trim().split("\n").at(-1) ?? "");
  await page.getByRole("main").getByRole("button", { name: "Sign me in" }).click();
  await page.waitForURL(/\/admin/);
  return page;
}

test("what a role may not do looks as if it were not there", async ({ page, signInAsStaff }) => {
  await signInAsStaff("editor");

  await expect(page.getByRole("navigation", { name: "Admin" }).getByRole("link", { name: "Applications" })).toHaveCount(
    0,
  );
  for (const path of ["/admin/applications", "/admin/messages", "/admin/settings"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});

test("the admin area shows nothing to strangers", async ({ page }) => {
  for (const path of ["/admin", "/admin/jobs", "/admin/posts/new", "/admin/applications", "/admin/settings"]) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/sign-in/);
  }
});
