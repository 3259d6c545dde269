import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import { faultsIn } from "./axe";
import { unreachedIn } from "./keys";
import type { Stop } from "./pages";
import { cutOrCovered, sidewaysIn } from "./room";
import { unclearIn } from "./tree";

const DESK = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

/** How closely a page is looked at. The rest is looked at by `npm run bench -- reach`. */
export interface Depth {
  /** Presses of the Tab key at most. */
  presses: number;
  /** Whether with letters of 200 % too, and not on a narrow screen alone. */
  isEnlarged: boolean;
  /**
   * Whether axe looks for what the guidelines forbid, and at colours in the dark too. It takes longer than all else
   * together.
   */
  hasRules: boolean;
}

/** Opens a page once and looks at it in every way; answers what is wrong. */
export async function lookAt(context: BrowserContext, stop: Stop, depth: Depth): Promise<string[]> {
  const page = await context.newPage();
  try {
    await page.setViewportSize(DESK);
    const answer = await page.goto(stop.path, { waitUntil: "load" });
    if (answer?.status() !== (stop.status ?? 200)) return [`answers ${answer?.status()}`];
    await stop.act?.(page);
    if (stop.to) await page.waitForURL((url) => url.pathname === stop.to);
    const browser = await context.newCDPSession(page);
    return await inEveryWay(page, browser, depth);
  } finally {
    await page.close();
  }
}

async function inEveryWay(
  page: Page,
  browser: CDPSession,
  { presses, isEnlarged, hasRules }: Depth,
): Promise<string[]> {
  const found: string[] = [];
  const note = (way: string, what: string[]) => found.push(...what.map((one) => `${way}: ${one}`));
  note("screen reader", await unclearIn(page, browser));
  if (hasRules) {
    note("by day", saidOf(await faultsIn(page, "everything")));
    await page.emulateMedia({ colorScheme: "dark" });
    note("in the dark", saidOf(await faultsIn(page, "colours")));
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  if (presses > 0) note("keys", await unreachedIn(page, presses));
  await page.emulateMedia({ forcedColors: "none" });
  if (isEnlarged) {
    await page.setViewportSize(DESK);
    await enlarge(page, browser, 32);
    note("letters twice as large", [...(await sidewaysIn(page)), ...(await cutOrCovered(page))]);
    await enlarge(page, browser, 16);
  }
  await page.setViewportSize(NARROW);
  await painted(page);
  note("320 pixels", [...(await sidewaysIn(page)), ...(await cutOrCovered(page))]);
  return found;
}

const saidOf = (faults: Awaited<ReturnType<typeof faultsIn>>) =>
  faults.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, html }) => `${target.join(" ")} ${html.slice(0, 100)}`).join(", ")}`,
  );

/** The letters of whoever has told their browser how large they want them: media queries know of it, and so does every rem. */
async function enlarge(page: Page, browser: CDPSession, standard: number): Promise<void> {
  await browser.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard } });
  await painted(page);
}

const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
