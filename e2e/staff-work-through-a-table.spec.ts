import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "./support/journey";
import { beginPost, saveDraft } from "./support/posts";

test("an editor filters the posts, keeps the view, changes two at once and takes it back @without-script", async ({
  page,
  signInAsStaff,
  javaScriptEnabled,
}) => {
  const hasScript = javaScriptEnabled !== false;
  await signInAsStaff("editor");
  const written = { summary: "For a table.", text: "A draft.", hasScript };
  const first = await beginPost(page, { title: "Shelved", ...written });
  await saveDraft(page);
  await beginPost(page, { title: first, ...written });
  await saveDraft(page);

  await page.goto(`/admin/posts?q=${encodeURIComponent(first)}`);
  const rows = page.locator("[data-row]");
  await expect(rows).toHaveCount(2);
  await page.getByRole("link", { name: "Words", exact: true }).click();
  await expect(page.getByRole("columnheader", { name: "Words" })).toHaveAttribute("aria-sort", "ascending");
  await page.getByText("Filters", { exact: true }).click();
  await page.getByRole("spinbutton", { name: "At most" }).fill("500");
  if (!hasScript) await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("link", { name: /^Words: up to 500/ })).toBeVisible();
  await expect(page).toHaveURL(/words-max=500/);

  const name = `Short ones ${Date.now()}`;
  await page.getByText("Save this view", { exact: true }).click();
  await page.locator("#save-view").getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Save as a view" }).click();
  const tab = page.getByRole("navigation", { name: "Views of posts" }).getByRole("link", { name });
  await expect(tab).toHaveAttribute("aria-current", "page");
  await page.goto("/admin/posts");
  await tab.click();
  await expect(page.getByRole("link", { name: /^Words: up to 500/ })).toBeVisible();
  await expect(rows).toHaveCount(2);
  if (hasScript) await expectAccessible(page);

  for (const at of [0, 1]) await rows.nth(at).getByRole("checkbox").check();
  await page.getByLabel("With those ticked").selectOption({ label: "Set the category" });
  await page.getByRole("button", { name: "See what will happen" }).click();
  await expect(page.getByText("2 posts will have another category.")).toBeVisible();
  await page.getByLabel("Category").selectOption({ index: 2 });
  if (hasScript) await expectAccessible(page);
  await page.getByRole("button", { name: "Set the category: 2 posts" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2 posts given the category" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back for 2 posts")).toBeVisible();
  await page.getByRole("link", { name: "Back to the posts" }).click();
  await expect(rows).toHaveCount(2);
});

test("a table is worked through by keys alone, and taken out as a spreadsheet of what it shows", async ({
  page,
  signInAsStaff,
}) => {
  await signInAsStaff("admin");
  await page.goto("/admin/jobs");
  const search = page.getByRole("searchbox", { name: "Title, employer or number" });
  await search.fill("graduate");
  await expect(page).toHaveURL(/q=graduate/);
  await expect(search).toBeFocused();
  const rows = page.locator("[data-row]");
  await expect(page.locator("[data-table]")).toHaveAttribute("aria-busy", "false");
  const shown = await rows.count();
  expect(shown).toBeGreaterThan(1);

  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export these" }).click();
  const lines = (await readFile(await (await started).path(), "utf8")).trim().split("\n");
  expect(lines).toHaveLength(shown + 1);

  await search.blur();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(rows.nth(1).locator("[data-open]")).toBeFocused();
  await page.keyboard.press("x");
  await expect(rows.nth(1).getByRole("checkbox")).toBeChecked();
  await expect(page.getByRole("button", { name: "See what will happen" })).toBeVisible();
  await rows.nth(1).locator("[data-open]").focus();
  await page.keyboard.press("k");
  const title = (await rows.nth(0).locator("[data-open]").textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle(new RegExp(title.slice(0, 20)));
});
