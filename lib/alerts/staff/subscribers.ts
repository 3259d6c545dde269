import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { criteriaWords } from "@/lib/jobs/criteria";
import type { SearchCriteria } from "@/lib/jobs/schema";
import { suppressionsOf } from "@/lib/mail/addresses";
import { stopAlerts } from "../leaving";
import type { Frequency } from "../vocabulary";

export const SUBSCRIBER_STATES = {
  live: "Live",
  paused: "Paused",
  unconfirmed: "Not confirmed",
  stopped: "Stopped",
} as const;
export type SubscriberState = keyof typeof SUBSCRIBER_STATES;

/** One address with its alerts, its last digests, and the proof of what it agreed to. */
export interface SubscriberForStaff {
  id: string;
  email: string;
  createdAt: Date;
  pausedUntil: Date | null;
  alerts: {
    id: string;
    search: string;
    frequency: Frequency;
    createdAt: Date;
    confirmedAt: Date | null;
    stoppedAt: Date | null;
    nextDueAt: Date | null;
  }[];
  digests: { id: string; dueAt: Date; status: string; mail: { status: string; error: string | null } | null }[];
  consent: { act: string; wording: string; source: string; at: Date }[];
  suppressions: { scope: string; reason: string; since: Date }[];
}

/** Reading it is written down. Null when it is not there or not theirs to read. */
export async function subscriberForStaff(viewer: Viewer, id: string): Promise<SubscriberForStaff | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:emails") || !isUuid(id)) return null;
  const row = await db.subscriber.findUnique({ where: { id }, select: DETAILS });
  if (!row) return null;
  const [consent, suppressions] = await Promise.all([
    db.consentEvent.findMany({
      where: { address: row.email, purpose: "alerts" },
      orderBy: { at: "desc" },
      take: 50,
      select: { act: true, wording: true, source: true, at: true },
    }),
    suppressionsOf(row.email),
    audit(db, { actorId: viewer.personId, action: "subscriber-read", subject: "subscriber", subjectId: id }),
  ]);
  const alerts = row.alerts.map(({ criteria, ...alert }) => ({
    ...alert,
    search: criteriaWords(criteria.canonical as SearchCriteria),
  }));
  return { ...row, alerts, consent, suppressions };
}

const DETAILS = {
  id: true,
  email: true,
  createdAt: true,
  pausedUntil: true,
  alerts: {
    orderBy: { createdAt: "desc" },
    select: {
      id: true,
      frequency: true,
      createdAt: true,
      confirmedAt: true,
      stoppedAt: true,
      nextDueAt: true,
      criteria: { select: { canonical: true } },
    },
  },
  digests: {
    orderBy: { dueOn: "desc" },
    take: 13,
    select: { id: true, dueAt: true, status: true, mail: { select: { status: true, error: true } } },
  },
} as const satisfies Prisma.SubscriberSelect;

/** Stops everything of an address whose owner has asked a person for it: by telephone, or in an answer to a mail. */
export async function stopForThem(viewer: Viewer, id: string, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:emails") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    const subscriber = await tx.subscriber.findUnique({
      where: { id },
      select: { id: true, email: true, alerts: { where: { stoppedAt: null }, select: { id: true } } },
    });
    if (!subscriber) return false;
    const ids = subscriber.alerts.map((alert) => alert.id);
    const stopped = await stopAlerts(tx, subscriber, ids, "asked a person", now);
    const who = { actorId: viewer.personId, subject: "subscriber", subjectId: id };
    const details = changes({ liveAlerts: ids.length }, { liveAlerts: ids.length - stopped });
    await audit(tx, { ...who, action: "subscriber-stopped", details });
    return true;
  });
}
