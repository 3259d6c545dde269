import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { chromium, type Page } from "@playwright/test";
import { wholeChromiumPath } from "@/e2e/support/chromium";
import { emptyOrKept, measuredBy } from "./harness/databases";
import { type Benchmark, type Figure, percentile } from "./harness/measure";
import { startWeb } from "./harness/web";
import { PRESSES, ROOMS } from "./interactions-presses";
import { SIZES } from "./tables";

const PROMISED_MS = 100;
const ROUNDS = 3;

/** What staff press in a table, in a browser, until the browser has painted again (Event Timing, as INP is made of it). */
export const interactions: Benchmark = {
  name: "interactions",
  compares:
    "what is pressed in the tables of the admin area, in Chromium, until it has painted: interaction to next paint",
  async run({ say }) {
    const url = await emptyOrKept("bench_tables");
    say("Filling in what is missing");
    await measuredBy<boolean>("tables-fill.ts", SIZES, url);
    const web = await startWeb(url);
    const browser = await chromium.launch({ executablePath: wholeChromiumPath(), args: ["--no-sandbox"] });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, baseURL: web.address });
      await signIn(page, url);
      const times = await timesIn(page);
      return figuresOf(times);
    } finally {
      await browser.close();
      await web.stop();
    }
  },
};

async function signIn(page: Page, url: string): Promise<void> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "scripts/staff-add.ts", "bench@example.com", "--role", "admin", "--name", "Ada"],
    { env: { ...process.env, DATABASE_URL: url }, stdio: ["ignore", "pipe", "inherit"] },
  );
  const [said] = await Promise.all([text(child.stdout), once(child, "exit")]);
  const link = new URL(said.trim().split("\n").at(-1) ?? "");
  await page.goto(link.pathname + link.search);
  await page.getByRole("button", { name: "Sign me in" }).click();
  await page.waitForURL(/\/admin/);
}

interface Time {
  words: string;
  ms: number;
}

async function timesIn(page: Page): Promise<Time[]> {
  const times: Time[] = [];
  for (const path of ROOMS)
    for (let round = 0; round <= ROUNDS; round++) {
      await page.goto(path);
      await page.locator("[data-table]").waitFor();
      await page.waitForLoadState("networkidle");
      for (const { words, press, settled } of PRESSES) {
        const ms = await timed(page, () => press(page));
        // What a press sets off is answered before the next: that is not what is measured here.
        await settled?.(page);
        if (round > 0 && ms !== null) times.push({ words: `${path.replace("/admin/", "")}: ${words}`, ms });
      }
    }
  return times;
}

/** Milliseconds from the press to the next paint, rounded to eight as browsers do; null where nothing could be pressed. */
async function timed(page: Page, press: () => Promise<boolean>): Promise<number | null> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[])
        if (entry.interactionId) seen.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });
  if (!(await press())) return null;
  return page.evaluate(async () => {
    // Two frames and a task later the browser has told of what it painted.
    await new Promise((resolve) => setTimeout(resolve, 250));
    const { seen } = globalThis as unknown as { seen: number[] };
    // What takes less than 16 ms is not told.
    return Math.max(16, ...seen);
  });
}

function figuresOf(times: Time[]): Figure[] {
  const words = [...new Set(times.map((time) => time.words))];
  const each = words.map((one): Figure => {
    const own = times.filter((time) => time.words === one).map(({ ms }) => ms);
    return { what: one, value: percentile(own, 0.5), unit: "ms" };
  });
  const all = times.map(({ ms }) => ms);
  const reference = { what: "what is promised", value: PROMISED_MS };
  return [
    ...each,
    { what: "all, p95", value: percentile(all, 0.95), unit: "ms", reference },
    { what: "all, the slowest", value: Math.max(...all), unit: "ms", reference },
  ];
}
