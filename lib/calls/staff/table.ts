import type { StaffTable } from "@/lib/access/tables";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { londonDay } from "@/lib/core/time/dates";
import { sayTime } from "@/lib/core/time/say";
import { byChoice, hasWords, inDays, isWord } from "@/lib/core/table/rows";
import type { TableShape } from "@/lib/core/table/shape";
import { CALL_COLUMNS, detailsOf } from "../call";
import type { CallDetails } from "../types";
import { OUTCOMES, TOPICS } from "../vocabulary";

const CALLS_SHAPE: TableShape = {
  room: "calls",
  path: "/admin/calls/list",
  one: "call",
  many: "calls",
  searchLabel: "Name or address",
  columns: [
    { key: "who", label: "Who", sortable: true },
    { key: "when", label: "When", sortable: true },
    { key: "with", label: "With", sortable: true },
    { key: "topic", label: "About" },
    { key: "phone", label: "Phone" },
    { key: "note", label: "What they want from it" },
    { key: "outcome", label: "Outcome" },
    { key: "email", label: "Email", extra: true },
  ],
  filters: [
    {
      key: "time",
      label: "Time",
      kind: "choice",
      options: { coming: "Coming", cancelled: "Called off", past: "Past", all: "All" },
      initial: "coming",
      isTabs: true,
    },
    { key: "day", label: "Day", kind: "days" },
    { key: "topic", label: "About", kind: "choice", options: TOPICS },
    { key: "outcome", label: "Outcome", kind: "choice", options: { ...OUTCOMES, untold: "Nobody has said" } },
  ],
  defaultSort: ({ time }) => (time === "coming" ? "when" : "-when"),
};

const sql = Prisma.sql;

export const CALLS_TABLE: StaffTable<CallDetails> = {
  shape: CALLS_SHAPE,
  needs: "read:calls",
  exportNeeds: "export:people",
  from: sql`call JOIN consultant ON consultant.id = call.consultant_id`,
  id: sql`call.id`,
  sorts: {
    who: { by: sql`lower(call.name)` },
    when: { by: sql`call.starts_at` },
    with: { by: sql`lower(consultant.name)`, then: sql`call.starts_at` },
  },
  where: (view, now) => [
    byChoice(view, "time", {
      coming: sql`(call.starts_at >= ${now} AND call.status = 'booked')`,
      cancelled: sql`call.status = 'cancelled'`,
      past: sql`(call.starts_at < ${now} AND call.status = 'booked')`,
    }),
    inDays(view, "day", sql`call.starts_at`),
    isWord(view, "topic", sql`call.topic`),
    byChoice(view, "outcome", {
      untold: sql`(call.outcome IS NULL AND call.status = 'booked')`,
      ...Object.fromEntries(
        Object.keys(OUTCOMES).map((word) => [word, sql`call.outcome = ${word}::call_outcome`] as const),
      ),
    }),
    hasWords(view, sql`find_key(call.name || ' ' || call.email::text)`),
  ],
  load: async (ids, _now, tx: Tx = db) =>
    (await tx.call.findMany({ where: { id: { in: ids } }, select: CALL_COLUMNS })).map(detailsOf),
  texts: {
    who: ({ name }) => name,
    when: ({ startsAt }) => `${londonDay(startsAt)} ${sayTime(startsAt)}`,
    with: ({ host }) => host.name,
    topic: ({ topic }) => (topic ? TOPICS[topic] : ""),
    phone: ({ phone }) => phone ?? "",
    note: ({ note }) => note ?? "",
    outcome: ({ status, outcome }) => (status === "cancelled" ? "Called off" : outcome ? OUTCOMES[outcome] : ""),
    email: ({ email }) => email,
  },
};
