import type { Page } from "@playwright/test";

/** Types a description as Markdown: with script the editor with buttons lies over that field, and is put aside first. */
export async function describeJob(page: Page, markdown: string, hasScript: boolean): Promise<void> {
  if (hasScript) {
    await page.getByRole("button", { name: /^Show the (?:Markdown|editor)$/ }).waitFor();
    const toMarkdown = page.getByRole("button", { name: "Show the Markdown" });
    if (await toMarkdown.isVisible()) await toMarkdown.click();
  }
  await page.getByRole("textbox", { name: "Description", exact: true }).fill(markdown);
}
