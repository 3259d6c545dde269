import { expect, expectAccessible, test } from "./support/journey";

const PROOF = "Send me new jobs by email,2026-05-01,careers fair in Leeds";

test("an admin holds the digests with a reason, sets their pace, and lets them go @without-script", async ({
  page,
  signInAsStaff,
  javaScriptEnabled,
}) => {
  await signInAsStaff("admin");
  await page.goto("/admin/emails");
  await page.getByLabel("Why hold them?").fill("A wrong link in the letter");
  await page.getByRole("button", { name: "Hold all digests" }).click();
  try {
    await expect(page.getByText(/Held by .+: A wrong link in the letter/)).toBeVisible();
    if (javaScriptEnabled !== false) await expectAccessible(page);
  } finally {
    await page.getByRole("button", { name: "Let them go on" }).click();
  }
  await expect(page.getByText("Digests go out")).toBeVisible();

  await page.getByLabel(/Emails a second, at most/).fill("500");
  await page.getByRole("button", { name: "Set the pace" }).click();
  await expect(page.getByText("At most 500 a second")).toBeVisible();
  await page.getByLabel(/Emails a second, at most/).fill("");
  await page.getByRole("button", { name: "Set the pace" }).click();
  await expect(page.getByText("As fast as the mail server takes them")).toBeVisible();
});

test("a list is taken in with the proof, a row without it comes back with the reason, and one subscriber is looked at @without-script", async ({
  page,
  signInAsStaff,
  address,
  javaScriptEnabled,
}) => {
  await signInAsStaff("admin");
  const list = (rows: string[]) => ({
    name: "list.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["email,q,consent_wording,consent_at,consent_source", ...rows, ""].join("\n")),
  });
  await page.goto("/admin/emails/subscribers/import");
  await page.getByLabel("The list").setInputFiles(list([`${address},engineer,${PROOF}`, "nobody@example.com,,,,"]));
  await page.getByRole("button", { name: "Take it in" }).click();
  await expect(
    page.getByText(/1 alert taken in, 0 known already, 1 refused\. Row 3: No proof of consent/).first(),
  ).toBeVisible();

  await page.goto(`/admin/emails/subscribers?q=${encodeURIComponent(address.toUpperCase())}`);
  await page.getByRole("link", { name: address }).click();
  await expect(page.getByRole("rowheader", { name: "Engineer jobs" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "import: careers fair in Leeds" }).first()).toBeVisible();
  if (javaScriptEnabled !== false) await expectAccessible(page);
  const preview = await page.request.get(`${new URL(page.url()).pathname}/digest.html`);
  expect(preview.headers()["content-security-policy"]).toContain("default-src 'none'");
  expect(await preview.text()).toMatch(/new .*jobs?|Nothing is new/i);

  const csv = await page.request.get("/admin/emails/subscribers/export.csv");
  expect(await csv.text()).toContain(address);

  await page.getByRole("button", { name: "Stop all, as they asked" }).click();
  await expect(page.getByText("All their alerts are stopped")).toBeVisible();
});

test("every letter can be looked at as its reader sees it, and sent to oneself", async ({
  page,
  signInAsStaff,
  mailbox,
}) => {
  const own = await signInAsStaff("recruiter");
  await page.goto("/admin/emails/letters");
  expect(
    await page.getByRole("table", { name: "Letters" }).or(page.getByRole("table")).getByRole("link").count(),
  ).toBeGreaterThan(15);
  await page.getByRole("link", { name: "Digest", exact: true }).click();

  const frames = page.frameLocator("iframe");
  await expect(frames.first().getByRole("heading", { name: "3 new jobs for you" })).toBeVisible();
  await expect(frames.last().getByRole("heading", { name: "3 new jobs for you" })).toBeVisible();
  await expect(page.getByText("Marketing jobs within 15 miles of Leeds").last()).toBeVisible();

  await page.getByRole("button", { name: "Send it to me" }).click();
  await expect(page.getByText("A test is on its way to you.")).toBeVisible();
  await mailbox.waitFor(own, /^\[Test\] 3 new jobs for you/);
});

test("what is missing for mail to be believed is said, and others do not see the room", async ({
  page,
  signInAsStaff,
}) => {
  await signInAsStaff("recruiter");
  await page.goto("/admin/emails/delivery");
  for (const name of ["SPF", "DKIM", "DMARC", "One click to stop", "Bounces"])
    await expect(page.getByText(new RegExp(`^${name}`)).first()).toBeVisible();
  await expectAccessible(page);
  await page.goto("/admin/emails/waiting");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mail that has not arrived");

  await signInAsStaff("editor");
  for (const path of ["", "/subscribers", "/waiting", "/letters", "/delivery"])
    expect((await page.goto(`/admin/emails${path}`))?.status(), path).toBe(404);
  expect((await page.request.get("/admin/emails/letters/digest/letter.html")).status()).toBe(404);
  expect((await page.request.get("/admin/emails/subscribers/export.csv")).status()).toBe(404);
});
