import type { Page } from "@playwright/test";
import { describeJob } from "./support/jobs";
import { expect, expectAccessible, test } from "./support/journey";

const DESCRIPTION = "## What you would do\n\nIn your first week you meet a young team.\n\n- Plan rounds\n- Draw maps";

test("a recruiter sees the page and the checks while writing, and puts together what another window saved meanwhile @without-script", async ({
  page,
  context,
  signInAsStaff,
  javaScriptEnabled,
}) => {
  const hasScript = javaScriptEnabled !== false;
  const title = `Round planner ${Date.now()}`;
  await signInAsStaff("recruiter");
  await page.goto("/admin/jobs/new");
  await page.getByLabel("Title").fill(title);
  await page.getByLabel("Employer", { exact: true }).fill("Greenbank Produce");
  await page.getByLabel("Places").fill("Carlisle");
  await describeJob(page, DESCRIPTION, hasScript);
  if (hasScript) await seesItAndItsChecks(page, title);
  if (hasScript) await page.keyboard.press("Control+s");
  else await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  if (!hasScript) await expect(page.getByText("“young” says", { exact: false })).toBeVisible();

  const other = await context.newPage();
  // Without the word that it has been saved, which is waited for below.
  await other.goto(page.url().replace(/\?.*/, ""));
  await other.getByLabel("Pay from (£)").fill("27500");
  await other.getByLabel("Pay Per").selectOption({ label: "year" });
  await describeJob(other, DESCRIPTION.replace("Draw maps", "Draw maps by hand"), hasScript);
  await other.getByRole("button", { name: "Save the draft" }).click();
  await expect(other.getByText("Saved.")).toBeVisible();

  if (hasScript) await isRefusedByETag(page);
  await page.getByLabel("Title").fill(`${title} in Carlisle`);
  await describeJob(page, DESCRIPTION.replace("Plan rounds", "Plan rounds with Priya"), hasScript);
  await page.getByRole("button", { name: "Save the draft" }).click();
  await expect(page.getByRole("heading", { name: "Somebody saved this job while you were writing" })).toBeVisible();
  await expect(page.getByText("There is nothing to choose.", { exact: false })).toBeVisible();
  if (hasScript) await expectAccessible(page);
  await page.getByRole("button", { name: "Go on with this text" }).click();
  await page.getByRole("button", { name: "Save the draft" }).click();

  await expect(page.getByText("Saved.")).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue(`${title} in Carlisle`);
  await expect(page.getByLabel("Pay from (£)")).toHaveValue("27500");
  await page.getByRole("link", { name: "History" }).click();
  await expect(page.getByRole("rowheader", { name: "Saved" })).toHaveCount(2);
  if (hasScript) await expectAccessible(page);
});

/** What a program gets that saves over the other window's version. */
async function isRefusedByETag(page: Page): Promise<void> {
  const told = await page.evaluate(async () => {
    const address = `${location.pathname}/state`;
    const read = await fetch(address);
    const { fields } = (await read.json()) as { fields: Record<string, string> };
    const put = (match?: string) =>
      fetch(address, {
        method: "PUT",
        headers: { "content-type": "application/json", ...(match && { "if-match": match }) },
        body: JSON.stringify({ fields: { ...fields, payFrom: "30000" } }),
      });
    const old = await put('"1"');
    const answer = (await old.json()) as { theirs?: { payFrom: string }; conflicts?: string[]; detail?: string };
    const { theirs, conflicts } = answer;
    const unasked = await put();
    const etag = read.headers.get("etag") ?? "";
    const same = await fetch(address, { headers: { "if-none-match": etag }, cache: "no-store" });
    return {
      etag,
      statuses: [old.status, unasked.status, same.status],
      payFrom: theirs?.payFrom,
      conflicts: conflicts ?? answer,
    };
  });

  expect(told).toEqual({ etag: '"2"', statuses: [412, 428, 304], payFrom: "27500", conflicts: ["payFrom"] });
}

async function seesItAndItsChecks(page: Page, title: string): Promise<void> {
  const phone = page.frameLocator('iframe[title="The page of this job, on a phone"]');
  await expect(phone.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(phone.getByText("Draw maps")).toBeVisible();
  await page
    .getByRole("button", { name: /^Checks/ })
    .filter({ visible: true })
    .click();
  await expect(page.getByText("“young” says", { exact: false })).toBeVisible();
  await expectAccessible(page);
}
