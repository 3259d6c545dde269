import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { promisify } from "node:util";
import { test as base, expect, type Page } from "@playwright/test";
import type { StaffRole } from "@/lib/access/viewer";
import { Backstage, besideTheSite } from "./backstage";
import { faultsIn } from "@/tests/reach/axe";
import { Mailbox } from "./mailbox";

interface WorkerFixtures {
  /** What journeys need done behind the site. */
  backstage: Backstage;
}

interface Fixtures {
  mailbox: Mailbox;
  /** A fresh address, so that journeys never meet. */
  address: string;
  /** Makes a member of staff and signs them in; answers their address. */
  signInAsStaff: (role: StaffRole) => Promise<string>;
  /** Runs the command behind `npm run NAME -- ARGUMENTS` beside the running site, and answers what it printed. */
  command: (name: string, ...args: string[]) => Promise<string>;
}

const run = promisify(execFile);

export const test = base.extend<Fixtures, WorkerFixtures>({
  backstage: [
    async ({}, give) => {
      const backstage = new Backstage();
      await give(backstage);
      await backstage.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  mailbox: async ({}, give) => give(new Mailbox()),
  address: async ({}, give) => give(`journey-${randomUUID().slice(0, 8)}@example.com`),
  command: async ({}, give) => {
    await give(async (name, ...args) => {
      const { stdout } = await run("npm", ["run", "--silent", name, "--", ...args], {
        cwd: join(import.meta.dirname, "..", ".."),
        env: besideTheSite(),
        timeout: 120_000,
      });
      return stdout;
    });
  },
  signInAsStaff: async ({ page, backstage }, give) => {
    await give(async (role) => {
      const email = `staff-${randomUUID().slice(0, 8)}@example.com`;
      await page.goto(await backstage.do("staffLink", email, role));
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
export const expectAccessible = (page: Page): Promise<void> => expectNoFaults(page, "everything");

/** Every text stands out from what is behind it: all that a page can lose in other colours. */
export const expectLegible = (page: Page): Promise<void> => expectNoFaults(page, "colours");

async function expectNoFaults(page: Page, what: Parameters<typeof faultsIn>[1]): Promise<void> {
  const faults = await faultsIn(page, what);
  expect(faults.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual([]);
}

export { expect };
