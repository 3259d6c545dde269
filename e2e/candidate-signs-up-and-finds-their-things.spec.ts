import { expect, expectAccessible, test } from "./support/journey";
import { linkIn } from "./support/mailbox";

test("a candidate signs up by a link in a mail, which only the button spends, and signs out @without-script @phone", async ({
  page,
  address,
  mailbox,
  javaScriptEnabled,
}) => {
  await page.goto("/sign-up");
  await page.getByLabel("Your name").fill("Amara Okafor");
  await page.getByLabel("Your email address").fill(address);
  await page.getByRole("button", { name: "Make my account" }).click();
  const link = linkIn(await mailbox.waitFor(address, /Confirm your/), "/sign-in/link");

  // A mail scanner looks first; that must not use the link up.
  await page.request.get(link);
  await page.goto(link);
  await page.getByRole("button", { name: "Sign me in" }).click();

  await expect(page).toHaveURL(/\/account/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  if (javaScriptEnabled !== false) await expectAccessible(page);

  const again = await page.request.get(link);
  expect(again.status()).toBe(410);

  await page.getByRole("button", { name: /^Sign out$/ }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/account"));
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a job is saved, and whoever takes that back with the keys stays at the job", async ({
  page,
  address,
  mailbox,
}) => {
  await page.request.post("/api/candidates", { data: { email: address, name: "Amara Okafor" } });
  await page.goto(linkIn(await mailbox.waitFor(address, /Confirm your/), "/sign-in/link"));
  await page.getByRole("button", { name: "Sign me in" }).click();
  await page.waitForURL(/\/account/);
  await page.goto("/jobs");
  await expect(page.getByRole("link", { name: /^Amara Okafor\s*, your account/ })).toBeVisible();
  const save = page.getByRole("button", { name: /^Save / }).first();

  await save.press("Enter");
  await expect(save).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("button", { name: "Undo" }).press("Enter");

  await expect(save).toBeFocused();
  await expect(save).toHaveAttribute("aria-pressed", "false");
});

test("known and unknown addresses get the same answer", async ({ request, address, mailbox }) => {
  await request.post("/api/candidates", { data: { email: address, name: "Known" } });
  await mailbox.waitFor(address, /Confirm your/);

  const [known, unknown] = [
    await request.post("/api/sign-in", { data: { email: address } }),
    await request.post("/api/sign-in", { data: { email: `x-${address}` } }),
  ];

  expect([known.status(), await known.text()]).toEqual([unknown.status(), await unknown.text()]);
  expect(known.status()).toBe(202);
});

test("a candidate downloads everything about them, and then erases it @without-script", async ({
  page,
  address,
  mailbox,
}) => {
  await page.request.post("/api/candidates", { data: { email: address, name: "Amara Okafor" } });
  await page.goto(linkIn(await mailbox.waitFor(address, /Confirm your/), "/sign-in/link"));
  await page.getByRole("button", { name: "Sign me in" }).click();

  const download = await page.request.get("/account/download");
  expect(download.headers()["content-type"]).toBe("application/zip");
  expect((await download.body()).subarray(0, 2).toString()).toBe("PK");

  await page.goto("/account/delete");
  await page.getByRole("main").getByRole("button").first().click();
  await expect(page).toHaveURL(/\/account\/deleted$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
});
