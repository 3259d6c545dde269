import { expect, expectAccessible, test } from "./support/journey";

test("a recruiter finds a message, answers it, and its writer has the answer", async ({
  page,
  address,
  mailbox,
  signInAsStaff,
}) => {
  await page.goto("/contact");
  await page.getByLabel("Your name").fill("Ade Obi");
  await page.getByLabel("Your email address").fill(address);
  await page.getByLabel("Your message").fill("Do you work in Hull?");
  await page.getByRole("button", { name: "Send your message" }).click();
  await expect(page.getByRole("heading", { name: "We have your message" })).toBeVisible();

  await signInAsStaff("recruiter");
  await page.goto("/admin/messages");
  await page.getByLabel("Search messages").fill(address);
  await page.getByLabel("Search messages").press("Enter");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Ade Obi" }).click();
  await page.getByLabel("Your answer").fill("Dear {{first name}}, about {{job}}: yes.");
  await expect(page.getByText("It cannot be sent like this")).toBeVisible();
  await page.getByLabel("Your answer").fill("Dear {{first name}}, yes, we work in Hull.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Send the answer" }).click();

  await expect(page.getByText("Your answer is on its way")).toBeVisible();
  const answer = await mailbox.waitFor(address, /Your message to/);
  expect(answer.text).toContain("Dear Ade, yes, we work in Hull.");
});

test("a recruiter sends a list of jobs, sees what would happen and why a row is refused, and takes the rest in", async ({
  page,
  signInAsStaff,
}) => {
  const id = String(Date.now());
  const list = [
    "id,title,company,location,salary,description",
    `${id}-1,Trainee planner ${id},Harker & Finch,Leeds,£27000,"Plan roads and bridges for towns in the north."`,
    `${id}-2,Trainee surveyor ${id},Harker & Finch,Hull,£27000,`,
  ].join("\r\n");
  await signInAsStaff("recruiter");
  await page.goto("/admin/jobs/import");
  await page
    .getByLabel("The list")
    .setInputFiles({ name: "jobs.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
  await page.getByLabel("Make the jobs public at once").check();
  await page.getByRole("button", { name: "Look through it" }).click();

  await expect(page.getByText("Missing: a description")).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take 1 job in" }).click();
  await expect(page.getByText("It is done.")).toBeVisible({ timeout: 100_000 });
  const found = await page.request.get(`/api/jobs?q=${id}`);
  expect(JSON.stringify(await found.json())).toContain(`Trainee planner ${id}`);
});
