import { issueLink, LINK_MINUTES } from "@/lib/auth/links";
import { takeLinkAllowance } from "@/lib/auth/sign-in";
import { type Tx, db } from "@/lib/core/db";
import { postMail } from "@/lib/mail/outbox";
import { accountExists } from "@/lib/mail/templates/account-exists";
import { welcome } from "@/lib/mail/templates/welcome";
import type { SignUpRequest } from "./schema";

/**
 * Signs somebody up and mails the link that proves the address theirs. The answer is the same for a known address, whose
 * account stays as it is. What was typed travels with the link and counts when that is used: until then anybody may have
 * typed it, so that nothing is agreed to here. "limited" says when to try again.
 */
export async function signUp(
  { email, name, marketing = false, next }: SignUpRequest & { next?: string | null },
  { network }: { network: string },
  now: Date,
) {
  const limit = await takeLinkAllowance("sign-up", email, network, now);
  if (!limit.ok) return { ok: false, reason: "limited", retryAfterSeconds: limit.retryAfterSeconds } as const;

  await db.$transaction(async (tx) => {
    const person = await personAt(tx, { email, name }, now);
    const signUp = { name, wantsMarketing: marketing && !person.hasAccount };
    const { url, hash, expiresAt } = await issueLink(tx, person.id, { next, signUp }, now);
    const template = person.hasAccount ? accountExists : welcome;
    await postMail(tx, {
      once: `sign-up:${hash}`,
      to: { address: email },
      expiresAt,
      message: (brand) => template({ url, minutes: LINK_MINUTES }, brand),
    });
  });
  return { ok: true } as const;
}

/** The person at this address, made with a candidate's account when there was nobody. */
async function personAt(tx: Tx, { email, name }: { email: string; name: string }, now: Date) {
  const [made] = await tx.person.createManyAndReturn({
    data: [{ email, name, createdAt: now }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (made) {
    await tx.candidate.create({ data: { personId: made.id, createdAt: now } });
    return { id: made.id, hasAccount: false };
  }
  const known = await tx.person.findUniqueOrThrow({ where: { email }, select: { id: true, verifiedAt: true } });
  return { id: known.id, hasAccount: known.verifiedAt !== null };
}
