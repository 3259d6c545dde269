import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { Mailbox } from "./mailbox";
import { DATA_DIR, PORT, SITE } from "./site";

interface Fixtures {
  mailbox: Mailbox;
  /** A fresh address, so that journeys never meet. */
  address: string;
  /** Makes a member of staff and signs them in; answers their address. */
  signInAsStaff: (role: "admin" | "recruiter" | "editor" | "viewer") => Promise<string>;
  /** Runs the command behind `npm run NAME -- ARGUMENTS` beside the running site, and answers what it printed. */
  command: (name: string, ...args: string[]) => Promise<string>;
}

const run = promisify(execFile);

export const test = base.extend<Fixtures>({
  mailbox: async ({}, give) => give(new Mailbox()),
  address: async ({}, give) => give(`journey-${randomUUID().slice(0, 8)}@example.com`),
  command: async ({}, give) => {
    await give(async (name, ...args) => {
      const { DATABASE_URL: _, SMTP_URL: __, ...inherited } = process.env;
      const env = {
        ...inherited,
        PORT: String(PORT),
        APP_URL: SITE,
        DATA_DIR,
        RATE_LIMIT_SCALE: "0",
        NODE_ENV: "production" as const,
      };
      const { stdout } = await run("npm", ["run", "--silent", name, "--", ...args], {
        cwd: join(import.meta.dirname, "..", ".."),
        env,
        timeout: 120_000,
      });
      return stdout;
    });
  },
  signInAsStaff: async ({ page, command }, give) => {
    await give(async (role) => {
      const email = `staff-${randomUUID().slice(0, 8)}@example.com`;
      const printed = await command("staff:add", email, "--role", role);
      await page.goto(printed.trim().split("\n").at(-1) ?? "");
      await page.getByRole("main").getByRole("button", { name: "Sign me in" }).click();
      await page.waitForURL(/\/admin/);
      return email;
    });
  },
});

/** Shows the page by day or by night, and waits until it is painted so. */
export async function paintedIn(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** axe finds nothing that WCAG 2.2 AA forbids. Needs script, so a page without it is looked at by the other project. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
}

export { expect };
