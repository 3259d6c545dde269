import type { Page } from "@playwright/test";
import { aPhoto, BAD, GOOD } from "../tests/support/pictures";
import { expect, expectAccessible, test } from "./support/journey";
import { beginPost, publishNow, saveDraft } from "./support/posts";

// Seconds of a processor for a picture are many more on a machine that does other things.
test.beforeEach(() => test.slow());

/** A file as a person chooses it, whose bytes nobody has sent before. */
async function photo(name: string) {
  return { name, mimeType: "image/jpeg", buffer: await (await aPhoto(800, 500)).jpeg().toBuffer() };
}

async function upload(page: Page, file: { name: string; mimeType: string; buffer: Buffer }) {
  await page.goto("/admin/posts/pictures");
  await page.getByLabel(/^Choose/).setInputFiles(file);
  const button = page.getByRole("button", { name: "Upload" });
  if (await button.isVisible()) await button.click();
}

/** Writes, saves and publishes a post; answers its title. */
async function published(
  page: Page,
  { body, hasScript = true }: { body: string; hasScript?: boolean },
): Promise<string> {
  const facts = { title: "Stairs and how to take them", summary: "One step, then the next." };
  const title = await beginPost(page, { ...facts, text: body, hasScript });
  await saveDraft(page);
  await publishNow(page);
  return title;
}

