import { signUp } from "./support/candidate";
import { expect, expectAccessible, test } from "./support/journey";
import { linkIn } from "./support/mailbox";

test("a candidate asks after a no, whoever met them answers on a phone, a recruiter passes it on, and it says what to keep, change and try", async ({
  page,
  browser,
  address,
  mailbox,
  backstage,
  signInAsStaff,
}) => {
  const candidate = await (await browser.newContext()).newPage();
  await signUp(candidate, mailbox, address);
  const dana = `dana-${address}`;
  const id = await backstage.do("turnedDown", address, "graduate-marketing-assistant-leeds", dana);

  await candidate.goto(`/account/applications/${id}`);
  await candidate.getByRole("main").getByRole("link", { name: "Ask for feedback" }).click();
  await expect(candidate.getByText("Dana Reid interviewed you.")).toBeVisible();
  await candidate.getByLabel("Which answer lost me the most ground?").check();
  await candidate.getByLabel("How close was it, and what tipped it?").check();
  await candidate.getByRole("button", { name: "Ask for feedback" }).click();
  await expect(candidate.getByText(/^You have an answer by /)).toBeVisible();

  await backstage.do("officeOpens", dana);
  const letter = await mailbox.waitFor(dana, /asks for your feedback/);
  const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true });
  const form = await phone.newPage();
  await form.goto(linkIn(letter, "/feedback?token="));
  await form.getByLabel("What should they keep doing?").fill("You asked what the customer wanted before you answered.");
  await form.getByLabel("What should they change next time?").fill("Not a culture fit.");
  await form.getByLabel("One thing to try before the next one").fill("Tell the bus route with its result first.");
  await form.getByRole("button", { name: "Send it to us" }).click();
  await expect(form.locator("[data-summary]")).toContainText("Better, for example:");
  expect(await form.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await expectAccessible(form);
  await form
    .getByLabel("What should they change next time?")
    .fill("Your answer on the budget stopped at the total: show how you got there.");
  await form.getByRole("button", { name: "Send it to us" }).click();
  await expect(form.getByText("Thank you. That was kind of you.")).toBeVisible();
  expect(await phone.cookies()).toEqual([]);
  await phone.close();

  await signInAsStaff("recruiter");
  await page.goto(`/admin/applications/${id}`);
  await page.getByRole("link", { name: "See what was asked, and what came" }).click();
  await page.getByRole("button", { name: "Pass it on" }).click();
  await expect(page.getByText("Passed on.", { exact: false }).first()).toBeVisible();

  await candidate.goto(`/account/applications/${id}/feedback`);
  for (const [heading, words] of [
    ["Keep doing", "before you answered"],
    ["Change next time", "show how you got there"],
    ["Try this", "with its result first"],
  ] as const)
    await expect(candidate.getByRole("main").locator("section", { hasText: heading }).first()).toContainText(words);
  await expect(candidate.getByText("From Dana Reid, who interviewed you")).toBeVisible();
});
