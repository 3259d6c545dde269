import type { StaffTable } from "@/lib/access/tables";
import { db, Prisma, type Tx } from "@/lib/core/db";
import { londonDay } from "@/lib/core/time/dates";
import { byChoice, inDays, isWord } from "@/lib/core/table/rows";
import type { TableShape } from "@/lib/core/table/shape";
import { ABOUT, type About } from "../vocabulary";
import { saying } from "./inbox";

const ROW = {
  id: true,
  name: true,
  email: true,
  message: true,
  about: true,
  createdAt: true,
  answeredAt: true,
  spamAt: true,
  assignedTo: true,
} as const satisfies Prisma.ContactMessageSelect;

/** A message as a table shows it. */
export type MessageLine = Omit<Prisma.ContactMessageGetPayload<{ select: typeof ROW }>, "assignedTo" | "message"> & {
  /** The beginning of what they wrote, on one line. */
  start: string;
  /** Who of staff sees to it. */
  assignee: string | null;
};

const START_LETTERS = 160;

const MESSAGES_SHAPE: TableShape = {
  room: "messages",
  path: "/admin/messages/list",
  one: "message",
  many: "messages",
  searchLabel: "Name, address or what they wrote",
  columns: [
    { key: "who", label: "From", sortable: true },
    { key: "start", label: "Message" },
    { key: "about", label: "About" },
    { key: "came", label: "Came", numeric: true, sortable: true },
    { key: "state", label: "State" },
    { key: "answered", label: "Answered", numeric: true, sortable: true, extra: true },
    { key: "assignee", label: "Who sees to it" },
    { key: "email", label: "Email", extra: true },
  ],
  filters: [
    {
      key: "state",
      label: "State",
      kind: "choice",
      options: { open: "Open", answered: "Answered", spam: "Spam", all: "All" },
      initial: "open",
      isTabs: true,
    },
    { key: "about", label: "About", kind: "choice", options: ABOUT },
    { key: "came", label: "Came", kind: "days" },
    { key: "given", label: "Given to somebody", kind: "yes-no" },
  ],
  // Whoever has waited longest for an answer first.
  defaultSort: ({ state }) => (state === "open" ? "came" : "-came"),
};

const sql = Prisma.sql;

export const MESSAGES_TABLE: StaffTable<MessageLine> = {
  shape: MESSAGES_SHAPE,
  needs: "read:messages",
  exportNeeds: "export:people",
  from: sql`contact_message AS m`,
  id: sql`m.id`,
  sorts: {
    who: { by: sql`lower(m.name)` },
    came: { by: sql`m.created_at` },
    answered: { by: sql`m.answered_at`, nullable: true },
  },
  where: (view) => [
    byChoice(view, "state", {
      open: sql`(m.answered_at IS NULL AND m.spam_at IS NULL)`,
      answered: sql`m.answered_at IS NOT NULL`,
      spam: sql`m.spam_at IS NOT NULL`,
      all: sql`m.spam_at IS NULL`,
    }),
    isWord(view, "about", sql`m.about`),
    inDays(view, "came", sql`m.created_at`),
    byChoice(view, "given", { yes: sql`m.assigned_to IS NOT NULL`, no: sql`m.assigned_to IS NULL` }),
    ...saying(view.q),
  ],
  load: async (ids, _now, tx: Tx = db) => {
    const rows = await tx.contactMessage.findMany({ where: { id: { in: ids } }, select: ROW });
    const people = await tx.person.findMany({
      where: { id: { in: rows.flatMap(({ assignedTo }) => assignedTo ?? []) } },
      select: { id: true, name: true },
    });
    return rows.map(({ assignedTo, message, ...row }) => ({
      ...row,
      start: message.replace(/\s+/g, " ").slice(0, START_LETTERS),
      assignee: people.find(({ id }) => id === assignedTo)?.name ?? null,
    }));
  },
  texts: {
    who: ({ name }) => name,
    start: ({ start }) => start,
    about: ({ about }) => (about ? ABOUT[about as About] : ""),
    came: ({ createdAt }) => londonDay(createdAt),
    state: ({ answeredAt, spamAt }) => (spamAt ? "spam" : answeredAt ? "answered" : "open"),
    answered: ({ answeredAt }) => (answeredAt ? londonDay(answeredAt) : ""),
    assignee: ({ assignee }) => assignee ?? "",
    email: ({ email }) => email,
  },
};
