import type { Page } from "@playwright/test";
import { pdf } from "../tests/support/attack-files";
import { expect, test } from "./support/journey";
import { SAMPLE_JOB } from "./support/public-pages";

const cv = { name: "Amara’s CV.pdf", mimeType: "application/pdf", buffer: pdf() };
const why = "I have planned three events.\nThe largest had 400 guests.";

test("a line that breaks while an application is sent leaves it as it was, to be sent again @phone", async ({
  page,
  context,
  address,
  mailbox,
}) => {
  await page.goto(`${SAMPLE_JOB}/apply`);
  await fill(page, address);
  await page.getByLabel("Your CV").setInputFiles(cv);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Send my application" }).click();

  await expect(page.getByRole("heading", { name: "You seem to be offline" })).toBeVisible();
  await expect(page.getByLabel("Why this job?")).toHaveValue(why);
  // Kept in time or not, it says which: words that appear under a mouse that is pressed move the button away.
  await expect(page.getByText(/You need not choose it again|It stays chosen/)).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Send my application" }).click();

  await expect(page.getByRole("main")).toContainText("We have your application");
  await mailbox.waitFor(address, /We have your application/);
});

test("a CV whose answer is late and what is typed meanwhile are kept in one draft", async ({ page, address }) => {
  await page.goto(`${SAMPLE_JOB}/apply`);
  const typed = page.waitForResponse((answer) => answer.url().endsWith("/apply/draft"));
  await page.route("**/apply/draft/cv", async (route) => {
    // It set out before there was a draft, and takes longer than the pause after which what is typed is kept.
    const headers = { ...route.request().headers(), cookie: "none=yet" };
    await new Promise((done) => setTimeout(done, 2500));
    await route.fulfill({ response: await route.fetch({ headers }) });
  });
  await page.getByLabel("Your CV").setInputFiles(cv);
  await fill(page, address);
  await typed;
  await expect(page.getByText("You need not choose it again.")).toBeVisible();

  await page.reload();
  await expect(page.getByLabel("Why this job?")).toHaveValue(why);
  await expect(page.getByLabel("Amara’s CV.pdf")).toBeChecked();
});

test("what was kept although its answer got lost is not taken for another device's", async ({
  page,
  address,
  mailbox,
}) => {
  await page.goto(`${SAMPLE_JOB}/apply`);
  const lost = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/apply/draft"));
  await page.route("**/apply/draft", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await fill(page, address);
  await page.getByLabel("Your CV").setInputFiles(cv);
  await lost;
  await page.getByRole("button", { name: "Send my application" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We have your application");
  await mailbox.waitFor(address, /We have your application/);
});

async function fill(page: Page, address: string) {
  await page.getByLabel("Your name").fill("Amara Okafor");
  await page.getByLabel("Your email address").fill(address);
  await page.getByLabel("Yes, I may work in the UK").check();
  await page.getByLabel("Why this job?").fill(why);
}
