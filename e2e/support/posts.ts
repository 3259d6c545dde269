import type { Page } from "@playwright/test";
import { expect } from "./journey";

/** Begins a post: its facts, and its Markdown in the field itself. Answers its title, which no other has. */
export async function beginPost(
  page: Page,
  { title, summary, text, hasScript = true }: { title: string; summary: string; text: string; hasScript?: boolean },
): Promise<string> {
  const whole = `${title} ${Date.now()}`;
  await page.goto("/admin/posts/new");
  await page.getByLabel("Title").fill(whole);
  await page.getByLabel("Category").selectOption({ index: 1 });
  await page.getByLabel("By", { exact: true }).selectOption({ index: 1 });
  await page.getByLabel("In one sentence").fill(summary);
  if (hasScript) await showMarkdown(page);
  await page.getByRole("textbox", { name: "Text", exact: true }).fill(text);
  return whole;
}

/** Shows the Markdown in place of the editor with buttons; the browser remembers it for the next page. */
export async function showMarkdown(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Show the (?:Markdown|editor)$/ }).waitFor();
  const markdown = page.getByRole("button", { name: "Show the Markdown" });
  if (await markdown.isVisible()) await markdown.click();
}

export async function saveDraft(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
}

/** Brings the post out that the browser is at. */
export async function publishNow(page: Page): Promise<void> {
  await page.getByLabel("Now", { exact: true }).check();
  await page.getByRole("button", { name: "Save and publish" }).click();
  await expect(page.getByText("Published. Readers see it now.")).toBeVisible();
}

/** Takes it down again, after the page that says what will happen. */
export async function takeDown(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Take it down" }).click();
  await expect(page.getByText("say that it is gone", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Take it down" }).click();
  await expect(page.getByText("Taken down: its address says that it is gone.")).toBeVisible();
}
