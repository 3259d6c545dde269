import { type Tx, db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { mailboxKey } from "@/lib/core/web/mailbox-key";
import { takeFrom } from "@/lib/core/rate-limit";
import { keyedHash, randomId } from "@/lib/core/secrets/tokens";
import { postMail } from "@/lib/mail/outbox";
import { noAccount } from "@/lib/mail/templates/no-account";
import { signInLink } from "@/lib/mail/templates/sign-in-link";
import { issueLink, LINK_MINUTES } from "./links";

const HOUR = 3600;

/**
 * Links for one mailbox: five an hour asked for from one network, twenty from all, so that nobody can flood it, nor keep
 * its owner out by asking first. Six hundred for a network, so that a campus behind one address is not locked out. Known
 * and unknown addresses count alike.
 */
export function takeLinkAllowance(kind: "sign-in" | "sign-up", email: string, network: string, now: Date) {
  const mailbox = keyedHash(mailboxKey(email));
  return takeFrom(
    [
      { name: `${kind}:network`, of: network, max: 600, windowSeconds: HOUR },
      // Before the mailbox's own: what is refused here does not count there.
      { name: `${kind}:address-and-network`, of: `${mailbox}:${network}`, max: 5, windowSeconds: HOUR },
      { name: `${kind}:address`, of: mailbox, max: 20, windowSeconds: HOUR },
    ],
    now,
  );
}

/**
 * Mails a sign-in link. An address without an account gets a mail too, which says so: to whoever asks, both look the same
 * and cost the same. "limited" says when to try again.
 */
export async function askToSignIn(
  { email, next }: { email: string; next?: string | null },
  { network }: { network: string },
  now: Date,
) {
  const limit = await takeLinkAllowance("sign-in", email, network, now);
  if (!limit.ok) return { ok: false, reason: "limited", retryAfterSeconds: limit.retryAfterSeconds } as const;

  await db.$transaction(async (tx) => {
    const personId = await accountOf(tx, email);
    if (personId) await mailLink(tx, { personId, email, next }, now);
    else await mailNoAccount(tx, email);
  });
  return { ok: true } as const;
}

/** Whose account this address opens: a candidate's or that of staff who have not left. */
async function accountOf(tx: Tx, email: string): Promise<string | null> {
  const person = await tx.person.findFirst({
    where: { email, OR: [{ candidate: { isNot: null } }, { staff: { leftAt: null } }] },
    select: { id: true },
  });
  return person?.id ?? null;
}

async function mailLink(tx: Tx, asked: { personId: string; email: string; next?: string | null }, now: Date) {
  const { url, hash, expiresAt } = await issueLink(tx, asked.personId, { next: asked.next }, now);
  await postMail(tx, {
    once: `sign-in:${hash}`,
    to: { address: asked.email },
    expiresAt,
    message: (brand) => signInLink({ url, minutes: LINK_MINUTES }, brand),
  });
}

async function mailNoAccount(tx: Tx, email: string) {
  await postMail(tx, {
    once: `no-account:${randomId()}`,
    to: { address: email },
    message: (brand) => noAccount({ signUpUrl: appUrl("/sign-up") }, brand),
  });
}
