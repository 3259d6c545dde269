import type { Locator } from "@playwright/test";
import { aPhoto } from "../tests/support/pictures";
import { expect, expectAccessible, test } from "./support/journey";
import { beginPost, showMarkdown } from "./support/posts";

const FACTS = { title: "What came from elsewhere", summary: "Pasted, dropped and opened, and still one article." };

/** Pastes what another program puts on the clipboard. */
async function paste(text: Locator, html: string, words: string): Promise<void> {
  await text.evaluate(
    (field, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/html", pasted.html);
      clipboardData.setData("text/plain", pasted.words);
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { html, words },
  );
}

test("what is pasted from Word comes in clean, what could not come along is said, and undo gives back the bare words", async ({
  page,
  signInAsStaff,
}) => {
  await signInAsStaff("editor");
  await beginPost(page, { ...FACTS, text: "Start.\n\n" });
  await page.getByRole("button", { name: "Show the editor" }).click();
  const text = page.getByRole("textbox", { name: "Text", exact: true });
  await text.click();
  await text.press("Control+End");
  await text.press("Enter");
  await paste(
    text,
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
    <h1 style="mso-outline-level:1"><span style="font-family:Calibri">Before you go<o:p></o:p></span></h1>
    <p class="MsoNormal">Take <b style="mso-bidi-font-weight:normal">two</b> pens.<o:p></o:p></p>
    <p class="MsoListParagraphCxSpFirst" style="mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">·<span>&nbsp; </span></span><![endif]>One blue</p>
    <p class="MsoListParagraphCxSpLast" style="mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">·<span>&nbsp; </span></span><![endif]>One black</p>
    <form><input name="q"></form><script>window.__pwned = true</script><!--EndFragment--></body></html>`,
    "Before you go\r\n\r\nTake two pens.\r\n\r\n·\tOne blue\r\n·\tOne black\r\n",
  );

  await expect(text.getByRole("heading", { name: "Before you go" })).toBeVisible();
  expect(await page.evaluate(() => "__pwned" in window)).toBe(false);
  const markdown = page.locator('textarea[name="body"]');
  const clean = /^Start\.\n\n## Before you go\n\nTake \*\*two\*\* pens\.\n\n- One blue\n- One black/;
  await expect(markdown).toHaveValue(clean);

  await text.press("Control+z");
  await expect(markdown).toHaveValue(/^Start\.\n\nBefore you go\n\nTake two pens\.\n\n·\s*One blue\\?\n·\s*One black/);
  await text.press("Control+z");
  await expect(markdown).toHaveValue(/^Start\.\s*$/);
  await text.press("Control+Shift+z");
  await text.press("Control+Shift+z");
  await expect(markdown).toHaveValue(clean);
});

test("a picture that is dropped goes to the library, and into the text only with its words", async ({
  page,
  signInAsStaff,
}) => {
  test.slow();
  await signInAsStaff("editor");
  await beginPost(page, { ...FACTS, text: "Start." });
  await page.getByRole("button", { name: "Show the editor" }).click();
  const text = page.getByRole("textbox", { name: "Text", exact: true });
  const bytes = [...(await (await aPhoto(600, 400)).jpeg().toBuffer())];
  await text.evaluate((field, photo) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(photo)], "stairs.jpg", { type: "image/jpeg" }));
    const { x, y } = field.getBoundingClientRect();
    const where = { clientX: x + 20, clientY: y + 20, bubbles: true, cancelable: true };
    field.dispatchEvent(new DragEvent("drop", { ...where, dataTransfer }));
  }, bytes);

  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("What it shows")).toBeVisible({ timeout: 60_000 });
  await dialog.getByRole("button", { name: "Put it in" }).click();
  await expect(dialog.getByText("Say what it shows, or that it says nothing")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel("What it shows").fill("A flight of stairs");
  await dialog.getByRole("button", { name: "Put it in" }).click();
  await expect(text.getByText("A flight of stairs")).toBeVisible();
  await showMarkdown(page);
  await expect(page.getByRole("textbox", { name: "Text", exact: true })).toHaveValue(
    /!\[A flight of stairs\]\(\/blog\/images\/[\da-f-]{36}\)/,
  );
});

test("a Markdown file fills the form with its facts and its text", async ({ page, signInAsStaff }) => {
  await signInAsStaff("editor");
  await page.goto("/admin/posts/new");
  await showMarkdown(page);
  const file = "---\ntitle: From a file\nsummary: What a file can say.\n---\n\n## In it\n\nWords.\n";
  const named = { name: "from-a-file.md", mimeType: "text/markdown", buffer: Buffer.from(file) };
  await page.getByLabel("Open a Markdown file").setInputFiles(named);

  await expect(page.getByLabel("Title")).toHaveValue("From a file");
  await expect(page.getByLabel("In one sentence")).toHaveValue("What a file can say.");
  await expect(page.getByRole("textbox", { name: "Text", exact: true })).toHaveValue(/^## In it\n\nWords\.\s*$/);
});
