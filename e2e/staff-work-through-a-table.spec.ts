import { readFile } from "node:fs/promises";
import { expect, expectAccessible, test } from "./support/journey";

test("a recruiter filters the jobs, keeps the view, closes two at once and takes it back @without-script", async ({
  page,
  signInAsStaff,
  javaScriptEnabled,
}) => {
  test.setTimeout(120_000);
  const hasScript = javaScriptEnabled !== false;
  await signInAsStaff("recruiter");
  await page.goto("/admin/jobs");
  await page.getByRole("link", { name: "Employer" }).click();
  await expect(page.getByRole("columnheader", { name: "Employer" })).toHaveAttribute("aria-sort", "ascending");
  await page.getByText("Filters", { exact: true }).click();
  await page.getByLabel("Workplace").selectOption({ label: "Hybrid" });
  if (!hasScript) await page.getByRole("group").getByRole("button", { name: "Show" }).first().click();
  await expect(page.getByRole("link", { name: "Workplace: Hybrid, remove" })).toBeVisible();
  await expect(page).toHaveURL(/workplace=hybrid/);
  const rows = page.locator("[data-row]");
  const names = await rows.locator("[data-open]").allTextContents();
  expect(names.length).toBeGreaterThan(2);

  const name = `Hybrids ${Date.now()}`;
  await page.getByText("Save this view", { exact: true }).click();
  await page.locator("#save-view").getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Save as a view" }).click();
  const tab = page.getByRole("navigation", { name: "Views of jobs" }).getByRole("link", { name });
  await expect(tab).toHaveAttribute("aria-current", "page");
  await page.goto("/admin/jobs");
  await tab.click();
  await expect(page.getByRole("link", { name: "Workplace: Hybrid, remove" })).toBeVisible();
  expect(await rows.locator("[data-open]").allTextContents()).toEqual(names);
  if (hasScript) await expectAccessible(page);

  for (const at of [0, 1]) await rows.nth(at).getByRole("checkbox").check();
  await page.getByLabel("With those ticked").selectOption({ label: "Close" });
  await page.getByRole("button", { name: "See what will happen" }).click();
  await expect(page.getByText("2 jobs will be closed.")).toBeVisible();
  if (hasScript) await expectAccessible(page);
  await page.getByRole("button", { name: "Close: 2 jobs" }).click();
  await expect(page.getByRole("status").filter({ hasText: "2 jobs closed" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back for 2 jobs")).toBeVisible();
  await page.getByRole("link", { name: "Back to the jobs" }).click();
  await expect(rows).toHaveCount(names.length);
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
  const shown = await rows.count();
  expect(shown).toBeGreaterThan(1);

  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: "Take these out" }).click();
  const lines = (await readFile(await (await started).path(), "utf8")).trim().split("\n");
  expect(lines).toHaveLength(shown + 1);

  await page.getByRole("heading", { name: "Jobs", level: 1 }).click();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(rows.nth(1).locator("[data-open]")).toBeFocused();
  await page.keyboard.press("x");
  await expect(rows.nth(1).getByRole("checkbox")).toBeChecked();
  await expect(page.getByRole("button", { name: "See what will happen" })).toBeVisible();
  await page.keyboard.press("k");
  const title = (await rows.nth(0).locator("[data-open]").textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(page).toHaveTitle(new RegExp(title.slice(0, 20)));
});
