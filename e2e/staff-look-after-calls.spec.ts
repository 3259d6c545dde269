import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./support/journey";

const DAY_MS = 86_400_000;
const day = (ahead: number) => new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10);
const london = (start: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", ...options }).format(new Date(start));
const clock = (start: string) => london(start, { hour: "2-digit", minute: "2-digit" });
const dayOf = (start: string) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date(start));

/** Free times of one consultant on the first day from so many days ahead that has six of them. */
async function freeTimesOf(page: Page, slug: string, ahead: number): Promise<string[]> {
  const query = new URLSearchParams({ from: day(ahead), to: day(ahead + 6), timeZone: "Europe/London", with: slug });
  const { slots } = (await (await page.request.get(`/api/calls/slots?${query}`)).json()) as {
    slots: { start: string }[];
  };
  const days = Map.groupBy(
    slots.map(({ start }) => start),
    dayOf,
  );
  return [...days.values()].find((starts) => starts.length >= 6) ?? [];
}

async function bookFor(page: Page, start: string, who: { name: string; email: string; host: string }) {
  await page.goto("/admin/calls/new");
  await page.getByLabel("Day").fill(dayOf(start));
  await page.getByLabel("Time (UK)").fill(clock(start));
  await page.getByLabel("With").selectOption({ label: who.host });
  await page.getByLabel("Their name").fill(who.name);
  await page.getByLabel("Their email address").fill(who.email);
  await page.getByRole("button", { name: "Book it and tell them" }).click();
  await expect(page.getByText("Booked. A confirmation with the invitation is on its way to them.")).toBeVisible();
}

test("a recruiter books for somebody who rang, notes something, moves it and calls it off @without-script", async ({
  page,
  signInAsStaff,
  address,
  mailbox,
  javaScriptEnabled,
}) => {
  await signInAsStaff("recruiter");
  const free = await freeTimesOf(page, "priya-raman", javaScriptEnabled === false ? 7 : 14);
  await bookFor(page, free[0] ?? "", { name: "Nadia Rahman", email: address, host: "Priya Raman" });
  await mailbox.waitFor(address, /^Your strategy call/);
  if (javaScriptEnabled !== false) await expectAccessible(page);

  await page.getByLabel("A note for us").fill("Knows Tom from the careers fair");
  await page.getByRole("button", { name: "Add the note" }).click();
  await expect(page.getByText("Knows Tom from the careers fair")).toBeVisible();

  await page.getByLabel("Time (UK)").fill("03:00");
  await page.getByRole("button", { name: "Move it and tell them" }).click();
  await expect(page.getByText(/That time is not free\. Choose another one\. Near it are/).first()).toBeVisible();
  await page.getByLabel("Time (UK)").fill(clock(free[2] ?? ""));
  await page.getByRole("button", { name: "Move it and tell them" }).click();
  const moved = page.getByRole("status", { name: "Moved. They and the consultant have an email with the new time." });
  await expect(moved).toBeVisible();
  if (javaScriptEnabled !== false) await expect(moved).toBeFocused();
  await expect(page).toHaveTitle(/^Call with Nadia Rahman/);
  await mailbox.waitFor(address, /^Moved/);
  await expect(page.getByText(/^Moved by /)).toBeVisible();

  await page.getByText("Call it off…").click();
  await page.getByRole("button", { name: "Call it off and tell them" }).click();
  await mailbox.waitFor(address, /^Cancelled/);
});

test("a call dropped on another time moves there after a question, and its visitor is told", async ({
  page,
  signInAsStaff,
  address,
  mailbox,
}) => {
  await page.setViewportSize({ width: 1280, height: 1200 });
  await signInAsStaff("recruiter");
  const free = await freeTimesOf(page, "tom-ashdown", 14);
  const name = `Dropped ${address.slice(8, 16)}`;
  await bookFor(page, free[0] ?? "", { name, email: address, host: "Tom Ashdown" });
  const target = free[4] ?? "";
  await page.goto(`/admin/calls?from=${dayOf(target)}`);
  const row = (Number(clock(target).slice(0, 2)) - 8) * 2 + (clock(target).endsWith("30") ? 1 : 0);
  const column = page.getByRole("region", {
    name: london(target, { weekday: "long", day: "numeric", month: "long" }).replace(",", ""),
  });

  await expect(page).toHaveTitle(/^Calls, week of Monday \d+ \w+/);
  await expect(page.getByRole("link", { name: "The week after" })).toBeVisible();
  await page.getByRole("listitem").filter({ hasText: name }).dragTo(column.locator("div.h-7").nth(row));
  await expect(page.getByRole("dialog")).toContainText(`Move the call with ${name}?`);
  await page.getByRole("button", { name: "Move it and tell them" }).click();

  await expect(page.getByText("Moved. The visitor and the consultant have been told.")).toBeVisible();
  await expect(page.getByRole("link", { name: new RegExp(name) })).toContainText(clock(target).replace(/^0/, ""));
  await mailbox.waitFor(address, /^Moved/);
  await expectAccessible(page);
});

