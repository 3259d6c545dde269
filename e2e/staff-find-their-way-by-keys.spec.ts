import { expect, expectAccessible, test } from "./support/journey";

test("a recruiter opens the palette by a key, finds a job in it and goes there, and gets the focus back on leaving", async ({
  page,
  signInAsStaff,
}) => {
  await signInAsStaff("recruiter");
  const palette = page.getByRole("dialog", { name: "Search or do" });
  const box = page.getByRole("combobox", { name: "Search, or say what to do" });

  await page.goto("/admin/jobs");
  const title = (await page.locator("main tbody a").first().textContent()) ?? "";
  const trigger = page.getByRole("link", { name: "Search", exact: false }).first();
  await trigger.focus();
  await page.keyboard.press("Control+k");
  await expect(box).toBeFocused();
  await box.fill("zzzzqq");
  await expect(palette.getByRole("status")).toContainText("Nothing fits");
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  await expect(trigger).toBeFocused();

  await page.keyboard.press("Control+k");
  await box.fill(title);
  await expect(palette.getByRole("group", { name: "Jobs" }).getByRole("option").first()).toBeVisible();
  await expect(palette.getByRole("status")).toContainText(/\d+ lines?\./);
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/admin\/jobs\/[\da-f-]{36}/);
});

test("at 320 pixels every room is in the menu, its page is marked, and the keyboard reaches all of it in sight", async ({
  page,
  signInAsStaff,
}) => {
  await signInAsStaff("admin");
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/admin/jobs");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveText("Skip to the main part");
  await page.getByText("Menu", { exact: true }).press("Enter");
  const rooms = page.getByRole("navigation", { name: "Admin" }).getByRole("link");
  await expect(rooms.filter({ visible: true })).toHaveCount(15);
  await expect(page.getByRole("link", { name: "Jobs", exact: true }).filter({ visible: true })).toHaveAttribute(
    "aria-current",
    "page",
  );

  await page.emulateMedia({ forcedColors: "active" });
  for (let presses = 0; presses < 16; presses++) {
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const here = document.activeElement as HTMLElement;
      const box = here.getBoundingClientRect();
      const isSeen = getComputedStyle(here).outlineStyle !== "none" && box.right > 0 && box.left < innerWidth;
      return { on: here.outerHTML.slice(0, 120), isSeen };
    });
    expect(focus.isSeen, focus.on).toBe(true);
  }
});
