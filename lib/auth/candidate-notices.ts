import type { Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { randomId } from "@/lib/core/secrets/tokens";
import { postMail } from "@/lib/mail/outbox";
import { type AccountChange, accountChanged } from "@/lib/mail/templates/account-changed";

/** Mails somebody that a way into their account has changed: whoever else did it cannot keep it from them. */
export async function tellCandidate(tx: Tx, address: string, change: AccountChange, now: Date): Promise<void> {
  await postMail(tx, {
    once: `account-changed:${randomId()}`,
    to: { address },
    message: (brand) => accountChanged({ change, at: now, securityUrl: appUrl("/account/security") }, brand),
  });
}
