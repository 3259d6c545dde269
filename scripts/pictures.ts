import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import sharp from "sharp";
import { chromiumPath } from "@/e2e/support/chromium";
import { startSite } from "@/tests/access/site";
import { addStaff } from "@/lib/auth/adding-staff";
import { db } from "@/lib/core/db";
import { settleSearch } from "@/lib/jobs/search/upkeep";
import { loadGazetteer } from "@/lib/places/gazetteer";
import { seedClients } from "./seed/clients";
import { seedConsultants } from "./seed/consultants";
import { seedJobs } from "./seed/jobs";
import { seedPosts } from "./seed/posts";

// npm run pictures: the pictures of the README, taken of the sample content, so that they show what there is. Dates in them are
// those of the day on which they were taken.

const FOLDER = join(import.meta.dirname, "..", "docs", "pictures");
/** A picture that is larger makes the README slow to open. */
const MOST_BYTES = 150 * 1024;
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 800 };

interface Picture {
  name: string;
  path: string;
  size?: typeof DESK;
  isDark?: boolean;
  isStaff?: boolean;
  act?: (page: Page) => Promise<unknown>;
}

const JOB = "/jobs/graduate-marketing-assistant-leeds";
const PICTURES: Picture[] = [
  { name: "home", path: "/" },
  { name: "home-phone", path: "/", size: PHONE },
  { name: "jobs", path: "/jobs?q=graduate&place=Leeds&radius=50", isDark: true },
  { name: "job", path: JOB },
  { name: "post", path: "/blog/talking-about-pay" },
  { name: "booking", path: "/strategy-call?topic=first-job" },
  { name: "admin-jobs", path: "/admin/jobs", isStaff: true },
  {
    name: "digest",
    path: "/admin/emails/letters/digest/letter.html",
    isStaff: true,
    size: { width: 700, height: 800 },
  },
];

async function seed(now: Date): Promise<string> {
  await loadGazetteer();
  await seedJobs(now);
  await seedPosts(now);
  await seedConsultants(now);
  await seedClients(now);
  await settleSearch(now);
  const staff = { email: "ada@example.com", role: "admin", name: "Ada Lovell" } as const;
  return (await db.$transaction((tx) => addStaff(tx, staff, now))).url;
}

async function take(browser: Browser, baseURL: string, picture: Picture, cookie: string): Promise<void> {
  const { name, path, size = DESK, isDark, isStaff, act } = picture;
  const context = await browser.newContext({
    baseURL,
    viewport: size,
    locale: "en-GB",
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
    colorScheme: isDark ? "dark" : "light",
    deviceScaleFactor: size === PHONE ? 1.5 : 1,
  });
  if (isStaff)
    await context.addCookies(
      cookie.split("; ").map((pair) => {
        const [key = "", ...value] = pair.split("=");
        return { name: key, value: value.join("="), url: baseURL };
      }),
    );
  const page = await context.newPage();
  await page.goto(path, { waitUntil: "networkidle" });
  await act?.(page);
  const file = join(FOLDER, `${name}.webp`);
  await sharp(await page.screenshot({ caret: "hide", animations: "disabled" }))
    .webp({ quality: 82, effort: 6 })
    .toFile(file);
  await context.close();
  const { size: bytes } = statSync(file);
  if (bytes > MOST_BYTES)
    throw new Error(`${file} has ${bytes} bytes; a picture of the README has at most ${MOST_BYTES}`);
  console.log(`${name}.webp: ${Math.round(bytes / 1024)} KB`);
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const link = await seed(new Date());
  const site = await startSite();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const cookie = await site.signIn(link);
    for (const picture of PICTURES) await take(browser, site.address, picture, cookie);
  } finally {
    await browser.close();
    await site.stop();
  }
}

await main();
process.exit(0);
