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

test("a message reaches staff, and its writer gets a receipt @without-script", async ({ page, address, mailbox }) => {
  await page.goto("/contact");
  await page.getByLabel("Your name").fill("Ade Obi");
  await page.getByLabel("Your email address").fill(address);
  await page.getByLabel("Your message").fill(`Do you work in Hull? ${address}`);

  await page.getByRole("button", { name: "Send your message" }).click();

  await expect(page.getByRole("heading", { name: "We have your message" })).toBeVisible();
  const receipt = await mailbox.waitFor(address, /We have your message/);
  expect(receipt.text).toContain("Received:");
  // Whoever typed the address may not be its owner: nobody gets words of theirs in our name.
  expect(receipt.text).not.toContain("Hull");
  const forStaff = (await mailbox.all("hello@buchanangraduates.example")).filter(({ text }) => text.includes(address));
  expect(forStaff).toHaveLength(1);
});

test("an employer's enquiry is told apart from the others @without-script", async ({ page, address, mailbox }) => {
  await page.goto("/employers");
  await page.getByLabel("Your name").fill("Priya Harker");
  await page.getByLabel("Your email address").fill(address);
  await page.getByLabel("Who do you want to hire?").fill("Two trainee surveyors in Leeds.");

  await page.getByRole("button", { name: "Send your enquiry" }).click();

  await expect(page.getByText("We have your enquiry")).toBeVisible();
  const receipt = await mailbox.waitFor(address, /We have your message/);
  expect(receipt.text).toContain("within one working day");
});
