import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/journey";
import { linkIn, type Mailbox } from "./support/mailbox";

/** A Tuesday morning that is still to come. */
function comingTuesday(): string {
  const day = new Date(Date.now() + 86_400_000);
  while (day.getUTCDay() !== 2) day.setUTCDate(day.getUTCDate() + 1);
  day.setUTCHours(9, 0, 0, 0);
  return day.toISOString();
}

async function subscribe(page: Page, address: string, search = ""): Promise<void> {
  await page.goto(`/alerts${search}`);
  await page.getByLabel("Your email address").fill(address);
  await page.getByRole("button", { name: "Send me these jobs" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your email");
  await expect(page).toHaveTitle(/^Check your email/);
}

async function confirm(page: Page, mailbox: Mailbox, address: string): Promise<void> {
  await page.goto(linkIn(await mailbox.waitFor(address, /Confirm/), "/alerts/confirm"));
  await page.getByRole("main").getByRole("button", { name: "Start this alert" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your alert is on");
  await expect(page).toHaveTitle(/^Your alert is on/);
}

test("from a search to the jobs in the mailbox, once, and out again with one click @without-script @phone", async ({
  page,
  request,
  mailbox,
  address,
  command,
}) => {
  await subscribe(page, address, "?place=Leeds&radius=100");
  await confirm(page, mailbox, address);
  await expect(page.getByText("Jobs within 100 miles of Leeds")).toBeVisible();

  const tuesday = comingTuesday();
  expect(await command("alerts:send", "--now", tuesday)).toMatch(/\d+ sent, \d+ skipped, 0 failed\s*$/);
  await command("alerts:send", "--now", tuesday);

  const digest = await mailbox.waitFor(address, /new jobs? near Leeds/);
  expect((await mailbox.all(address)).filter(({ subject }) => subject === digest.subject)).toHaveLength(1);
  const source = await mailbox.source(digest);
  expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);

  const oneClick = /^List-Unsubscribe: <(.+)>\r?$/m.exec(source)?.[1] ?? "";
  const headers = { origin: "https://mail.example", "sec-fetch-site": "cross-site" };
  const form = { "List-Unsubscribe": "One-Click" };
  expect((await request.post(oneClick, { headers, form, maxRedirects: 0 })).status()).toBe(200);
  expect((await request.post(oneClick, { headers, multipart: form, maxRedirects: 0 })).status()).toBe(200);

  await page.goto(linkIn(digest, "/alerts/unsubscribe"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You will get no more of these");
  await page.getByRole("button", { name: "Start them again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your alerts are on again");
});

test("alerts are changed, paused and stopped behind the link in a mail @without-script @phone", async ({
  page,
  mailbox,
  address,
  javaScriptEnabled,
}) => {
  await subscribe(page, address, "?q=engineer");
  await confirm(page, mailbox, address);
  await page.goto("/alerts/manage");
  await page.getByLabel("Your email address").fill(address);
  await page.getByRole("button", { name: "Send me the link" }).click();
  await page.goto(linkIn(await mailbox.waitFor(address, /link to your job alerts/), "/alerts/manage"));

  await page.getByRole("combobox", { name: "How often" }).selectOption("daily");
  await page.getByRole("button", { name: /Save how often/ }).click();
  await expect(page.getByRole("combobox", { name: "How often" })).toHaveValue("daily");

  await page.getByText("Change what it looks for").click();
  await page.getByLabel("What", { exact: true }).fill("surveyor");
  await page.getByLabel("Where", { exact: true }).fill("York");
  await page.getByRole("checkbox", { name: "Permanent" }).check();
  if (javaScriptEnabled !== false)
    await expect(page.getByText(/^\d+ open jobs? match(es)? now\.$/).last()).toBeVisible();
  await page.getByRole("button", { name: "Watch for this instead" }).click();
  await expect(page.getByRole("heading", { name: "Surveyor jobs within 15 miles of York, permanent" })).toBeVisible();
  if (javaScriptEnabled !== false) await expectAccessible(page);

  await page.getByRole("button", { name: "Pause all" }).click();
  await expect(page.getByText(/Paused until/)).toBeVisible();
  await page.getByRole("button", { name: "Start them again now" }).click();
  await page.getByRole("button", { name: /Stop this alert/ }).click();
  await expect(page.getByRole("heading", { name: "You have no alerts" })).toBeVisible();
});

test("a wrong address says so, keeps what was chosen, and sends nothing @without-script", async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto("/alerts?q=engineer");
  if (javaScriptEnabled !== false) await expectAccessible(page);
  await page.getByLabel("Your email address").fill("sam@");
  await page.getByLabel("Every day").check();

  await page.getByRole("button", { name: "Send me these jobs" }).click();

  const summary = page.locator("[data-summary]");
  await expect(summary.getByRole("link", { name: /Enter an email address/ })).toBeVisible();
  await expect(page.getByLabel("Your email address")).toHaveValue("sam@");
  await expect(page.getByLabel("Every day")).toBeChecked();
});

test("a link that is followed twice is kind, one that is forged leads nowhere @without-script", async ({
  page,
  mailbox,
  address,
}) => {
  await subscribe(page, address);
  const link = linkIn(await mailbox.waitFor(address, /Confirm/), "/alerts/confirm");
  await confirm(page, mailbox, address);

  const again = await page.goto(link);
  expect(again?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This alert is on already");

  for (const name of ["confirm", "manage", "unsubscribe", "not-me"])
    expect((await page.goto(`/alerts/${name}?token=forged.token`))?.status()).toBe(404);
});

test("machines get one answer for every address, and a word for each wrong field", async ({ request, address }) => {
  const alert = { email: address, criteria: { q: "engineer" }, frequency: "weekly" };

  const first = await request.post("/api/alerts", { data: alert });
  const second = await request.post("/api/alerts", { data: alert });
  const wrong = await request.post("/api/alerts", { data: { ...alert, criteria: { colour: "red" } } });

  expect([first.status(), second.status()]).toEqual([202, 202]);
  expect(await first.json()).toEqual(await second.json());
  expect(wrong.status()).toBe(422);
  expect((await wrong.json()).errors).toEqual([{ path: "criteria.colour", message: "This field is not known here" }]);
  expect((await request.post("/api/alerts/confirm?token=forged")).status()).toBe(404);
});
