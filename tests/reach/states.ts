import { expect, type Page } from "@playwright/test";
import { SAMPLE_JOB } from "@/e2e/support/public-pages";
import type { Stop } from "./pages";

// What pages look like after something was done on them. In an address, [name] is a thing of the setting.

/** A busy machine takes its time; what is slow is told by the benches. */
const SOON = { timeout: 30_000 };

/** Sends the form that somebody came for, the last one, with nothing in it, and waits until it says what is missing. */
const sendEmpty = (button?: RegExp) => async (page: Page) => {
  await page.waitForLoadState("networkidle");
  const main = page.getByRole("main");
  const submits = main.locator("form:not([data-saving]):not([role=search]) button[type=submit]");
  await (button ? main.getByRole("button", { name: button }) : submits.last()).click();
  await expect(page.locator("[data-summary], [aria-invalid=true]").first()).toBeVisible(SOON);
};

async function typeAndSend(page: Page, values: Record<string, string>, button: RegExp): Promise<void> {
  await page.waitForLoadState("networkidle");
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value);
  await page.getByRole("main").getByRole("button", { name: button }).click();
}

const visitor = (name: string, path: string, act?: Stop["act"], status?: number): Stop => ({
  name,
  as: "visitor",
  path,
  act,
  status,
});
const candidate = (name: string, path: string, act?: Stop["act"]): Stop => ({ name, as: "candidate", path, act });
const admin = (name: string, path: string, act?: Stop["act"]): Stop => ({ name, as: "admin", path, act });

/** Takes a time under the eyes of whoever is about to book it. */
async function bookWhatIsTaken(page: Page): Promise<void> {
  const times = page.locator("input[type=radio][name=start]");
  const start = (await times.first().getAttribute("value")) ?? "";
  const rival = { start, name: "A rival", email: "rival@example.com", timeZone: "Europe/London", topic: "first-job" };
  // Several consultants may be free at that time.
  for (let taken = 201; taken === 201;)
    taken = (
      await page.request.post("/api/calls", { data: { ...rival, email: `rival-${Math.random()}@example.com` } })
    ).status();
  await page.goto(`/strategy-call?topic=first-job&start=${encodeURIComponent(start)}`);
}

/** Saves, and has saved something else in another window before. */
const saveOverAnotherWindow = (label: string, button: RegExp) => async (page: Page) => {
  await page.waitForLoadState("networkidle");
  const save = async (window: Page, words: string) => {
    await window.getByLabel(label, { exact: true }).fill(words);
    await window.getByRole("button", { name: button }).click();
  };
  const other = await page.context().newPage();
  await other.goto(page.url());
  await save(other, "What they wrote");
  await expect(other.getByText("Saved.")).toBeVisible(SOON);
  await other.close();
  await save(page, "What I wrote");
};

export const STATES: Stop[] = [
  visitor(
    "a search with filters",
    "/jobs?contract=permanent&workplace=hybrid&workplace=on-site&salaryMin=20000&sort=salary",
  ),
  visitor("the filters as a sheet", "/jobs", async (page) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole("button", { name: /^Filter/ }).click();
  }),
  visitor("an address that cannot be read", "/%E0%A4%A", undefined, 404),
  visitor("sign in, with an error", "/sign-in", sendEmpty()),
  visitor("sign in, sent", "/sign-in/sent"),
  visitor("sign up, with errors", "/sign-up", sendEmpty()),
  visitor("alerts, with an error", "/alerts", sendEmpty()),
  visitor("contact, with errors", "/contact", sendEmpty()),
  visitor("contact, sent", "/contact", (page) =>
    typeAndSend(
      page,
      { "Your name": "Sam", "Your email address": "sam@example.com", "Your message": "Hello" },
      /^Send your message/,
    ),
  ),
  visitor("employers, with errors", "/employers", sendEmpty()),
  visitor("complaints, with errors", "/complaints", sendEmpty()),
  visitor("apply, with errors", "SAMPLE_JOB/apply", sendEmpty(/^Send my application/)),
  visitor("book a call, taken meanwhile", "/strategy-call?topic=first-job", bookWhatIsTaken),
  candidate("a debrief, with errors", "/account/debriefs/new", sendEmpty()),
  admin("a table with rows ticked", "/admin/jobs", async (page) => {
    for (const at of [0, 1]) await page.locator("[data-row]").nth(at).getByRole("checkbox").check();
  }),
  admin("commands by keys", "/admin", async (page) => {
    // Nobody answers to keys before the page's script runs, which on a busy machine is not as soon as it is there.
    await expect(async () => {
      await page.keyboard.press("Control+k");
      await expect(page.getByRole("dialog")).toBeVisible({ timeout: 2_000 });
    }).toPass(SOON);
  }),
  candidate("a job to save, after signing in", `/account/save?job=${SAMPLE_JOB.replace("/jobs/", "")}`),
  admin("two categories to merge", "/admin/posts/categories/[category]/merge?into=[otherCategory]"),
  admin("two authors to merge", "/admin/posts/authors/[author]/merge?into=[otherAuthor]"),
  {
    ...admin("two forms of one job", "/admin/jobs/[draftJob]", saveOverAnotherWindow("Title", /^Save the draft$/)),
    to: "/admin/jobs/[draftJob]/merge",
  },
  {
    ...admin("two texts of one post", "/admin/posts/[draftPost]", saveOverAnotherWindow("In one sentence", /^Save$/)),
    to: "/admin/posts/[draftPost]/merge",
  },
  admin("a new job, with errors", "/admin/jobs/new", sendEmpty()),
  admin("a new client, with errors", "/admin/clients/new", sendEmpty()),
];
