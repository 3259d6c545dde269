import type { Page } from "@playwright/test";
import { expect, test } from "./support/journey";

test.use({ javaScriptEnabled: false });

/** How many sheets of A4 it takes. */
async function sheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

const OTHERS = [
  ...["the way to work", "days at home", "hours", "the kind of work", "a visa sponsored by the employer"],
  ...["learning", "the team", "what the place stands for"],
];

test("without an account and without script a debrief and a mirror come back, each on one sheet", async ({ page }) => {
  await page.goto("/debrief");
  await page.getByLabel("Which job, and with whom?").fill("Junior planner, Pell & Marsh");
  await page.getByLabel("1. What went well?").fill("x".repeat(10_000));
  await page.getByRole("button", { name: "Make my page" }).click();
  await expect(page.locator("[data-summary]").getByRole("link")).toHaveText(
    "Keep it to 500 letters: the gist is enough",
  );
  await expect(page.getByLabel("Which job, and with whom?")).toHaveValue("Junior planner, Pell & Marsh");

  // As much as the form takes.
  await page.getByLabel("1. What went well?").fill("They laughed with me. ".repeat(22));
  await page.getByLabel("2. Which question threw you?").fill("Why planning, and not something else? ".repeat(13));
  await page.getByLabel("Nerves").check();
  await page.getByLabel("3. What would you change?").fill("Put one number into each example.");
  await page.getByRole("button", { name: "Make my page" }).click();
  await expect(page.getByRole("heading", { name: "Next time: put one number into each example." })).toBeVisible();
  expect(await sheets(page)).toBe(1);
  await page.getByRole("button", { name: "Change something" }).click();
  await expect(page.getByLabel("3. What would you change?")).toHaveValue("Put one number into each example.");
  await expect(page.getByLabel("Nerves")).toBeChecked();

  await page.goto("/fit");
  await page.getByLabel("Weight of pay").selectOption("4");
  await page.getByRole("button", { name: "Hold up the mirror" }).click();
  await expect(page.locator("[data-summary]").getByRole("link")).toHaveText(
    "Say from how much a year, or let pay not matter",
  );
  await page.getByLabel("Pounds a year, at least").fill("27000");
  for (const name of OTHERS) await page.getByLabel(`Weight of ${name}`).selectOption("3");
  await page.getByLabel("From where?").fill("Leeds");
  await page.getByLabel("Minutes one way, at most").fill("45");
  await page.getByLabel("How many days a week?").selectOption("2");
  await page.getByLabel("Which?").first().selectOption("full-time");
  await page.getByLabel("Which?").last().selectOption("data");
  await page.getByLabel("In this job?").first().selectOption("yes");
  await page.getByRole("button", { name: "Hold up the mirror" }).click();
  await expect(page.getByText("4 of 28 points fit, 0 do not, 24 are not known.")).toBeVisible();
  await expect(page.getByText("who would teach me?")).toBeVisible();
  expect(await sheets(page)).toBe(1);
});

test("a letter that asks for feedback offers only what it takes, also without script", async ({ page }) => {
  await page.goto("/feedback/letter");
  const met = page.getByLabel("What did you think in the first two minutes, and why?");
  await page.getByLabel("After an interview").check();
  await expect(met).toBeVisible();
  await page.getByLabel("After I applied").check();
  await expect(met).toBeHidden();

  await page.getByLabel("Which job was it?").fill("Junior planner");
  await page.getByLabel("Which employer?").fill("Pell & Marsh");
  await page.getByLabel("Your name").fill("Amara");
  await page.getByLabel("What in my CV was unclear, or hard to find?").check();
  await page.getByRole("button", { name: "Write the letter" }).click();
  await expect(page.getByRole("heading", { name: "Your letter" })).toBeVisible();
});
