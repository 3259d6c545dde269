import type { APIRequestContext, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/journey";

test("a visitor searches by word and place, and reads a job @without-script @phone", async ({ page }) => {
  await page.goto("/jobs");
  await search(page, "marketing", "Leeds");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^\d+ marketing jobs? within 15 miles of Leeds/);
  await page.getByRole("link", { name: "Graduate marketing assistant" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Graduate marketing assistant");
  const facts = page.locator("dl").first();
  for (const term of ["Pay", "Place", "Contract", "Start"]) await expect(facts).toContainText(term);
  await expect(
    page
      .getByRole("main")
      .getByRole("link", { name: /^Apply( for this job)?$/ })
      .filter({ visible: true }),
  ).toHaveCount(1);
});

test("filters narrow a search, show as chips, and are taken away again @without-script @phone", async ({ page }) => {
  await page.goto("/jobs");
  const all = await found(page);
  await openFilters(page);
  await page.getByRole("checkbox", { name: /^Hybrid/ }).check();
  await page.getByRole("button", { name: "Show these jobs" }).click();

  await expect(page).toHaveURL(/workplace=hybrid/);
  expect(await found(page)).toBeLessThan(all);
  const rows = page.getByRole("list", { name: "Jobs", exact: true }).getByRole("listitem");
  expect(await rows.filter({ hasNotText: "hybrid" }).count()).toBe(0);

  await page.getByRole("link", { name: /^Hybrid\s*, remove/ }).click();
  await expect(page).not.toHaveURL(/workplace/);
  expect(await found(page)).toBe(all);
});

test("on a desk a tick is sent at once, and the next page keeps the place and the focus", async ({ page }) => {
  await page.goto("/jobs");
  await expect(page.getByRole("button", { name: "Show these jobs" })).toBeInViewport();
  const tick = page.getByRole("checkbox", { name: /^Visa sponsorship/ });
  await tick.scrollIntoViewIfNeeded();
  const before = await tick.boundingBox();
  await tick.check();

  await expect(page).toHaveURL(/\/jobs\?sponsorship=yes$/);
  await expect(tick).toBeFocused();
  expect(Math.abs(((await tick.boundingBox())?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(8);
  await page.goBack();
  await expect(tick).not.toBeChecked();
});

test("with the keys the answers to one question are gone through in peace", async ({ page }) => {
  await page.goto("/jobs");
  await page
    .getByRole("radio", { name: /^Any time/ })
    .first()
    .focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.waitForTimeout(600);
  await expect(page).toHaveURL(/\/jobs$/);

  await page.getByRole("button", { name: "Show these jobs" }).press("Enter");
  await expect(page).toHaveURL(/\/jobs\?postedWithin=\d+$/);
});

test("a place that nobody knows is said to be so, with ways on @without-script @phone", async ({ page }) => {
  await page.goto("/jobs?place=Atlantis");
  await expect(page).toHaveTitle(/^We do not know a place called “Atlantis”/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We do not know a place called “Atlantis”");
  await expect(page.getByText("No jobs within")).toHaveCount(0);

  await page.getByRole("link", { name: "look anywhere in the UK" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^\d+ jobs/);
});

test("whoever saves a job without an account reads what they sign in for @without-script", async ({ page }) => {
  await page.goto("/jobs?q=graduate+marketing+assistant");
  await page.getByRole("button", { name: /^Save/ }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in to save Graduate marketing assistant");

  await page.getByRole("link", { name: "Make an account" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Make an account to save Graduate marketing assistant",
  );
});

test("a place of several names can be chosen, and a mistyped word is read as it was meant @without-script", async ({
  page,
}) => {
  await page.goto("/jobs?place=newport");
  await page.getByRole("link", { name: "Newport, Shropshire" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Newport, Shropshire");

  await page.goto("/jobs?q=markting");
  await expect(page.getByText("These are the jobs for “marketing”.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Graduate marketing assistant" })).toBeVisible();
});

test("a filter of an old link that is no more is left out, and said so @without-script", async ({ page }) => {
  await page.goto("/jobs?contract=zero-hours&workplace=hybrid");
  await expect(page.getByText("Left out, since no filter has it any more: “zero-hours”.")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Hybrid\s*, remove/ })).toBeVisible();
});

test("a job is found by the number on its page @without-script", async ({ page }) => {
  await page.goto("/jobs/graduate-marketing-assistant-leeds");
  const number = /J\d+/.exec((await page.getByText(/^Job number J/).textContent()) ?? "")?.[0] ?? "";
  await page.goto("/jobs");
  await search(page, number.toLowerCase(), "");
  await page.getByRole("link", { name: /^Graduate marketing assistant at / }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Graduate marketing assistant");
});

test("what is meant is offered while somebody types, and taken with the keyboard", async ({ page }) => {
  await page.goto("/jobs");
  const [what, where] = [page.getByLabel("What"), page.getByLabel("Where", { exact: true })];
  const offers = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
  await where.pressSequentially("lee");
  await expect(offers.filter({ hasText: /^Leeds/ })).toBeVisible();
  await expectAccessible(page);
  await where.press("ArrowDown");
  const chosen = offers.and(page.locator("[aria-selected=true]"));
  await expect(chosen).toHaveText(/^Leeds/);
  await page.emulateMedia({ forcedColors: "active" });
  await expect(chosen).toHaveCSS("outline-style", "solid");
  await page.emulateMedia({ forcedColors: "none" });
  await where.press("Enter");
  await expect(where).toHaveValue("Leeds");
  await expect(offers).toHaveCount(0);

  await what.pressSequentially("graduate mark");
  await expect(offers.filter({ hasText: "Graduate marketing assistant" })).toBeVisible();
  await what.press("Escape");
  await expect(offers).toHaveCount(0);
  await what.pressSequentially("e");
  await offers.filter({ hasText: "Graduate marketing assistant" }).click();

  await expect(page).toHaveURL(/q=Graduate\+marketing\+assistant&place=Leeds/);
});

test("with the keys an order is looked for in peace, and sent by its button @without-script", async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto("/jobs");
  const order = page.getByLabel("Sort by");
  if (javaScriptEnabled !== false) await expect(page.getByRole("button", { name: "Sort" })).toBeHidden();
  await order.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/\/jobs$/);
  const chosen = await order.inputValue();

  await page.getByRole("button", { name: "Sort" }).click();

  await expect(page).toHaveURL(new RegExp(`sort=${chosen}`));
  await expect(order).toHaveValue(chosen);
});

test("with the keys one gets past the search and its filters, and not behind their sheet", async ({ page }) => {
  await page.goto("/jobs");
  await page.getByRole("link", { name: "Skip to the main part" }).press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the jobs" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();

  // What 400 % leaves of a laptop's screen.
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto("/jobs");
  await page.getByRole("button", { name: "Filters" }).press("Enter");
  const [sheet, send] = [page.locator("#filters"), page.getByRole("button", { name: "Show these jobs" })];
  const foot = await send.locator("..").boundingBox();
  for (let stop = 0; stop < 12; stop++) await page.keyboard.press("Tab");
  const focused = await sheet.locator(":focus").boundingBox();
  expect((focused?.y ?? 0) + (focused?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
  await send.focus();
  await page.keyboard.press("Tab");
  await expect(sheet).toBeHidden();

  await page.getByRole("button", { name: "Filters" }).press("Enter");
  await expect(sheet).toBeVisible();
  await page.keyboard.press("Shift+Tab");
  await expect(sheet).toBeHidden();
});

test("whoever finds nothing is told what would be found with one thing less @without-script", async ({ page }) => {
  await page.goto("/jobs?q=marketing&place=Leeds&contract=apprenticeship");

  await expect(page.getByRole("heading", { name: "Nothing fits all of that today" })).toBeVisible();
  await page.getByRole("link", { name: /^Without “Apprenticeship”/ }).click();
  await expect(page.getByRole("link", { name: "Graduate marketing assistant" })).toBeVisible();
});

test("a search becomes an alert from its own page @without-script", async ({ page, address, mailbox }) => {
  await page.goto("/jobs?q=data&place=Bradford");
  await page.getByLabel("Your email address").fill("not an address");
  await page.getByRole("button", { name: "Send me these jobs weekly" }).click();
  await expect(page.locator("[data-summary]")).toContainText("Enter an email address");

  await page.getByLabel("Your email address").fill(address);
  await page.getByRole("button", { name: "Send me these jobs weekly" }).click();

  await expect(page).toHaveURL(/\/alerts\?sent=1/);
  expect(page.url()).not.toContain(address.split("@")[0]);
  await expect(page.getByText(`We have sent a link to ${address}.`)).toBeVisible();
  expect((await mailbox.waitFor(address, /./)).text).toContain("Data jobs within 15 miles of Bradford");
});

test("search engines get the job, and lists without job markup", async ({ page }) => {
  const slug = await anOpenJob(page.request);
  await page.goto(`/jobs/${slug}`);
  const title = await page.getByRole("heading", { level: 1 }).textContent();

  expect(await markups(page)).toEqual([
    expect.objectContaining({ "@type": "JobPosting", title, directApply: true, datePosted: expect.any(String) }),
    expect.objectContaining({ "@type": "BreadcrumbList" }),
  ]);

  await page.goto("/jobs");
  expect(await markups(page)).toEqual([]);
  await expect(page.locator("meta[name=robots]")).toHaveCount(0);
  await page.goto("/jobs?q=data");
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
});

test("pages of jobs are accessible", async ({ page }) => {
  const slug = await anOpenJob(page.request);
  const pages = ["/jobs", "/jobs?place=newport&q=data", "/jobs?q=zzzz&place=zzzz", `/jobs/${slug}`, "/jobs/in/london"];
  for (const path of pages) {
    await page.goto(path);
    await expectAccessible(page);
  }
});

test("what is not there says so, and what was read already is not sent again", async ({ request }) => {
  const slug = await anOpenJob(request);
  const status = async (path: string, headers = {}) => (await request.get(path, { headers })).status();

  expect(await status("/jobs/no-such-job")).toBe(404);
  expect(await status("/jobs?page=999")).toBe(404);
  expect(await status("/jobs/in/nowhere-on-sea")).toBe(404);
  expect(await status("/jobs/sector/astrology")).toBe(404);
  expect(await status("/api/jobs/no-such-job")).toBe(404);
  expect(await status("/api/jobs?colour=red")).toBe(422);
  expect(await status("/api/jobs?page=999")).toBe(200);
  for (const path of [`/api/jobs/${slug}`, "/jobs/feed.xml?q=data", "/jobs/feed.json", "/jobs/indeed.xml"]) {
    const first = await request.get(path);
    expect([path, first.status()]).toEqual([path, 200]);
    expect([path, await status(path, { "If-None-Match": first.headers().etag })]).toEqual([path, 304]);
  }
});

async function search(page: Page, what: string, where: string) {
  await page.getByLabel("What").fill(what);
  await page.getByLabel("Where", { exact: true }).fill(where);
  await page.getByRole("button", { name: "Find jobs" }).click();
}

/** On a narrow screen the filters are a sheet. */
async function openFilters(page: Page) {
  const button = page.getByRole("button", { name: "Filters" });
  if (await button.isVisible()) await button.click();
}

const found = async (page: Page) => parseInt((await page.getByRole("heading", { level: 1 }).textContent()) ?? "", 10);

const markups = (page: Page) =>
  page
    .locator('script[type="application/ld+json"]')
    .evaluateAll((scripts) => scripts.map((script) => JSON.parse(script.textContent ?? "") as object));

async function anOpenJob(request: APIRequestContext): Promise<string> {
  const { items } = (await (await request.get("/api/jobs?pageSize=1")).json()) as { items: { slug: string }[] };
  return items[0]?.slug ?? "";
}
