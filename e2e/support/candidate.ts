import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { linkIn, type Mailbox } from "./mailbox";
import { DATA_DIR, PORT, SITE } from "./site";

const run = promisify(execFile);

/** Signs a new candidate up, by the link in their mail. */
export async function signUp(page: Page, mailbox: Mailbox, address: string): Promise<void> {
  await page.request.post("/api/candidates", { data: { email: address, name: "Amara Okafor" } });
  await page.goto(linkIn(await mailbox.waitFor(address, /Confirm your/), "/sign-in/link"));
  await page.getByRole("button", { name: "Sign me in" }).click();
  await page.waitForURL(/\/account/);
}

/** An application of a candidate's that was turned down nine days ago, after an interview where somebody met them. Its id. */
export async function turnedDown(address: string, slug: string, interviewer?: string): Promise<string> {
  const printed = await program("turned-down", address, slug, ...(interviewer ? [interviewer] : []));
  return printed.trim().split("\n").at(-1) ?? "";
}

/** What waits for office hours for this address goes now. */
export async function officeOpens(address: string): Promise<void> {
  await program("office-opens", address);
}

async function program(name: string, ...args: string[]): Promise<string> {
  const { DATABASE_URL: _, SMTP_URL: __, ...inherited } = process.env;
  const { stdout } = await run(process.execPath, ["scripts/run.mjs", `e2e/support/${name}.ts`, ...args], {
    cwd: join(import.meta.dirname, "..", ".."),
    env: { ...inherited, PORT: String(PORT), APP_URL: SITE, DATA_DIR, RATE_LIMIT_SCALE: "0", NODE_ENV: "production" },
    timeout: 120_000,
  });
  return stdout;
}
