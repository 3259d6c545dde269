import type { Page } from "@playwright/test";
import { expect, expectAccessible, paintedIn, test } from "./support/journey";

const HOUSE = "Buchanan Graduates";
/** Other journeys walk meanwhile, and look for the name: it stays in it. */
const OTHER = `${HOUSE} of Hull`;

const brandIn = async (page: Page): Promise<string> =>
  (await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--brand"))).trim();

test("an admin changes the name and the colour, sees both on a public page and in a mail, and gives them back", async ({
  page,
  mailbox,
  signInAsStaff,
}) => {
  const email = await signInAsStaff("admin");
  await page.goto("/admin/settings");
  await page.getByLabel("Name people know").fill(OTHER);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Every page and every mail shows it")).toBeVisible();
  await expectAccessible(page);

  await page.goto("/admin/settings/look");
  await page.getByLabel("Brand colour", { exact: true }).fill("#ffd400");
  await expect(page.getByText("The nearest colour that can be read is")).toBeVisible();
  await page.getByLabel("Brand colour", { exact: true }).fill("#8a1c4a");
  await expect(page.getByText("The nearest colour that can be read is")).toBeHidden();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Every page and every mail shows it")).toBeVisible();
  await expect(page.getByRole("banner").getByText(OTHER), "the rail too").toBeVisible();
  await expect.poll(() => brandIn(page), "this very page too").toBe("#8a1c4a");

  const visitor = await page.context().browser()!.newContext();
  const seen = await visitor.newPage();
  await seen.goto(new URL("/about", page.url()).href);
  await expect(seen.getByRole("banner").getByText(OTHER)).toBeVisible();
  const colour = () => brandIn(seen);
  expect(await colour()).toBe("#8a1c4a");
  await paintedIn(seen, "dark");
  expect(await colour()).not.toBe("#8a1c4a");
  await expectAccessible(seen);

  await page.goto("/admin/settings/mail");
  await page.getByRole("button", { name: /Send a test mail/ }).click();
  const mail = await mailbox.waitFor(email, /\[Test\]/);
  expect(mail.html).toContain("#8a1c4a");
  expect(mail.html).toContain(OTHER);

  for (const room of ["/admin/settings", "/admin/settings/look"]) {
    await page.goto(room);
    await page.getByRole("button", { name: "Go back to the defaults" }).click();
    await expect(page.getByText("The environment’s values hold again")).toBeVisible();
  }
  await expect.poll(() => brandIn(page), "nothing stays of the colour that was given up").toBe("#0b6660");
  await seen.reload();
  await expect(seen.getByRole("banner").getByText(HOUSE, { exact: true })).toBeVisible();
  await paintedIn(seen, "light");
  expect(await colour()).toBe("#0b6660");
  await visitor.close();
});
