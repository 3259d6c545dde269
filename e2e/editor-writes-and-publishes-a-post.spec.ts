import { expect, expectAccessible, test } from "./support/journey";

test("an editor writes a draft, previews it without an account, and publishes it @without-script", async ({
  page,
  signInAsStaff,
  browser,
  javaScriptEnabled,
}) => {
  await signInAsStaff("editor");
  await page.goto("/admin/posts");
  await page.getByRole("link", { name: "New post" }).click();
  const title = `How to read a payslip ${Date.now()}`;
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Category").selectOption({ index: 1 });
  await page.getByLabel("By", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("In one sentence").fill("What each line means, and which one to check first.");
  await page
    .getByLabel("Text", { exact: true })
    .fill("Open it.\n\n## The first line\n\nIt is your name.\n\n<script>alert(1)</script>");
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  if (javaScriptEnabled !== false) await expectAccessible(page);

  const preview = await page.getByRole("link", { name: "Preview it" }).getAttribute("href");
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(preview ?? "");
  await expect(stranger.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  expect((await stranger.goto(`/blog?q=${encodeURIComponent(title)}`))?.status()).toBe(200);
  await expect(stranger.getByRole("main").getByRole("link", { name: title })).toHaveCount(0);

  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published. Readers see it now.")).toBeVisible();

  await stranger.goto("/blog");
  await stranger.getByRole("link", { name: title }).first().click();
  await expect(stranger.getByRole("heading", { name: "The first line" })).toBeVisible();
  expect(await stranger.content()).not.toContain("alert(1)</script>");
});

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
