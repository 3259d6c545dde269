import { db } from "@/lib/core/db";
import { hashToken } from "@/lib/core/secrets/tokens";

/** How long nobody is asked again who they are, before what cannot be taken back or could take their account from them. */
export const FRESH_MS = 15 * 60_000;

/** Whether whoever holds this session showed who they are lately: by signing in, or by the second step of staff. */
export async function isFreshSignIn(token: string | undefined, now: Date): Promise<boolean> {
  if (!token) return false;
  const since = new Date(now.getTime() - FRESH_MS);
  const where = { tokenHash: hashToken(token), expiresAt: { gt: now } };
  const lately = { OR: [{ createdAt: { gt: since } }, { provenAt: { gt: since } }] };
  return (await db.session.count({ where: { ...where, ...lately } })) === 1;
}
