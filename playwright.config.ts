import { defineConfig, devices } from "@playwright/test";
import { chromiumPath } from "./e2e/support/chromium";
import { DATA_DIR, METRICS_TOKEN, PORT, SITE } from "./e2e/support/site";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
const desk = { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 900 } };
const phone = { ...devices["Desktop Chrome"], viewport: { width: 360, height: 740 }, hasTouch: true };

/**
 * Browser journeys against the whole system, with several of everything: requests go to two web processes in turn. A
 * journey marked @without-script runs with JavaScript switched off as well, one marked @phone on a narrow screen as
 * well.
 */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Wide, since a limit that a busy machine passes proves nothing about the product: what is slow is told by the benches.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: SITE,
    locale: "en-GB",
    timezoneId: "Europe/London",
    // Colours and places are final at once: what moves can be neither pressed nor measured.
    contextOptions: { reducedMotion: "reduce" },
    trace: process.env.TRACE ? "retain-on-failure" : "off",
    launchOptions: { executablePath: chromiumPath(), args },
  },
  projects: [
    { name: "with script", use: desk },
    { name: "without script", use: { ...desk, javaScriptEnabled: false }, grep: /@without-script/ },
    { name: "phone", use: phone, grep: /@phone/ },
  ],
  webServer: {
    command: "node scripts/start.mjs --several",
    url: `${SITE}/api/health/ready`,
    timeout: 600_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 45_000 },
    stdout: "pipe",
    env: {
      PORT: String(PORT),
      APP_URL: SITE,
      DATA_DIR,
      RATE_LIMIT_SCALE: "0",
      METRICS_TOKEN,
      TZ: "Asia/Kathmandu",
    },
  },
});
