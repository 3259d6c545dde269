import { appendFileSync, mkdirSync } from "node:fs";
import type { APIRequestContext, Page } from "@playwright/test";
import { expect, expectAccessible, expectLegible, paintedIn, test } from "./support/journey";
import { missingStyle } from "./support/own-style";
import { BUDGETS, PUBLIC_PAGES, type PublicPage } from "./support/public-pages";
import { METRICS_TOKEN } from "./support/site";
import { countTransferred, type Transferred } from "./support/transfer";

/** Search engines are asked to leave these out: nobody searches for them. */
const UNLISTED = new Set(["a search", "a search that finds nothing", "a search of the blog", "apply", "sign in"]);

for (const publicPage of PUBLIC_PAGES) {
  const { name, kind, status = 200, path, queries } = publicPage;
  test(`${name}: light, accessible by day and by night, and without a word in the console`, async ({
    page,
    request,
  }) => {
    const address = typeof path === "string" ? path : await path(request);
    const said = listen(page);
    const transferred = await countTransferred(page);

    const response = await page.goto(address, { waitUntil: "networkidle" });

    expect(response?.status()).toBe(status);
    expect(said.filter((words) => status === 200 || !/status of 404/.test(words))).toEqual([]);
    note(publicPage, address, transferred());
    const { scriptBytes, totalBytes, requests } = transferred();
    expect.soft(scriptBytes, "script").toBeLessThanOrEqual(BUDGETS[kind].scriptBytes);
    expect.soft(totalBytes, "bytes").toBeLessThanOrEqual(BUDGETS[kind].totalBytes);
    expect.soft(requests, "requests").toBeLessThanOrEqual(BUDGETS[kind].requests);
    expect.soft(await queriesOf(request, address), "statements").toBeLessThanOrEqual(queries);
    await expectAccessible(page);
    await paintedIn(page, "dark");
    await expectLegible(page);
  });
}

test("no page is made along with another that it might have been: its header stands once in what Next makes of it", async ({
  request,
}) => {
  const made = await (await request.get("/about", { headers: { rsc: "1" } })).text();

  expect(made.match(/Skip to the main part/g)).toHaveLength(1);
});

test("every public page says what it is and fits a narrow screen @without-script", async ({ page, request }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const { name, path, status = 200 } of PUBLIC_PAGES) {
    const address = typeof path === "string" ? path : await path(request);
    expect((await page.goto(address))?.status(), name).toBe(status);
    await expect(page.getByRole("heading", { level: 1 }), name).toHaveText(/\S/);
    await expect(page, name).toHaveTitle(/\S/);
    const isHidden = (await page.locator('meta[name="robots"][content*="noindex"]').count()) > 0;
    expect(isHidden, name).toBe(status !== 200 || UNLISTED.has(name));
    if (!isHidden) await expect(page.locator('meta[name="description"]'), name).toHaveAttribute("content", /\S.{20,}/);
    const html = page.locator("html");
    expect(await html.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), name).toBeLessThanOrEqual(
      0,
    );
  }
});

test("no public page has to be moved sideways by whoever needs larger letters", async ({ page, request }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const browser = await page.context().newCDPSession(page);
  const tooWide: string[] = [];
  for (const { name, path } of PUBLIC_PAGES) {
    await page.goto(typeof path === "string" ? path : await path(request));
    for (const standard of [21, 26]) {
      await browser.send("Page.setFontSizes", { fontSizes: { standard, fixed: standard } });
      const excess = await page.locator("html").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      if (excess > 0) tooWide.push(`${name}, ${standard} px: ${excess}`);
    }
  }
  expect(tooWide).toEqual([]);
});

