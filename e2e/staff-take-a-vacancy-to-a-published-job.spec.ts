import { randomUUID } from "node:crypto";
import type { APIRequestContext, Page } from "@playwright/test";
import { describeJob } from "./support/jobs";
import { expect, expectAccessible, test } from "./support/journey";

/** A word that stands in every field of the client and nowhere else on the site. */
const CANARY = `Zibeline${randomUUID()
  .replace(/[^a-z]/g, "")
  .slice(0, 6)}`;
const TITLE = `Loom setter ${Date.now()}`;

test("staff take a vacancy of a client that nobody may know to a published job, and nobody outside learns who it is", async ({
  page,
  request,
  signInAsStaff,
}) => {
  await signInAsStaff("recruiter");
  await page.goto("/admin/clients/new");
  await writeClient(page);
  await page.getByRole("link", { name: "Add a contact" }).click();
  await page.getByLabel("Name", { exact: true }).fill(`Ann ${CANARY}`);
  await page.getByLabel("Email").fill(`ann@${CANARY}.example.com`);
  await page.getByRole("button", { name: "Add the contact" }).click();
  await page.getByLabel("Add a note").fill(`${CANARY} is hard to reach on Fridays.`);
  await page.getByRole("button", { name: "Add the note" }).click();
  await expect(page.getByText("is hard to reach on Fridays.").last()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Take a vacancy" }).click();
  await page.getByLabel("What is to be filled").fill(TITLE);
  await expect(page.getByLabel("Confidential: no job of it names the client")).toBeChecked();
  await page.getByLabel("Notes").fill(`${CANARY} will pay a little more.`);
  await page.getByRole("button", { name: "Take the vacancy" }).click();
  await expect(page).toHaveURL(/\/admin\/vacancies\/(?!new)/);
  await expectAccessible(page);
  const vacancy = page.url().replace(/\?.*/, "");

  await page.getByRole("button", { name: "Write a job for it" }).click();
  await expect(page.getByLabel("Title")).toHaveValue(TITLE);
  await expect(page.getByLabel("Employer", { exact: true })).toHaveValue(`${CANARY} Mills`);
  await writeAdvert(page, `Ask ${CANARY} Weaving Limited.`);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.locator("[data-summary]")).toContainText("gives away who the client is");
  await writeAdvert(page, "Ask us.");
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByRole("link", { name: /Say who at the employer gave you the authority/ })).toBeVisible();
  await page.getByLabel("Who gave you the authority to advertise?").fill(`Ann ${CANARY}`);
  await page.getByRole("button", { name: "Publish" }).click();
  await expect(page.getByText("Published. People can apply now.")).toBeVisible();
  await expect(page.getByText(`Given by Ann ${CANARY} by e-mail`)).toBeVisible();
  const address = (await page.getByRole("link", { name: "See it on the site" }).getAttribute("href")) ?? "";

  await page.goto(vacancy);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Advertised");
  await page.getByRole("button", { name: "Move to shortlisting" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Shortlisting");
  await page.goto("/admin/vacancies");
  await expect(page.getByRole("link", { name: TITLE })).toBeVisible();
  await expectAccessible(page);

  await expectUnknownOutside(request, address);
});

async function writeClient(page: Page) {
  await page.getByLabel("Name", { exact: true }).fill(`${CANARY} Mills`);
  await page.getByLabel("Legal name").fill(`${CANARY} Weaving Limited`);
  await page.getByLabel("Website").fill(`www.${CANARY}.example.com`);
  await page.getByLabel("The company in a few words").fill(`${CANARY}, weavers by the river`);
  await page.getByLabel("Confidential: nobody outside learns who it is").check();
  await page.getByRole("button", { name: "Save the client" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${CANARY} Mills`);
}

async function writeAdvert(page: Page, words: string) {
  await page.getByLabel("Places").fill("Carlisle");
  await page.getByLabel("Pay from (£)").fill("27500");
  await page.getByLabel("Pay for (if you like)").selectOption("year");
  const text = `You would set looms for five weavers, with a mentor beside you for the first year. ${words}`;
  await describeJob(page, `## What you would do\n\n${text}`, true);
  // What it was made of may have changed.
  await page.getByLabel("In one sentence").fill("");
  await page.getByRole("button", { name: /^Save/ }).first().click();
  await expect(page.getByRole("status", { name: /^Saved/ })).toBeVisible();
  // An earlier save has said so too; the panel is new once this one is done.
  await expect(page.locator("[data-summary]")).toHaveCount(0);
}

/** Every address the site gives away, its feeds and its API, in words, head and file names. */
async function expectUnknownOutside(request: APIRequestContext, address: string) {
  const q = encodeURIComponent(TITLE);
  const map = await (await request.get("/sitemap.xml")).text();
  const listed = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => new URL(loc ?? "").pathname);
  const jobs = listed.filter((path) => path.startsWith("/jobs") || path === "/");
  const doors = ["/jobs/feed.xml", "/jobs/feed.json", "/jobs/indeed.xml", "/api/jobs?pageSize=100", `/api/jobs?q=${q}`];
  const asked = [
    `/jobs?q=${q}`,
    `/jobs?q=${CANARY}`,
    `/api/jobs?q=${CANARY}`,
    `/api/suggestions?q=${CANARY.slice(0, 8)}`,
  ];
  for (const door of new Set([address, `/api${address}`, `${address}/apply`, ...doors, ...asked, ...jobs])) {
    const answer = await request.get(door);
    // What was searched for is said back; only there may the word stand, since whoever asks knows it.
    const words = (await answer.text()).replaceAll(CANARY, (found) => (door.includes(found) ? "" : found));
    expect(answer.status(), door).toBeLessThan(400);
    expect(`${JSON.stringify(answer.headers())}${words}`.toLowerCase(), door).not.toContain(CANARY.toLowerCase());
  }
  expect(await (await request.get(`/api/jobs?q=${CANARY}`)).json()).toMatchObject({ total: 0 });
  expect(await (await request.get(address)).text()).toContain("A confidential employer");
  expect(map.toLowerCase()).not.toContain(CANARY.toLowerCase());
}
