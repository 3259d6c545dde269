import type { Page } from "@playwright/test";
import { signUp } from "./support/candidate";
import { expect, expectAccessible, test } from "./support/journey";

/** Sheets of paper that a page takes. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: "A4", printBackground: true })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** Presses keys as somebody without a mouse does, and counts them. */
function keyboard(page: Page) {
  const counted = { presses: 0 };
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    counted.presses += keys.length;
  };
  const isOn = (words: string) =>
    page.evaluate((wanted) => {
      const here = document.activeElement;
      const label = here instanceof HTMLInputElement || here instanceof HTMLTextAreaElement ? here.labels?.[0] : here;
      return label?.textContent.trim().startsWith(wanted) ?? false;
    }, words);
  /** Tab until something of this name has the focus. */
  const reach = async (words: string) => {
    for (let tabs = 0; tabs < 30; tabs++) {
      await press("Tab");
      if (await isOn(words)) return;
    }
    throw new Error(`No Tab leads to ${words}`);
  };
  return { counted, press, reach };
}

test("from a no to a first plan by keyboard alone: at most 12 decisions and 60 key presses beside what is typed", async ({
  page,
  address,
  mailbox,
  backstage,
}) => {
  await signUp(page, mailbox, address);
  const id = await backstage.do("turnedDown", address, "graduate-marketing-assistant-leeds");
  await page.goto(`/account/applications/${id}`);
  const { counted, press, reach } = keyboard(page);
  let decisions = 0;
  const decide = async (words: string, ...keys: string[]) => {
    await reach(words);
    await press(...keys);
    decisions += 1;
  };

  await decide("Make a plan", "Enter");
  await page.waitForURL(/\/account\/plan\/new/);
  await expect(page.getByRole("heading", { level: 1, name: "A plan after Calder & Finch" })).toBeVisible();
  await press("Tab", "Enter");
  await decide("Before an interview", "ArrowDown");
  await decide("Examples with numbers", "Space");
  await decide("Nerves", "Space");
  await decide("Remind me gently", "Space");
  await decide("Make my plan", "Enter");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You have the stories. Now add numbers.");
  await expect(page.getByText("Calder & Finch said no, and we are sorry.")).toBeVisible();
  expect(decisions).toBeLessThanOrEqual(12);
  expect(counted.presses).toBeLessThanOrEqual(60);
  await expectAccessible(page);
  expect(await sheetsOf(page)).toBe(1);

  const tick = page.getByRole("button", { name: "Done: Tell one person" });
  await tick.press("Space");
  await expect(tick).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByRole("img", { name: "1 of 14 steps done" })).toBeVisible();

  await page.getByRole("link", { name: "Change the plan" }).press("Enter");
  await page.getByRole("button", { name: /^Up\s*: Tell one person$/ }).press("Enter");
  await expect(page.getByText("Here because you put it here.")).toBeVisible();
  await expect(page.getByText("The order is yours.")).toBeVisible();

  // All of it in the window: a drag that begins while the page scrolls takes hold of another step.
  await page.setViewportSize({ width: 1280, height: 3200 });
  await page.locator("li", { hasText: "Do nothing about it yet" }).dragTo(page.locator("li", { hasText: "Look back" }));
  await expect(page.getByRole("region", { name: "The next month" })).toContainText("Do nothing about it yet");
});

test("plan builder works signed-out, no-JS, prints on one page @without-script @phone", async ({
  page,
  javaScriptEnabled,
}) => {
  await page.goto("/plan");
  await page.getByRole("button", { name: "Draw up my plan" }).click();
  await expect(page.getByRole("link", { name: "Say where it ended" })).toBeVisible();

  await page.getByLabel("After the last round").check();
  await page.getByLabel("How my CV reads").check();
  await page.getByLabel("Tests, games and group tasks").check();
  await page.getByLabel("Most of my days").check();
  await page.getByRole("button", { name: "Draw up my plan" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tests have a knack. Now practise it.");
  for (const phase of ["The first hour", "The first week", "The next month"])
    await expect(page.getByRole("heading", { level: 2, name: phase })).toBeVisible();
  expect(await sheetsOf(page)).toBe(1);
  expect(await page.context().cookies()).toEqual([]);
  const calendar = await page.request.get(
    (await page.getByRole("link", { name: "calendar" }).getAttribute("href")) ?? "",
  );
  expect(await calendar.text()).toContain("SUMMARY:Send three lines of thanks");
  await page.getByRole("checkbox", { name: "Done: Tell one person" }).check();

  if (javaScriptEnabled !== false) {
    await expectAccessible(page);
    await page.goto("/plan");
    await page.getByRole("link", { name: "Go on with it" }).click();
    await expect(page.getByRole("checkbox", { name: "Done: Tell one person" })).toBeChecked();
    await expect(page.getByRole("img", { name: "1 of 16 steps done" })).toBeVisible();
  }
  await page.getByRole("link", { name: "Keep it in an account" }).click();
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount%2Fplan%2Fnew%3Fended%3Dlast-interview/);
});
