import type { StaffTable } from "@/lib/access/tables";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { londonDay } from "@/lib/core/dates";
import { byChoice, inDays } from "@/lib/core/table/rows";
import type { TableShape, View } from "@/lib/core/table/shape";
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
    { key: "alerts", label: "Alerts", numeric: true },
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
    { key: "frequency", label: "Gets mail", kind: "choice", options: { daily: "Every day", weekly: "Every Tuesday" } },
  ],
  defaultSort: "-since",
};

const ROW = {
  id: true,
  email: true,
  createdAt: true,
  confirmedAt: true,
  pausedUntil: true,
} as const satisfies Prisma.SubscriberSelect;

const sql = Prisma.sql;

// Asked of each row by itself: as a join, the planner would read a million alerts before it shows fifty addresses.
const HAS_LIVE = sql`coalesce((SELECT true FROM alert WHERE alert.subscriber_id = subscriber.id
  AND alert.stopped_at IS NULL AND alert.confirmed_at IS NOT NULL LIMIT 1), false)`;
const HAS_ANY = sql`coalesce((SELECT true FROM alert WHERE alert.subscriber_id = subscriber.id
  AND alert.stopped_at IS NULL LIMIT 1), false)`;

/** Rare states begin at the few alerts that make them (indexes alert_waiting and alert_stopped). */
const inState = (now: Date): Record<SubscriberState, Prisma.Sql> => ({
  live: sql`((subscriber.paused_until IS NULL OR subscriber.paused_until <= ${now}) AND ${HAS_LIVE})`,
  paused: sql`(subscriber.paused_until > ${now} AND ${HAS_LIVE})`,
  unconfirmed: sql`(subscriber.id IN (SELECT subscriber_id FROM alert WHERE stopped_at IS NULL AND confirmed_at IS NULL)
    AND NOT ${HAS_LIVE})`,
  stopped: sql`(subscriber.id IN (SELECT subscriber_id FROM alert WHERE stopped_at IS NOT NULL) AND NOT ${HAS_ANY})`,
});

const getsMail = (frequency: "daily" | "weekly") => sql`coalesce((SELECT true FROM alert
  WHERE alert.subscriber_id = subscriber.id AND alert.stopped_at IS NULL AND alert.confirmed_at IS NOT NULL
  AND alert.frequency = ${frequency}::alert_frequency LIMIT 1), false)`;

export const SUBSCRIBERS_TABLE: StaffTable<SubscriberLine> = {
  shape: SUBSCRIBERS_SHAPE,
  needs: "read:emails",
  exportNeeds: "write:emails",
  from: sql`subscriber`,
  id: sql`subscriber.id`,
  sorts: {
    email: { by: sql`lower(subscriber.email::text)` },
    since: { by: sql`subscriber.created_at` },
  },
  where: (view, now) => [
    byChoice(view, "state", inState(now)),
    inDays(view, "since", sql`subscriber.created_at`),
    byChoice(view, "frequency", { daily: getsMail("daily"), weekly: getsMail("weekly") }),
    sought(view),
  ],
  load: async (ids, _now, tx: Tx = db) => {
    const [rows, counts] = await Promise.all([
      tx.subscriber.findMany({ where: { id: { in: ids } }, select: ROW }),
      // By itself: counted with its subscribers it would be counted for everybody there is.
      tx.alert.groupBy({ by: ["subscriberId"], where: { subscriberId: { in: ids }, stoppedAt: null }, _count: true }),
    ]);
    const alerts = new Map(counts.map(({ subscriberId, _count }) => [subscriberId, _count]));
    return rows.map((row) => ({ ...row, alerts: alerts.get(row.id) ?? 0 }));
  },
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
  const typed = q.toLowerCase().replace(/[\\%_]/g, "\\$&");
  if (typed.length < 2) return typed ? sql`lower(subscriber.email::text) LIKE ${`${typed}%`}` : null;
  return typed.startsWith("@")
    ? sql`split_part(lower(subscriber.email::text), '@', 2) LIKE ${`${typed.slice(1)}%`}`
    : sql`lower(subscriber.email::text) LIKE ${`${typed}%`}`;
}
