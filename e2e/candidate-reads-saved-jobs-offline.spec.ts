import { signUp } from "./support/candidate";
import { expect, expectAccessible, test } from "./support/journey";
import { SAMPLE_JOB } from "./support/public-pages";

test("a saved job is read without a connection, and is gone from the device once its candidate signs out", async ({
  page,
  context,
  address,
  mailbox,
}) => {
  await signUp(page, mailbox, address);
  await page.request.put(`/api/saved-jobs/${SAMPLE_JOB.split("/").at(-1)}`);
  await page.goto("/account/saved");
  await expect(page.getByText("These jobs are kept on this device")).toBeVisible();

  await context.setOffline(true);
  await page.goto(SAMPLE_JOB);
  await expect(page.getByText(/^You are offline: saved on /)).toBeVisible();
  await expect(page.getByRole("heading", { name: "How to apply" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/blog");
  await page.getByRole("link", { name: "Graduate marketing assistant" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Graduate marketing assistant" })).toBeVisible();

  await context.setOffline(false);
  await page.goto("/account");
  await page.getByRole("button", { name: /^Sign out$/ }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/account"));

  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  await context.setOffline(true);
  await expect(page.goto(SAMPLE_JOB)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/);
});
