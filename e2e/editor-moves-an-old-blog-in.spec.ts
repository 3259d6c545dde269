import { ghost, wxr, wxrItem } from "../tests/support/old-sites";
import { rawZip } from "../tests/support/raw-zip";
import { expect, expectAccessible, test } from "./support/journey";

test("an editor looks through an export of the old site, moves it in, and old addresses lead to the articles @without-script", async ({
  page,
  signInAsStaff,
  request,
  javaScriptEnabled,
}) => {
  // The worker looks once a minute where its call was not heard.
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

const at = Date.now();
const markdown = `---\ntitle: From a folder\nslug: folder-${at}\ndate: 2020-02-03\nsummary: Why.\n---\n\n## In it\n\nWords.\n`;
const OLD_SITES = [
  {
    what: "an export of Ghost",
    name: "old-notes.json",
    mimeType: "application/json",
    buffer: Buffer.from(ghost([{ slug: `ghost-${at}`, title: "From Ghost", html: "<h2>In it</h2><p>Words.</p>" }])),
    title: "From Ghost",
    slug: `ghost-${at}`,
  },
  {
    what: "a folder of Markdown",
    name: "posts.zip",
    mimeType: "application/zip",
    buffer: rawZip([{ name: `content/folder-${at}.md`, bytes: Buffer.from(markdown) }]),
    title: "From a folder",
    slug: `folder-${at}`,
  },
];

test("an editor moves in an export of Ghost and a folder of Markdown", async ({ page, signInAsStaff }) => {
  await signInAsStaff("editor");
  for (const { what, title, slug, ...file } of OLD_SITES)
    await test.step(what, async () => {
      await page.goto("/admin/posts/move");
      await page.getByLabel("The export").setInputFiles(file);
      await page.getByRole("button", { name: "Look through it" }).click();
      await expect(page.getByText("Nothing has changed so far. 1 article would be written")).toBeVisible();
      await page.getByRole("button", { name: "Move them in" }).click();
      await expect(page.getByText("It is done.")).toBeVisible({ timeout: 80_000 });

      await page.goto(`/blog/${slug}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      await expect(page.getByRole("heading", { name: "In it", exact: true })).toBeVisible();
    });
});