test("whoever goes away sees the calls of those days first, and gives them to colleagues", async ({
  page,
  signInAsStaff,
  address,
  mailbox,
}) => {
  await signInAsStaff("admin");
  const both = new Set(await freeTimesOf(page, "tom-ashdown", 20));
  const free = (await freeTimesOf(page, "priya-raman", 20)).find((start) => both.has(start)) ?? "";
  await bookFor(page, free, { name: "Owen Price", email: address, host: "Priya Raman" });

  await page.goto("/admin/calls/diaries");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Priya Raman" }).click();
  await page.getByLabel("First day").fill(dayOf(free));
  await page.getByLabel("Last day").fill(dayOf(free));
  await page.getByRole("button", { name: "Keep it free" }).click();
  await expect(page.getByText(/There are calls then: .*Owen Price/).first()).toBeVisible();

  await page.getByLabel("Give them to colleagues").check();
  await page.getByRole("button", { name: "Keep it free" }).click();
  await expect(page.getByText(/calls? went to colleagues|could not be given to anybody/)).toBeVisible();
  const told = await mailbox.waitFor(address, /^Now with Tom Ashdown/);
  expect(told.text).toContain("Tom Ashdown");
  expect(await freeTimesOf(page, "priya-raman", 20)).not.toContain(free);

  const diary = page.url().split("?")[0]?.split("/").at(-1);
  await page.goto(`/admin/calls?view=day&from=${dayOf(free)}&with=${diary}`);
  await expect(page.getByText(/^Open 9:00 to .* Away 0:00 to 24:00\.$/)).toBeAttached();
  await page.goBack();
  await page.getByRole("button", { name: /^Take back/ }).click();
  await expect.poll(() => freeTimesOf(page, "priya-raman", 20)).toContain(free);
});

test("hours are checked as they are written, and the private feed follows a new address only", async ({
  page,
  signInAsStaff,
}) => {
  await signInAsStaff("admin");
  await page.goto("/admin/calls/diaries");
  await page.getByRole("link", { name: "Tom Ashdown" }).click();
  await expect(page.getByRole("group", { name: "Hours" })).toHaveAccessibleDescription(/^Write them like 9:30-12:30/);
  await page.getByLabel("Saturday").fill("10 to lunch");
  await page.getByRole("button", { name: "Save the hours" }).click();
  await expect(
    page.getByText("Saturday: write hours like 9:30-12:30, 13:30-17:00, or leave it empty").first(),
  ).toBeVisible();
  await page.getByLabel("Saturday").fill("");
  await page.getByRole("button", { name: "Save the hours" }).click();
  await expect(page.getByText("Saved. Free times follow at once.")).toBeVisible();
  await expectAccessible(page);

  const address = async () => new URL((await page.getByText(/api\/calls\/feed\?token=/).textContent()) ?? "");
  const old = await address();
  const feed = await page.request.get(old.pathname + old.search);
  expect(feed.headers()["content-type"]).toContain("text/calendar");
  await page.getByRole("button", { name: "Make a new address, end this one" }).click();
  await expect.poll(async () => (await address()).href).not.toBe(old.href);
  expect((await page.request.get(old.pathname + old.search)).status()).toBe(404);
});

test("figures are there for those who may see them, and editors do not see the room", async ({
  page,
  signInAsStaff,
}) => {
  await signInAsStaff("viewer");
  await page.goto("/admin/calls/figures");
  await expect(page.getByText("still to come")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/admin/calls");
  await expect(page.getByRole("link", { name: "Book for somebody" })).toHaveCount(0);
  expect((await page.goto("/admin/calls/new"))?.status()).toBe(404);

  await signInAsStaff("editor");
  for (const path of ["", "/list", "/diaries", "/figures", "/new"])
    expect((await page.goto(`/admin/calls${path}`))?.status(), path).toBe(404);
});
