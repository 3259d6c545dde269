import { wxr, wxrItem } from "../tests/support/old-sites";
import { expect, expectAccessible, test } from "./support/journey";

test("an editor looks through an export of the old site, moves it in, and old addresses lead to the articles @without-script", async ({
  page,
  signInAsStaff,
  request,
  javaScriptEnabled,
}) => {
  // The worker looks once a minute.
  test.setTimeout(150_000);
  const slug = `asking-twice-${Date.now()}`;
  const export_ = wxr(
    wxrItem({
      id: Date.now(),
      slug,
      title: "Asking twice",
      body: "<h2>Ask</h2><p>Ask <b>twice</b>.</p>[gallery ids=1]",
    }),
  );
  await signInAsStaff("editor");
  await page.goto("/admin/posts");
  await page.getByRole("link", { name: "Move in and out" }).click();
  const file = (name: string, text: string) => ({ name, mimeType: "text/xml", buffer: Buffer.from(text) });

  await page.getByLabel("The export").setInputFiles(file("holiday.xml", "not an export"));
  await page.getByRole("button", { name: "Look through it" }).click();
  await expect(page.getByText("This file cannot be moved in")).toBeVisible();

  await page.getByRole("link", { name: "Move in and out" }).click();
  await page.getByLabel("The export").setInputFiles(file("old-notes.xml", export_));
  await page.getByRole("button", { name: "Look through it" }).click();
  await expect(page.getByText("Nothing has changed so far. 1 article would be written")).toBeVisible();
  await expect(page.getByRole("heading", { name: "What could not be carried as it was" })).toBeVisible();
  if (javaScriptEnabled !== false) await expectAccessible(page);
  expect((await request.get(`/blog/${slug}`)).status()).toBe(404);

  await page.getByRole("button", { name: "Move them in" }).click();
  await expect(async () => {
    if (javaScriptEnabled === false) await page.reload();
    await expect(page.getByText("It is done.")).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 100_000 });

  const old = await request.get(`/2019/05/${slug}/`, { maxRedirects: 0 });
  expect([old.status(), old.headers().location]).toEqual([301, `/blog/${slug}`]);
  await page.goto(`/2019/05/${slug}/`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Asking twice");
  await expect(page.getByRole("heading", { name: "Ask", exact: true })).toBeVisible();

  const everything = await page.request.get("/admin/posts/move/export.zip");
  expect(everything.headers()["content-type"]).toBe("application/zip");
  expect((await everything.body()).includes(Buffer.from(`${slug}.md`))).toBe(true);
  expect((await request.get("/admin/posts/move/export.zip")).status()).not.toBe(200);
});
