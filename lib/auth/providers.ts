import { type Tx, db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { noteSecurity } from "@/lib/core/telemetry/security-log";

/** Where else somebody may sign in, once the agency has registered the site there. */
export const PROVIDERS = { google: "Google", linkedin: "LinkedIn" } as const;
export type Provider = keyof typeof PROVIDERS;

/** What the environment gives for a provider; null where it gives nothing, and then it is not offered. */
export function providerKeys(provider: Provider): { id: string; secret: string } | null {
  const { GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET, LINKEDIN_CLIENT_ID, LINKEDIN_CLIENT_SECRET } = env();
  const [id, secret] = {
    google: [GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET],
    linkedin: [LINKEDIN_CLIENT_ID, LINKEDIN_CLIENT_SECRET],
  }[provider];
  return id && secret ? { id, secret } : null;
}

/** Those that are set up, in the order they are offered in. */
export const offeredProviders = (): Provider[] =>
  (Object.keys(PROVIDERS) as Provider[]).filter((provider) => providerKeys(provider) !== null);

export interface Arrival {
  provider: Provider;
  /** Their id there, which stays when their address changes. */
  subject: string;
  email: string;
  name: string;
  /** The provider says that this mailbox has proved itself. */
  isVerified: boolean;
}

/**
 * Lets somebody in whom a provider vouches for: by the account that is linked already, else by the address, which must be
 * proved there, and which then links; else with a new candidate's account. "unverified" links and makes nothing. Two at once
 * of one person make one account. `now` is when they came.
 */
export async function admit(arrival: Arrival, now: Date): Promise<"ok" | "unverified"> {
  const { provider, subject, email, name, isVerified } = arrival;
  const key = { provider_subject: { provider, subject } };
  const person = await db.$transaction(async (tx) => {
    const linked = await tx.accountLink.findUnique({ where: key, select: { personId: true } });
    if (!linked && !isVerified) return null;
    const personId = linked?.personId ?? (await personOf(tx, email, name, now));
    if (!linked)
      await tx.accountLink.createMany({ data: [{ provider, subject, personId, linkedAt: now }], skipDuplicates: true });
    await noteSignIn(tx, personId, now);
    return personId;
  });
  if (person) noteSecurity("signed-in", { by: provider, person });
  else noteSecurity("sign-in-refused", { by: provider });
  return person ? "ok" : "unverified";
}

/** The person of an address that has just proved itself. What a stranger typed before it did counts for nothing. */
async function personOf(tx: Tx, email: string, name: string, now: Date): Promise<string> {
  await tx.person.createMany({ data: [{ email, name, createdAt: now }], skipDuplicates: true });
  const { id } = await tx.person.findUniqueOrThrow({ where: { email }, select: { id: true } });
  await tx.person.updateMany({ where: { id, verifiedAt: null }, data: { verifiedAt: now, name } });
  const isStaff = await tx.staff.count({ where: { personId: id, leftAt: null } });
  if (isStaff === 0) await tx.candidate.createMany({ data: [{ personId: id, createdAt: now }], skipDuplicates: true });
  return id;
}

const noteSignIn = (tx: Tx, id: string, now: Date) => tx.person.update({ where: { id }, data: { lastSignInAt: now } });

/** Whose account this is, for next-auth; null when it is not linked. */
export async function personLinkedTo(provider: string, subject: string) {
  const link = await db.accountLink.findFirst({
    where: { provider, subject },
    select: { person: { select: { id: true, email: true, name: true } } },
  });
  return link?.person ?? null;
}
