import type { Locator, Page } from "@playwright/test";
import { docx, pdf, program } from "../tests/support/attack-files";
import { expect, expectAccessible, test } from "./support/journey";
import { linkIn } from "./support/mailbox";
import { SAMPLE_JOB } from "./support/public-pages";

const cv = { name: "Amara’s CV.pdf", mimeType: "application/pdf", buffer: pdf() };

test("a visitor applies with a CV and gets a receipt; a recruiter reads it, an editor cannot @without-script @phone", async ({
  page,
  request,
  address,
  mailbox,
  signInAsStaff,
  javaScriptEnabled,
}) => {
  await page.goto(`${SAMPLE_JOB}/apply`);
  if (javaScriptEnabled !== false) await expectAccessible(page);
  await fill(page, address);
  await page.getByLabel("Your CV").setInputFiles(cv);
  await page.getByRole("button", { name: "Send my application" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We have your application");
  await mailbox.waitFor(address, /We have your application/);

  await signInAsStaff("recruiter");
  await page.goto(`/admin/applications?q=${address}`);
  await page.getByRole("link", { name: "Amara Okafor" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Amara Okafor");
  await expect(page.getByRole("main")).toContainText("I have planned three events.");
  const file = `${new URL(page.url()).pathname}/cv`;
  const read = await page.request.get(file);
  expect(await read.body()).toEqual(pdf());
  expect(read.headers()["content-disposition"]).toMatch(/^attachment; .*filename\*=UTF-8''Amara%E2%80%99s%20CV\.pdf$/);
  expect(read.headers()["x-content-type-options"]).toBe("nosniff");

  expect((await request.get(file)).status()).toBe(404);
  await signInAsStaff("editor");
  expect((await page.request.get(file)).status()).toBe(404);
});

test("from a job's page to a sent application by keyboard alone", async ({ page, address }) => {
  // Asked for from the start: a chooser that opens before the browser has heard of it is the desktop's.
  page.on("filechooser", (chooser) => void chooser.setFiles(cv));
  await page.goto(SAMPLE_JOB);
  await tabTo(page, page.getByRole("main").getByRole("link", { name: "Apply for this job" }));
  await page.keyboard.press("Enter");
  for (const [label, words] of [
    ["Your name", "Amara Okafor"],
    ["Your email address", address],
  ] as const) {
    await tabTo(page, page.getByLabel(label));
    await page.keyboard.type(words);
  }
  await tabTo(page, page.getByLabel("Your CV"));
  // A browser that is busy may open nothing at the first press: whoever sees nothing presses again.
  await expect(async () => {
    await page.keyboard.press("Enter");
    await expect(page.getByText("You need not choose it again.")).toBeVisible({ timeout: 8_000 });
  }).toPass({ timeout: 60_000 });
  await tabTo(page, page.getByLabel("Yes, I may work in the UK"));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByRole("button", { name: "Send my application" }));
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We have your application");
});

test("an application left for later opens on another device by its link, CV included @without-script", async ({
  page,
  context,
  address,
  mailbox,
}) => {
  await page.goto(`${SAMPLE_JOB}/apply`);
  await fill(page, address);
  await page.getByLabel("Your CV").setInputFiles(cv);
  await page.getByRole("button", { name: "Save and come back later" }).click();
  await expect(page.getByText("We have mailed you a link")).toBeVisible();

  const mail = await mailbox.waitFor(address, /Go on with your application/);
  await context.clearCookies();
  await page.goto(linkIn(mail, "/apply/resume"));
  await page.getByRole("button", { name: "Open it here" }).click();
  await expect(page.getByLabel("Why this job?")).toHaveValue("I have planned three events.");
  await page.getByRole("button", { name: "Send my application" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We have your application");
});

test("a file that is no CV is refused with a way out, and all that was typed stays @without-script", async ({
  page,
  address,
}) => {
  await page.goto(`${SAMPLE_JOB}/apply`);
  await fill(page, address);
  await page.getByLabel("Your CV").setInputFiles({ ...cv, buffer: program() });
  await page.getByRole("button", { name: "Send my application" }).click();

  await expect(page.locator("[data-summary]")).toContainText(
    "That file is not a PDF, Word (DOCX), OpenDocument (ODT) or RTF document.",
  );
  await expect(page.getByLabel("Why this job?")).toHaveValue("I have planned three events.");
  await expect(page.getByLabel("Yes, I may work in the UK")).toBeChecked();
});

test("what is wrong is said where somebody listens, once, and the page is there at once", async ({ page }) => {
  // Whoever presses the button while the page still glides to it.
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await page.goto(`${SAMPLE_JOB}/apply`);
  await page.getByLabel("Your email address").fill("amara@");
  await page.getByLabel("Your phone number").focus();
  await expect(page.locator("#apply").getByRole("status")).toHaveText(/^Enter an email address/);

  await page.getByRole("button", { name: "Send my application" }).press("Enter");
  const summary = page.locator("[data-summary]");
  await expect(summary).toBeFocused();
  await expect(summary).toBeInViewport({ ratio: 1 });
  await expect(summary).toHaveRole("alert");

  await page.getByLabel("Your name").fill("Amara Okafor");
  await expect(summary).toHaveRole("group");
  await expect(summary).toHaveAccessibleName("Three things to put right");
  await page.getByRole("button", { name: "Send my application" }).press("Enter");
  await expect(summary).toHaveRole("alert");
  await expect(summary).toBeFocused();
});

test("the way to apply is at the thumb wherever a job is read @phone @without-script", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(SAMPLE_JOB);
  const apply = page.getByRole("main").getByRole("link", { name: "Apply", exact: true });
  for (const y of [0, 900, 1800]) {
    await page.mouse.wheel(0, y);
    await expect(apply).toBeInViewport({ ratio: 1 });
  }
});

test("the API takes a Word file and refuses what it does not know", async ({ request, address }) => {
  const url = `/api${SAMPLE_JOB}/applications`;
  const fields = { name: "Amara Okafor", email: address, rightToWork: "unsure" };
  const word = { name: "cv.docx", mimeType: "application/octet-stream", buffer: docx() };

  expect((await request.post(url, { multipart: { ...fields, cv: word } })).status()).toBe(202);
  expect((await request.post(url, { multipart: { ...fields, cv: word, role: "admin" } })).status()).toBe(422);
  expect((await request.post(url, { multipart: { ...fields, cv: { ...word, buffer: program() } } })).status()).toBe(
    415,
  );
  expect((await request.post(url, { data: fields })).status()).toBe(415);
  expect(
    (await request.post("/api/jobs/no-such-job/applications", { multipart: { ...fields, cv: word } })).status(),
  ).toBe(404);
});

/** As whoever has no mouse comes there. */
async function tabTo(page: Page, wanted: Locator) {
  for (let steps = 0; steps < 80; steps++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("No Tab leads there");
}

async function fill(page: Page, address: string) {
  await page.getByLabel("Your name").fill("Amara Okafor");
  await page.getByLabel("Your email address").fill(address);
  await page.getByLabel("Yes, I may work in the UK").check();
  await page.getByLabel("Why this job?").fill("I have planned three events.");
}
