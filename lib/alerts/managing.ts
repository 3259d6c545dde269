import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { mailboxKey } from "@/lib/core/web/mailbox-key";
import { takeFrom } from "@/lib/core/rate-limit";
import { keyedHash, readSigned } from "@/lib/core/secrets/tokens";
import type { SearchCriteria } from "@/lib/jobs/schema";
import { postMail } from "@/lib/mail/outbox";
import { alertsLink } from "@/lib/mail/templates/alerts-link";
import { manageUrl } from "./links";
import { searchNow } from "./search-now";
import type { Frequency } from "./vocabulary";

export interface ManagedAlert {
  id: string;
  /** The search in words, and its address on the site. */
  search: string;
  href: string;
  criteria: SearchCriteria;
  frequency: Frequency;
  isConfirmed: boolean;
  createdAt: Date;
  /** Open jobs that match now. */
  matchesNow: number;
}

export interface Managed {
  subscriberId: string;
  email: string;
  pausedUntil: Date | null;
  alerts: ManagedAlert[];
}

/** All live alerts behind a signed link, newest first. Null for a forged one, and when the address is no longer there. */
export async function managedBy(token: string | null | undefined, now: Date): Promise<Managed | null> {
  const id = readSigned("manage-alerts", token);
  const subscriber = id
    ? await db.subscriber.findUnique({ where: { id }, select: { id: true, email: true, pausedUntil: true } })
    : null;
  if (!subscriber) return null;
  const pausedUntil = subscriber.pausedUntil && subscriber.pausedUntil > now ? subscriber.pausedUntil : null;
  return {
    subscriberId: subscriber.id,
    email: subscriber.email,
    pausedUntil,
    alerts: await alertsWhere({ subscriberId: subscriber.id }, now),
  };
}

/** The live alerts of an address, and the link that manages them; null when it has none. For the account of that address. */
export async function alertsOf(
  email: string,
  now: Date,
): Promise<{ alerts: ManagedAlert[]; manageUrl: string } | null> {
  const subscriber = await db.subscriber.findUnique({ where: { email }, select: { id: true } });
  if (!subscriber) return null;
  const alerts = await alertsWhere({ subscriberId: subscriber.id }, now);
  return alerts.length > 0 ? { alerts, manageUrl: manageUrl(subscriber.id) } : null;
}

async function alertsWhere(where: { subscriberId: string }, now: Date): Promise<ManagedAlert[]> {
  const rows = await db.alert.findMany({
    where: { ...where, stoppedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      frequency: true,
      confirmedAt: true,
      createdAt: true,
      criteria: { select: { canonical: true } },
    },
  });
  return Promise.all(
    rows.map(async ({ id, frequency, confirmedAt, createdAt, criteria: { canonical } }) => {
      const criteria = canonical as SearchCriteria;
      const { search, href, total } = await searchNow(criteria, now);
      return { id, criteria, search, href, frequency, createdAt, isConfirmed: confirmedAt !== null, matchesNow: total };
    }),
  );
}

/** Sends the link to an address that has alerts; nothing to one that has none. The outcome is the same for both. */
export async function askForLink(email: string, { network }: { network: string }, now: Date) {
  const limit = await takeFrom(
    [
      { name: "alerts-link:network", of: network, max: 300, windowSeconds: 3600 },
      { name: "alerts-link:address", of: keyedHash(mailboxKey(email)), max: 3, windowSeconds: 86_400 },
    ],
    now,
  );
  if (!limit.ok) return { ok: false, reason: "limited", retryAfterSeconds: limit.retryAfterSeconds } as const;
  await db.$transaction(async (tx) => {
    const subscriber = await tx.subscriber.findFirst({
      where: { email, alerts: { some: { stoppedAt: null } } },
      select: { id: true, email: true },
    });
    if (subscriber)
      await postMail(tx, {
        once: `alerts-link:${subscriber.id}:${now.getTime()}`,
        to: { address: subscriber.email },
        message: (brand) => alertsLink({ manageUrl: manageUrl(subscriber.id) }, brand),
      });
  });
  return { ok: true } as const;
}

/** How many people get alerts, for staff. Null for whoever may not see numbers. */
export async function subscriberNumbers(
  viewer: Viewer,
  now: Date,
): Promise<{ subscribers: number; alerts: number; paused: number; unconfirmed: number } | null> {
  if (!may(viewer, "read:numbers")) return null;
  const live = { stoppedAt: null, confirmedAt: { not: null } } as const;
  const [subscribers, alerts, paused, unconfirmed] = await Promise.all([
    db.subscriber.count({ where: { alerts: { some: live } } }),
    db.alert.count({ where: live }),
    db.subscriber.count({ where: { pausedUntil: { gt: now }, alerts: { some: live } } }),
    db.alert.count({ where: { stoppedAt: null, confirmedAt: null } }),
  ]);
  return { subscribers, alerts, paused, unconfirmed };
}
