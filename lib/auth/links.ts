import { type Tx, db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { hashToken, newSecret } from "@/lib/core/secrets/tokens";

/**
 * Long enough to find the mail, short enough that an old one in a shared mailbox opens nothing: ASVS 6.5.5 says ten at
 * most.
 */
export const LINK_MINUTES = 10;

interface Errand {
  /** Where to go on, already judged by nextPath. */
  next?: string | null;
  /** What a sign-up said, whoever typed it; it counts only when the link is spent, and the tick only as its page then says. */
  signUp?: { name: string; wantsMarketing: boolean };
  minutes?: number;
  /** Printed at the machine that runs the site, whose keeper is past both factors: it opens a proven session. */
  isProof?: boolean;
}

/** A fresh sign-in link. Only the hash of its secret is kept; it opens one session, once. */
export async function issueLink(
  tx: Tx,
  personId: string,
  { next, signUp, minutes = LINK_MINUTES, isProof = false }: Errand,
  now: Date,
) {
  const { token, hash } = newSecret();
  const expiresAt = new Date(now.getTime() + minutes * 60_000);
  await tx.signInToken.create({
    data: {
      hash,
      personId,
      next: next ?? null,
      name: signUp?.name ?? null,
      wantsMarketing: signUp?.wantsMarketing ?? false,
      isProof,
      createdAt: now,
      expiresAt,
    },
  });
  return { url: appUrl(`/sign-in/link?token=${token}`), token, hash, expiresAt };
}

/** A good link asks about marketing where a sign-up chose it and nobody has proved the address yet. */
export type LinkState =
  { state: "good"; email: string; asksForMarketing: boolean } | { state: "forged" | "spent" | "expired" };

/** What a link is worth now, without spending it: what its page shows. */
export async function linkState(token: string, now: Date): Promise<LinkState> {
  const link = await db.signInToken.findUnique({
    where: { hash: hashToken(token) },
    select: {
      spentAt: true,
      expiresAt: true,
      wantsMarketing: true,
      person: { select: { email: true, verifiedAt: true } },
    },
  });
  if (!link) return { state: "forged" };
  if (link.spentAt) return { state: "spent" };
  if (link.expiresAt <= now) return { state: "expired" };
  const { email, verifiedAt } = link.person;
  return { state: "good", email, asksForMarketing: link.wantsMarketing && verifiedAt === null };
}

/** Spends a link: of any number of attempts at once, one gets it and the others null, as do forged and expired ones. */
export async function spendLink(tx: Tx, token: string, now: Date) {
  const [link] = await tx.signInToken.updateManyAndReturn({
    where: { hash: hashToken(token), spentAt: null, expiresAt: { gt: now } },
    data: { spentAt: now },
    select: { personId: true, next: true, name: true, wantsMarketing: true, isProof: true },
  });
  return link ?? null;
}
