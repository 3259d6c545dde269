import { pdf } from "../tests/support/attack-files";
import { signUp } from "./support/candidate";
import { expect, test } from "./support/journey";
import { SAMPLE_JOB } from "./support/public-pages";

// All of it without script: a giver's telephone may be old, and so may a candidate's.
test.use({ javaScriptEnabled: false });

const OTHER_JOB = "/jobs/graduate-civil-engineer-glasgow";
const WORDS = "When the hall fell through she found another by noon.";

test("kind words are given without an account, kept, read on a low day, shown with one application, and taken back for ever", async ({
  page,
  browser,
  request,
  address,
  mailbox,
  signInAsStaff,
}) => {
  await signUp(page, mailbox, address);
  await page.goto("/account/kudos");
  await page.getByLabel("A friend").check();
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByLabel("Your link is ready: pass it on now").inputValue();

  const theirs = await browser.newContext({ javaScriptEnabled: false });
  const giver = await theirs.newPage();
  await giver.goto(link);
  await giver.getByLabel("When did they make something better?").fill(WORDS);
  await giver.getByLabel("Your name").fill("Ruth Adeyemi");
  await giver.getByLabel("with my first name").check();
  await giver.getByRole("button", { name: "Send it to Amara" }).click();
  await expect(giver.getByRole("heading", { level: 1 })).toHaveText("Thank you: Amara has your words");

  await page.goto("/account/kudos");
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.getByRole("link", { name: "Read one now" }).click();
  await expect(page.getByRole("main").getByRole("blockquote")).toHaveText(`“${WORDS}”`);

  await page.goto(`${SAMPLE_JOB}/apply`);
  await page.getByLabel("Your CV").setInputFiles({ name: "cv.pdf", mimeType: "application/pdf", buffer: pdf() });
  await page.getByLabel("Yes, I may work in the UK").check();
  await page.getByText("Write from kind words about you (1)").click();
  await page.getByLabel("Show it with this application").check();
  await page.getByRole("button", { name: "Send my application" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We have your application");

  const file = { name: "cv.pdf", mimeType: "application/pdf", buffer: pdf() };
  const fields = { name: "Amara Okafor", email: address, rightToWork: "yes" };
  await request.post(`/api${OTHER_JOB}/applications`, { multipart: { ...fields, cv: file } });

  await signInAsStaff("recruiter");
  const openAbout = async (job: RegExp) => {
    await page.goto(`/admin/applications?q=${address}`);
    await page.getByRole("row", { name: job }).getByRole("link", { name: "Amara Okafor" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Amara Okafor");
  };
  await openAbout(/Graduate civil engineer/i);
  await expect(page.getByText(WORDS)).toHaveCount(0);
  await openAbout(/Graduate marketing assistant/i);
  const application = page.url();
  await expect(page.getByText(WORDS)).toBeVisible();
  await expect(page.getByText("Ruth", { exact: false }).first()).toBeVisible();
  await expect(page.getByText("Adeyemi")).toHaveCount(0);

  await giver.getByText("Take them back…").click();
  await giver.getByRole("button", { name: "Take my words back" }).click();
  await expect(giver.getByRole("heading", { level: 1 })).toHaveText("Your words are taken back");
  await page.goto(application);
  await expect(page.getByText(WORDS)).toHaveCount(0);
  await theirs.close();
});
