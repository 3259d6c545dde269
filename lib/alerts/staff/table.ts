import type { StaffTable } from "@/lib/access/tables";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { londonDay } from "@/lib/core/time/dates";
import { byChoice, inDays } from "@/lib/core/table/rows";
import type { TableShape, View } from "@/lib/core/table/shape";
import { likeText } from "@/lib/core/text/text";
import { SUBSCRIBER_STATES, type SubscriberState } from "./subscribers";

/** An address with alerts as a table shows it. */
export interface SubscriberLine {
  id: string;
  email: string;
  createdAt: Date;
  confirmedAt: Date | null;
  pausedUntil: Date | null;
  /** Alerts that are not stopped. */
  alerts: number;
}

const SUBSCRIBERS_SHAPE: TableShape = {
  room: "subscribers",
  path: "/admin/emails/subscribers",
  one: "subscriber",
  many: "subscribers",
  searchLabel: "How an address begins, or @ and its domain",
  columns: [
    { key: "email", label: "Address", sortable: true },
    { key: "alerts", label: "Alerts", numeric: true, sortable: true },
    { key: "since", label: "Since", numeric: true, sortable: true },
    { key: "confirmed", label: "Confirmed", numeric: true, extra: true },
    { key: "paused", label: "Paused until", numeric: true, extra: true },
  ],
  filters: [
    {
      key: "state",
      label: "State",
      kind: "choice",
      options: { ...SUBSCRIBER_STATES, all: "All" },
      initial: "live",
      isTabs: true,
    },
    { key: "since", label: "Since", kind: "days" },
    { key: "frequency", label: "Gets mail", kind: "choice", options: { daily: "Every day", weekly: "Every week" } },
  ],
  defaultSort: "-since",
};

const ROW = {
  id: true,
  email: true,
  createdAt: true,
  confirmedAt: true,
  pausedUntil: true,
  standing: { select: { alerts: true } },
} as const satisfies Prisma.SubscriberSelect;

const sql = Prisma.sql;

// The database keeps in which state a subscriber is and how many alerts they have of each kind (`subscriber_standing`);
// a pause ends by itself, so that nothing can be kept of it. There are few of them.
const IS_PAUSED = (now: Date) =>
  sql`standing.subscriber_id IN (SELECT id FROM subscriber WHERE paused_until IS NOT NULL AND paused_until > ${now})`;

const inState = (now: Date): Record<SubscriberState, Prisma.Sql> => ({
  live: sql`(standing.state = 'live' AND NOT ${IS_PAUSED(now)})`,
  paused: sql`(standing.state = 'live' AND ${IS_PAUSED(now)})`,
  unconfirmed: sql`standing.state = 'unconfirmed'`,
  stopped: sql`standing.state = 'stopped'`,
});

export const SUBSCRIBERS_TABLE: StaffTable<SubscriberLine> = {
  shape: SUBSCRIBERS_SHAPE,
  needs: "read:emails",
  exportNeeds: "write:emails",
  from: sql`subscriber_standing AS standing`,
  id: sql`standing.subscriber_id`,
  sorts: {
    email: { by: sql`standing.address` },
    alerts: { by: sql`standing.alerts` },
    since: { by: sql`standing.created_at` },
  },
  where: (view, now) => [
    byChoice(view, "state", inState(now)),
    inDays(view, "since", sql`standing.created_at`),
    byChoice(view, "frequency", {
      daily: sql`standing.live_daily > 0`,
      weekly: sql`standing.live_weekly > 0`,
    }),
    sought(view),
  ],
  load: async (ids, _now, tx: Tx = db) =>
    (await tx.subscriber.findMany({ where: { id: { in: ids } }, select: ROW })).map(({ standing, ...row }) => ({
      ...row,
      alerts: standing?.alerts ?? 0,
    })),
  texts: {
    email: ({ email }) => email,
    alerts: ({ alerts }) => String(alerts),
    since: ({ createdAt }) => londonDay(createdAt),
    confirmed: ({ confirmedAt }) => (confirmedAt ? londonDay(confirmedAt) : ""),
    paused: ({ pausedUntil }, now) => (pausedUntil && pausedUntil > now ? londonDay(pausedUntil) : ""),
  },
};

/** How an address begins, or its domain behind an @: both have an index, where words within a million addresses have none. */
function sought({ q }: View): Prisma.Sql | null {
  const typed = likeText(q.toLowerCase());
  if (!typed) return null;
  return typed.length > 1 && typed.startsWith("@")
    ? sql`split_part(standing.address, '@', 2) LIKE ${`${typed.slice(1)}%`}`
    : sql`standing.address LIKE ${`${typed}%`}`;
}
