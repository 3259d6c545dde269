import { addDays, endOfLondonDay, londonDay } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { hashToken, newSecret } from "@/lib/core/secrets/tokens";

export type Purpose = "client-tasks" | "check-in";

/** Long enough for a holiday and a chain of replies. */
const DAYS = 60;
const PATHS: Record<Purpose, string> = { "client-tasks": "/placement/tasks", "check-in": "/placement/check-in" };

interface For {
  placementId: string;
  purpose: Purpose;
  checkInId?: string;
  contactId?: string;
}

/** A fresh link for one purpose. Its secret is in the answer and nowhere else. */
export async function newLink(tx: Tx, { purpose, ...of }: For, now: Date): Promise<string> {
  const { token, hash } = newSecret();
  const expiresAt = endOfLondonDay(addDays(londonDay(now), DAYS));
  await tx.placementLink.create({ data: { ...of, purpose, tokenHash: hash, createdAt: now, expiresAt } });
  return appUrl(`${PATHS[purpose]}?token=${token}`);
}

export type OpenedLink =
  | { state: "unknown" }
  /** It was good once: the time is over, the placement has ended, or somebody else is in charge by now. */
  | { state: "over" }
  | { state: "open"; placementId: string; checkInId: string | null };

/** What a link opens, if it was made for this purpose. */
export async function openLink(token: string, purpose: Purpose, now: Date, tx: Tx = db): Promise<OpenedLink> {
  if (!/^[\w-]{20,100}$/.test(token)) return { state: "unknown" };
  const link = await tx.placementLink.findFirst({
    where: { tokenHash: hashToken(token), purpose },
    select: {
      placementId: true,
      checkInId: true,
      contactId: true,
      expiresAt: true,
      placement: { select: { endedOn: true, contactId: true, contact: { select: { leftAt: true } } } },
    },
  });
  if (!link) return { state: "unknown" };
  const { placement, contactId } = link;
  const isTheirs = contactId === null || (placement.contactId === contactId && placement.contact?.leftAt === null);
  if (link.expiresAt <= now || placement.endedOn !== null || !isTheirs) return { state: "over" };
  return { state: "open", placementId: link.placementId, checkInId: link.checkInId };
}
