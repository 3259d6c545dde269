import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { codeAt, stepOf } from "@/lib/auth/totp";
import { expect, expectAccessible, test } from "./support/journey";
import type { Mailbox } from "./support/mailbox";
import { SITE } from "./support/site";

/** Asks for a sign-in link, as the page does, and follows it; `nth` says how many there have been. */
async function signInByMail(page: Page, mailbox: Mailbox, address: string, nth = 1) {
  await page.request.post("/api/sign-in", { data: { email: address } });
  const links = async () => (await mailbox.all(address)).filter(({ subject }) => /sign-in link/.test(subject)).length;
  await expect.poll(links).toBe(nth);
  await follow(page, mailbox, address, /sign-in link/, "Sign me in");
}

/** Opens the link of the newest such mail and presses its button. */
async function follow(page: Page, mailbox: Mailbox, address: string, subject: RegExp, button: string) {
  const { text } = await mailbox.waitFor(address, subject);
  await page.goto(/http\S+token=[\w-]+/.exec(text)?.[0] ?? "");
  await page.getByRole("main").getByRole("button", { name: button }).click();
}

/** Reads the secret off the page, as somebody without a camera, and answers with its code. */
async function setUpApp(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Set up an app" }).click();
  await page.getByText("No camera? Type the secret instead").click();
  const secret = (await page.locator("code").innerText()).replaceAll(" ", "");
  await page.getByLabel("The six digits it shows now").fill(codeAt(secret, stepOf(new Date())));
  await page.getByRole("button", { name: "Turn it on" }).click();
  return secret;
}

/** Every address below /admin with what it can be asked for, as the folders say it. */
function adminAddresses(
  folder = join(import.meta.dirname, "..", "app", "admin"),
  path = "/admin",
): { path: string; method: string }[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) {
      const part = entry.name.startsWith("[") ? "11111111-1111-4111-8111-111111111111" : entry.name;
      return adminAddresses(join(folder, entry.name), `${path}/${part}`);
    }
    if (entry.name === "page.tsx") return [{ path, method: "GET" }];
    if (entry.name !== "route.ts") return [];
    const methods = readFileSync(join(folder, entry.name), "utf8").matchAll(/export const (GET|POST|PUT|DELETE)\b/g);
    return [...methods].map(([, method = "GET"]) => ({ path, method }));
  });
}

test("somebody invited sets up an app, keeps ten codes, and is then in @without-script", async ({
  page,
  mailbox,
  address,
  signInAsStaff,
}) => {
  await signInAsStaff("admin");
  await page.goto("/admin/settings/staff/invite");
  await page.getByLabel("Name").fill("Tom Reid");
  await page.getByLabel("Work email address").fill(address);
  await page.getByLabel("Recruiter").check();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("The invitation is on its way.")).toBeVisible();
  await page.context().clearCookies();

  await follow(page, mailbox, address, /invites you to work/, "Join");
  await expect(page.getByRole("heading", { name: "Welcome, Tom Reid" })).toBeVisible();
  await setUpApp(page);
  await page.getByRole("button", { name: "Show my ten codes" }).click();
  await expect(page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem")).toHaveCount(10);
  const code = await page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem").first().innerText();
  await page.getByRole("link", { name: "I have kept them" }).click();
  await expect(page.getByRole("link", { name: "Jobs", exact: true })).toBeVisible();

  // The day the phone is lost.
  await page.context().clearCookies();
  await signInByMail(page, mailbox, address);
  await page.getByText("I do not have my phone or key").click();
  await page.getByLabel("Recovery code").fill(code);
  await page.getByRole("button", { name: "Use this code" }).click();
  await expect(page.getByRole("link", { name: "Jobs", exact: true })).toBeVisible();
});

test("without the second step nothing of the admin area opens, and no other site takes it", async ({
  page,
  mailbox,
  command,
  address,
}) => {
  await command("staff:add", address, "--role", "admin");
  await signInByMail(page, mailbox, address);
  await expect(page).toHaveURL(/\/admin\/prove\/set-up/);
  await expectAccessible(page);

  const addresses = adminAddresses().filter(({ path }) => !path.startsWith("/admin/prove"));
  expect(addresses.length).toBeGreaterThan(50);
  const open: string[] = [];
  const knock = async ({ path, method }: { path: string; method: string }) => {
    const answer = await page.request.fetch(path, { method, maxRedirects: 0, headers: { Origin: SITE } });
    const leads = new URL(answer.headers().location ?? "/", SITE).pathname;
    // A door, or another of these addresses, which is knocked at itself.
    const leadsToADoor = leads === "/sign-in" || leads.startsWith("/admin/");
    const isShut = [401, 404].includes(answer.status()) || ([303, 307].includes(answer.status()) && leadsToADoor);
    if (!isShut) open.push(`${method} ${path}: ${answer.status()} ${leads}`);
  };
  await Promise.all(addresses.map(knock));
  expect(open).toEqual([]);

  const foreign = { headers: { Origin: "https://evil.example" }, form: { code: "000000" }, maxRedirects: 0 };
  expect((await page.request.post("/admin/prove", foreign)).status()).toBe(403);
});

test("a passkey is the second step too, and a form stays when the session ends under it", async ({
  page,
  mailbox,
  command,
  address,
}) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await command("staff:add", address, "--role", "admin", "--name", "Ada Reid");
  await signInByMail(page, mailbox, address);
  await page.getByRole("button", { name: "Make a passkey" }).click();
  await expect(page.getByRole("button", { name: "Show my ten codes" })).toBeVisible();

  await page.goto("/admin/settings/staff/invite");
  await page.getByLabel("Name").fill("Tom Reid");
  await page.getByLabel("Work email address").fill(`x-${address}`);
  await page.getByLabel("Recruiter").check();
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByText("Nothing is lost: everything you typed is still here.", { exact: false })).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Tom Reid");

  const beside = await page.context().newPage();
  await signInByMail(beside, mailbox, address, 2);
  await expect(beside).toHaveURL(/\/admin\/prove/);
  await beside.close();
  // The virtual device belongs to the first page; its form waits meanwhile.
  await page.getByRole("button", { name: "Send the invitation" }).click();
  await expect(page.getByRole("link", { name: "Sign in again in a new tab" })).toHaveAttribute(
    "href",
    /\/admin\/prove/,
  );
  await page.goto("/admin/prove?next=/admin/account");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
  await expectAccessible(page);
});
