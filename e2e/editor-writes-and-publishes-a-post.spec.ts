import { expect, test } from "./support/journey";

test("what a role may not do looks as if it were not there", async ({ page, signInAsStaff }) => {
  await signInAsStaff("editor");

  await expect(page.getByRole("navigation", { name: "Admin" }).getByRole("link", { name: "Applications" })).toHaveCount(
    0,
  );
  for (const path of ["/admin/applications", "/admin/messages", "/admin/settings"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
  }
});

test("the admin area shows nothing to strangers", async ({ page }) => {
  for (const path of ["/admin", "/admin/jobs", "/admin/posts/new", "/admin/applications", "/admin/settings"]) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/sign-in/);
  }
});
