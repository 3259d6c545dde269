import { expect, expectAccessible, test } from "./support/journey";
import { linkIn } from "./support/mailbox";

test("a visitor books a call without an account, moves it and cancels it from the mail @without-script", async ({
  page,
  address,
  mailbox,
  javaScriptEnabled,
}) => {
  await page.goto("/strategy-call?topic=after-a-rejection");
  const third = page.getByRole("navigation", { name: "Day" }).getByRole("link").nth(2);
  await expect(third).toHaveAccessibleName(/^(Mon|Tues|Wednes|Thurs|Fri)day \d+ \w+, \d+ free$/);
  await third.click();
  await expect(page).toHaveTitle(/^Times on \w+day \d+ \w+\. Book a strategy call/);
  await page
    .getByRole("group", { name: "Morning" })
    .getByText(/^\d+:\d\d$/)
    .first()
    .click();
  await page.getByRole("button", { name: "Go on to your details" }).click();
  await expect(page).toHaveTitle(/^Who shall we call\?/);
  await expect(page.getByRole("link", { name: "Change the time" })).toBeVisible();
  await page.getByLabel("Your name").fill("Sam Osei");
  await page.getByLabel("Your email address").fill(address);
  await page.getByRole("button", { name: /^Book / }).click();

  await expect(page).toHaveURL(/booked/);
  if (javaScriptEnabled !== false) await expectAccessible(page);
  const booked = await mailbox.waitFor(address, /^Your strategy call/);
  expect(booked.text).toContain("UK time");

  await page.goto(linkIn(booked, "/strategy-call/manage"));
  await page.getByRole("link", { name: "Move it to another time" }).click();
  await page.getByRole("button", { name: "Move the call here" }).click();
  await page.locator("[data-summary]").getByRole("link", { name: "Choose a time" }).click();
  await expect(page.locator("#move-start:target")).toHaveAttribute("type", "radio");
  await expect(page.locator("#move-start-error")).toHaveText("Choose a time");
  await page.getByRole("navigation", { name: "Day" }).getByRole("link").nth(3).click();
  await page
    .getByRole("group", { name: "Morning" })
    .getByText(/^\d+:\d\d$/)
    .last()
    .click();
  await page.getByRole("button", { name: /Move|Go on/ }).click();
  await mailbox.waitFor(address, /^Moved/);
  await expect(page.getByRole("status", { name: /^The call has moved/ })).toHaveAttribute("autofocus");

  await page.goto(linkIn(booked, "/strategy-call/manage"));
  await page.getByRole("button", { name: /Cancel/ }).click();
  await expect(page).toHaveTitle(/^This call is cancelled/);
  await mailbox.waitFor(address, /^Cancelled/);
});

test("a link that we did not make shows nothing", async ({ page }) => {
  const response = await page.goto("/strategy-call/manage?token=Zm9yZ2Vk.Zm9yZ2Vk");

  expect(response?.status()).toBe(404);
});

test("two people who want one time: one gets it, the other is offered others", async ({ request }) => {
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const free = await request.get(`/api/calls/slots?from=${day(9)}&to=${day(16)}&timeZone=Europe/London`);
  const { slots } = await free.json();
  const { start } = slots.at(-1);
  const book = (n: number) =>
    request.post("/api/calls", {
      data: {
        start,
        name: `Person ${n}`,
        email: `contender-${n}-${Date.now()}@example.com`,
        timeZone: "Europe/London",
      },
    });

  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => book(n)));

  const statuses = answers.map((answer) => answer.status());
  expect(new Set(statuses)).toEqual(new Set([201, 409]));
  // There are two consultants, so at most two people get one time.
  expect(statuses.filter((status) => status === 201).length).toBeLessThanOrEqual(2);
  const lost = await answers.find((answer) => answer.status() === 409)?.json();
  expect(lost.alternatives.length).toBeGreaterThanOrEqual(1);
});
