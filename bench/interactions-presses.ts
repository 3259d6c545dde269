import type { Page } from "@playwright/test";

// What staff press in a table. Each answers whether it was there to be pressed.

interface Press {
  words: string;
  press: (page: Page) => Promise<boolean>;
  /** Waits until what it set off is there. */
  settled?: (page: Page) => Promise<unknown>;
}

export const ROOMS = ["/admin/jobs", "/admin/candidates", "/admin/applications?show=list", "/admin/emails/subscribers"];

const isReady = (page: Page) => page.locator("[data-table][aria-busy=false]").waitFor();

/** Clicks the first that there is, by its place on the page: a tool that waits for more would be measured too. */
async function click(page: Page, selector: string): Promise<boolean> {
  const box = await page
    .locator(selector)
    .first()
    .boundingBox({ timeout: 1000 })
    .catch(() => null);
  if (!box) return false;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  return true;
}

async function key(page: Page, name: string): Promise<boolean> {
  await page.keyboard.press(name);
  return true;
}

export const PRESSES: Press[] = [
  { words: "another tab", press: (page) => click(page, "[data-view-tabs] a:not([aria-current])"), settled: isReady },
  { words: "another sort", press: (page) => click(page, "th a[data-view]"), settled: isReady },
  { words: "a row's tick", press: (page) => click(page, "tbody input[data-tick]") },
  { words: "all ticks of a page", press: (page) => click(page, "thead input[type=checkbox]") },
  { words: "the fold of the filters", press: (page) => click(page, "form[role=search] summary") },
  {
    words: "a filter",
    async press(page) {
      const select = page.locator("form[role=search] details[open] select").first();
      if ((await select.count()) === 0) return false;
      await select.focus();
      return key(page, "ArrowDown");
    },
    settled: isReady,
  },
  {
    words: "a letter into the search",
    async press(page) {
      await page.locator("form[role=search] input[name=q]").focus();
      return key(page, "p");
    },
    settled: async (page) => {
      await page.waitForTimeout(400);
      await isReady(page);
    },
  },
  { words: "the palette", press: (page) => key(page, "Control+k"), settled: (page) => page.waitForTimeout(300) },
  { words: "a letter into the palette", press: (page) => key(page, "j"), settled: (page) => page.waitForTimeout(400) },
  { words: "down in the palette", press: (page) => key(page, "ArrowDown") },
  { words: "the palette away", press: (page) => key(page, "Escape") },
];
