import { readFile } from "node:fs/promises";
import type { APIRequestContext, Page } from "@playwright/test";
import { describeJob } from "./support/jobs";
import { expect, expectAccessible, test } from "./support/journey";

const DESCRIPTION = [
  "You would plan the weekly delivery of vegetables to forty schools in the north of the county.",
  "## What you would do",
  "- Ring every kitchen on Monday\n- Draw up the rounds on Tuesday\n- Ride along on Wednesday",
  "## What you get",
  "£27,500 a year for 37.5 hours a week, 25 days off and a mentor. A degree in any subject will do.",
].join("\n\n");

// What visitors see is waited for: the proxy may keep a page to the end of the second.
test("a recruiter writes, previews, publishes, changes and closes a job, and visitors see each step at once @without-script", async ({
  page,
  request,
  signInAsStaff,
  javaScriptEnabled,
}) => {
  const title = `Vegetable planner ${Date.now()}`;
  await signInAsStaff("recruiter");
  await page.goto("/admin/jobs");
  await page.getByRole("link", { name: "New job" }).click();
  await writeJob(page, title, javaScriptEnabled !== false);
  await expect(page.getByText("A draft: nobody outside sees it.")).toBeVisible();
  expect(await found(request, title)).toBe(0);

  const edit = page.url();
  await page.getByRole("link", { name: "Preview it" }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
  const preview = page.url();
  expect(new URL((await request.get(preview)).url()).pathname, "strangers are sent to sign in").toBe("/sign-in");

  await page.goto(edit);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("link", { name: /Say who at the employer gave you the authority/ })).toBeVisible();
  expect(await found(request, title), "nothing is public without the employer's word").toBe(0);
  await page.getByLabel("Who gave you the authority to advertise?").fill("Rosa Lind, Pell Farm");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published. People can apply now.")).toBeVisible();
  expect(await found(request, title)).toBe(1);
  const address = (await page.getByRole("link", { name: "See it on the site" }).getAttribute("href")) ?? "";
  const open = await (await request.get(address)).text();
  expect(open).toContain('"JobPosting"');
  expect(open).toContain("£27,500 a year");

  await page.getByLabel("Pay from (£)").fill("29500");
  await page.getByRole("button", { name: "Save and update the site" }).click();
  const saved = page.getByRole("status", { name: "Saved. Visitors see it now." });
  await expect(saved).toBeVisible();
  if (javaScriptEnabled !== false) await expect(saved).toBeFocused();
  await expect(page).toHaveTitle(`Edit job: ${title} | Admin`);
  await expect.poll(async () => (await request.get(address)).text()).toContain("£29,500 a year");

  await page.getByRole("link", { name: "Close it now" }).click();
  await expect(page.getByRole("heading", { name: "Close this job?" })).toBeVisible();
  await page.getByRole("button", { name: "Close it now" }).click();
  await expect(page.getByText("Closed: the page says so, and nobody can apply.")).toBeVisible();
  expect(await found(request, title)).toBe(0);
  await expect.poll(async () => (await request.get(address)).text()).toContain("noindex");
  expect(await (await request.get(address)).text()).not.toContain('"JobPosting"');
  if (javaScriptEnabled !== false) await expectAccessibleAt(page, address);
  await page.goto(edit);

  await page.getByRole("link", { name: "Withdraw it" }).click();
  await page.getByRole("button", { name: "Withdraw it" }).click();
  await expect(page.getByText("Withdrawn: its address says that it is gone.")).toBeVisible();
  await expect.poll(async () => (await request.get(address)).status()).toBe(410);
  if (javaScriptEnabled !== false) await expectAccessibleAt(page, address);
});

test("a job that may not be advertised is not published, and the recruiter is told why and what it comes to", async ({
  page,
  signInAsStaff,
}) => {
  await signInAsStaff("recruiter");
  await page.goto("/admin/jobs/new");
  await writeJob(page, "Assistant for next to nothing", true, "18000");

  await page.getByRole("button", { name: "Publish" }).click();

  await expect(page.locator("[data-summary]")).toContainText(/£18,000 a year .* is £\d+\.\d\d an hour/);
  await expect(page.getByText("A draft: nobody outside sees it.")).toBeVisible();
});

test("what the form needs is said beside each field, and all that was typed stays @without-script", async ({
  page,
  signInAsStaff,
}) => {
  await signInAsStaff("recruiter");
  await page.goto("/admin/jobs/new");
  await page.getByLabel("Employer", { exact: true }).fill("Greenbank Produce");
  await page.getByLabel("Pay from (£)").fill("lots");

  await page.getByRole("button", { name: "Save the draft" }).click();

  await expect(page.locator("[data-summary]").getByRole("link")).not.toHaveCount(0);
  await expect(page.getByLabel("Employer", { exact: true })).toHaveValue("Greenbank Produce");
  await expect(page.getByLabel("Pay from (£)")).toHaveValue("lots");
});

test("a recruiter takes jobs out as a spreadsheet, and a stranger finds no such page", async ({
  page,
  request,
  signInAsStaff,
}) => {
  await signInAsStaff("recruiter");
  await page.goto("/admin/jobs");
  const started = page.waitForEvent("download");
  await page.getByRole("region", { name: "Export jobs as a spreadsheet" }).getByRole("link").first().click();
  const download = await started;
  expect(download.suggestedFilename()).toMatch(/^jobs.*\.csv$/);
  const lines = (await readFile(await download.path(), "utf8")).split("\n");
  expect(lines[0]).toContain("jobId,jobTitle,employerName");
  expect(lines.length).toBeGreaterThan(2);

  expect((await request.get("/admin/jobs/export.csv")).status()).toBe(404);
});

async function expectAccessibleAt(page: Page, address: string) {
  await page.goto(address);
  await expectAccessible(page);
}

async function writeJob(page: Page, title: string, hasScript: boolean, payFrom = "27500") {
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Employer", { exact: true }).fill("Greenbank Produce");
  await page.getByLabel("Places").fill("Carlisle");
  await page.getByLabel("Pay from (£)").fill(payFrom);
  await page.getByLabel("Pay Per").selectOption({ label: "year" });
  await describeJob(page, DESCRIPTION, hasScript);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
}

async function found(request: APIRequestContext, q: string): Promise<number> {
  const { total } = (await (await request.get("/api/jobs", { params: { q: `"${q}"` } })).json()) as { total: number };
  return total;
}