test("a page that carries its own style carries all that it uses", async ({ page, request }) => {
  const html = await (await request.get("/sign-in")).text();
  const [, wholeFile = ""] = /<link rel="stylesheet" href="([^"]+)"/.exec(html) ?? [];
  let carriers = 0;
  for (const { name, path } of PUBLIC_PAGES) {
    await page.goto(typeof path === "string" ? path : await path(request));
    const missing = await missingStyle(page, wholeFile);
    if (missing) carriers += 1;
    expect(missing ?? [], name).toEqual([]);
  }
  expect(carriers).toBeGreaterThan(8);
});

test("every link of this site on a public page leads somewhere", async ({ request }) => {
  const links = new Map<string, string>();
  for (const { name, path } of PUBLIC_PAGES) {
    const html = await (await request.get(typeof path === "string" ? path : await path(request))).text();
    for (const [, href = ""] of html.matchAll(/href="(\/[^"#]*)(?:#[^"]*)?"/g))
      links.set(href.replaceAll("&amp;", "&"), name);
  }

  const broken: string[] = [];
  for (const [href, name] of links) {
    const status = (await request.get(href, { maxRedirects: 0 })).status();
    if (status >= 400) broken.push(`${href} on ${name}: ${status}`);
  }

  expect(links.size).toBeGreaterThan(100);
  expect(broken).toEqual([]);
});

for (const path of ["/", "/jobs"])
  test(`${path} is walked by keyboard: a way past the menu first, and the focus is always seen`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press("Tab");
    await expect(page.locator(":focus")).toHaveAttribute("href", "#main");
    await page.keyboard.press("Enter");
    await expect(page.locator("#main")).toBeFocused();

    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press("Tab");
      const focus = await page.evaluate(() => {
        const style = document.activeElement && getComputedStyle(document.activeElement);
        const parent = document.activeElement?.parentElement;
        const around = parent && getComputedStyle(parent);
        return {
          on: document.activeElement?.outerHTML.slice(0, 120),
          isAtEnd: document.activeElement === document.body,
          isSeen: [style, around].some((one) => one && (one.outlineStyle !== "none" || one.boxShadow !== "none")),
        };
      });
      if (focus.isAtEnd) break;
      expect(focus.isSeen, focus.on).toBe(true);
    }
  });

test("whatever is pressed is at least 24 pixels in both directions, or a word in a line @phone", async ({ page }) => {
  for (const path of ["/", "/jobs", "/alerts", "/strategy-call?topic=first-job"]) {
    await page.goto(path);
    const small = await page
      .locator("a:visible, button:visible, input:visible, select:visible, summary:visible")
      .evaluateAll((all) =>
        all
          .filter((one) => getComputedStyle(one).display !== "inline")
          // A box that a label makes larger is pressed on its label as well.
          .map((one) => ({ one, box: (one.closest("label") ?? one).getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(({ one, box }) => `${one.outerHTML.slice(0, 100)} ${box.width}×${box.height}`),
      );
    expect(small, path).toEqual([]);
  }
});

/**
 * How many statements to the database the making of a page takes, as it says of itself to whoever holds the token of the
 * metrics.
 */
async function queriesOf(request: APIRequestContext, address: string): Promise<number> {
  const answer = await request.get(address, { headers: { "x-metrics-token": METRICS_TOKEN } });
  const [, queries] = /desc="(\d+) queries"/.exec(answer.headers()["server-timing"] ?? "") ?? [];
  return Number(queries);
}

/** What the console says and what the policy refuses. */
function listen(page: Page): string[] {
  const said: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(error.message));
  return said;
}

/** A line of the table in test-results/pages.md: kilobytes over the wire on a first visit. */
function note(
  { name, kind }: PublicPage,
  address: string,
  { htmlBytes, scriptBytes, totalBytes, requests }: Transferred,
) {
  const kb = (bytes: number) => (bytes / 1024).toFixed(1);
  mkdirSync("test-results", { recursive: true });
  appendFileSync(
    "test-results/pages.md",
    `| ${name} | ${address} | ${kind} | ${requests} | ${kb(htmlBytes)} | ${kb(scriptBytes)} | ${kb(totalBytes)} |\n`,
  );
}
