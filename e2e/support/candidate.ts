import type { Page } from "@playwright/test";
import { linkIn, type Mailbox } from "./mailbox";

/** Signs a new candidate up, by the link in their mail. */
export async function signUp(page: Page, mailbox: Mailbox, address: string): Promise<void> {
  await page.request.post("/api/candidates", { data: { email: address, name: "Amara Okafor" } });
  await page.goto(linkIn(await mailbox.waitFor(address, /Confirm your/), "/sign-in/link"));
  await page.getByRole("button", { name: "Sign me in" }).click();
  await page.waitForURL(/\/account/);
}