test("an editor uploads a picture, writes it into a post and publishes it; a reader on a phone gets a small AVIF and nothing moves @without-script", async ({
  page,
  signInAsStaff,
  browser,
  javaScriptEnabled,
}) => {
  await signInAsStaff("editor");
  await upload(page, await photo("two-people.jpg"));
  await expect(page.getByRole("heading", { name: "two-people.jpg" })).toBeVisible({ timeout: 90_000 });
  await page.getByRole("textbox", { name: "What it shows" }).fill("Two people on the stairs");
  await page.getByRole("button", { name: "Save the words" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  if (javaScriptEnabled !== false) await expectAccessible(page);
  const line = await page.getByLabel("For the text of a post").inputValue();
  expect(line).toMatch(/^!\[Two people on the stairs\]\(\/blog\/images\/[\da-f-]{36}\)$/);

  const body = `The first step.\n\n${line}\n\n${"The next step.\n\n".repeat(30)}`;
  const title = await published(page, { body, hasScript: javaScriptEnabled !== false });

  const reader = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await reader.goto("/blog");
  await reader.addInitScript(() => {
    const shifts: number[] = ((window as unknown as { shifts: number[] }).shifts = []);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  await reader.getByRole("link", { name: title }).first().click();
  const picture = reader.getByRole("img", { name: "Two people on the stairs" });
  await picture.scrollIntoViewIfNeeded();
  await expect
    .poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.currentSrc))
    .toMatch(/\/336\.avif$/);
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  const shifts = await reader.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  // A line of text may move by a pixel or two when its font has come; a picture without its place would move by a tenth.
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.001);

  const answer = await reader.request.get(await picture.evaluate((img: HTMLImageElement) => img.currentSrc));
  expect(answer.headers()).toMatchObject({
    "content-type": "image/avif",
    "cache-control": "public, max-age=31536000, immutable",
    "content-disposition": "inline",
    "x-content-type-options": "nosniff",
  });
  expect(answer.headers()["content-security-policy"]).toContain("sandbox");
});

test("a picture above the text stands on the post, in lists and where it is shared, and goes again", async ({
  page,
  signInAsStaff,
  request,
}) => {
  await signInAsStaff("editor");
  await upload(page, await photo("lead.jpg"));
  await expect(page.getByRole("heading", { name: "lead.jpg" })).toBeVisible({ timeout: 90_000 });
  const id = page.url().split("/").at(-1)?.slice(0, 36) ?? "";
  const title = await published(page, { body: "The first step." });
  await page.getByRole("link", { name: "Picture above the text" }).click();
  await page.getByRole("button", { name: "Put it above the text: lead.jpg" }).first().click();
  await expect(page.getByText("Saved.")).toBeVisible();

  const path = `/blog/${title.toLowerCase().replaceAll(" ", "-")}`;
  const post = await (await request.get(path)).text();
  expect(post).toContain(`/blog/images/${id}/672.avif`);
  expect(post).toMatch(new RegExp(`<meta property="og:image" content="[^"]*/blog/images/${id}"`));
  expect(post).toMatch(new RegExp(`"image":\\["[^"]*/blog/images/${id}"\\]`));
  expect(await (await request.get("/blog")).text()).toContain(`/blog/images/${id}/672.avif`);

  await page.goto(`/admin/posts/pictures/${id}`);
  await expect(page.getByRole("link", { name: title })).toBeVisible();
  await expect(page.getByRole("button", { name: "Put it in the bin" })).toHaveCount(0);
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("link", { name: "Picture above the text" }).click();
  await page.getByRole("button", { name: "Go back to the drawing" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  expect((await (await request.get(path)).text()).includes(`/blog/images/${id}`)).toBe(false);

  await page.goto(`/admin/posts/pictures/${id}`);
  await page.getByRole("button", { name: "Put it in the bin" }).click();
  await expect(page.getByText("The picture is in the bin.")).toBeVisible();
  expect((await request.get(`/blog/images/${id}`)).status()).toBe(404);
});

test("what is not taken is said in words, to people and to programs @without-script", async ({
  page,
  signInAsStaff,
  javaScriptEnabled,
}) => {
  await signInAsStaff("editor");
  const buffer = Buffer.from(await (BAD["a HEIC of an iPhone"]?.make() ?? []));
  await upload(page, { name: "photo.jpg", mimeType: "image/jpeg", buffer });
  await expect(page.getByText("This is a HEIC, which most browsers cannot show.")).toBeVisible();
  if (javaScriptEnabled !== false) await expectAccessible(page);

  const file = {
    name: "drawing.png",
    mimeType: "image/png",
    buffer: Buffer.from("<svg><script>alert(1)</script></svg>"),
  };
  const answer = await page.request.post("/admin/posts/images", { multipart: { file } });
  expect(answer.status()).toBe(422);
  expect(((await answer.json()) as { error: string }).error).toContain("SVG");
});

test("a program gets the picture's facts, asks again for nothing it has, and finds no size that is not there", async ({
  page,
  signInAsStaff,
  request,
}) => {
  await signInAsStaff("editor");
  const buffer = (await GOOD["a PNG with transparent parts"]?.make()) ?? Buffer.alloc(0);
  const file = { name: "logo.png", mimeType: "image/png", buffer };
  const made = await page.request.post("/admin/posts/images", { multipart: { file, alt: "A green field" } });
  expect(made.status()).toBe(201);
  const { id, src, ...facts } = (await made.json()) as { id: string; src: string };
  expect(src).toBe(`/blog/images/${id}`);
  expect(facts).toMatchObject({ width: 1000, height: 500, alt: "A green field" });

  const [get, head] = [await request.get(src), await request.head(src)];
  expect([get.headers()["content-type"], head.headers()["content-type"]]).toEqual(["image/png", "image/png"]);
  expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, get.headers().etag, 0]);
  const again = await request.get(src, { headers: { "if-none-match": get.headers().etag ?? "" } });
  expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
  for (const size of ["641.avif", "640.gif", "..%2ffallback.png", "0.webp"])
    expect((await request.get(`${src}/${size}`)).status(), size).toBe(404);
});

test("nobody but who writes posts may send a picture, and nothing of it is read", async ({
  page,
  signInAsStaff,
  request,
}) => {
  const file = { name: "a.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(1000) };

  expect((await request.post("/admin/posts/images", { multipart: { file } })).status()).toBe(401);
  const foreign = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
  expect((await request.post("/admin/posts/images", { multipart: { file }, headers: foreign })).status()).toBe(403);
  await signInAsStaff("recruiter");
  expect((await page.request.post("/admin/posts/images", { multipart: { file } })).status()).toBe(404);
});
