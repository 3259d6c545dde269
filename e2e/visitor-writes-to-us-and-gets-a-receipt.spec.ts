import { expect, expectAccessible, test } from "./support/journey";

test("an empty form says what is missing, keeps what was typed, and sends nothing @without-script @phone", async ({
  page,
  address,
  javaScriptEnabled,
}) => {
  await page.goto("/contact");
  await page.getByLabel("Your email address").fill(address);

  await page.getByRole("button", { name: "Send your message" }).click();

  const summary = page.locator("[data-summary]");
  await expect(summary.getByRole("link", { name: "Enter your name" })).toBeVisible();
  await expect(summary.getByRole("link", { name: "Write your message" })).toBeVisible();
  await expect(page.getByLabel("Your email address")).toHaveValue(address);
  if (javaScriptEnabled !== false) await expectAccessible(page);
});
