import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { likeText } from "@/lib/core/text/text";
import { SHELVES, type About, type Shelf } from "../vocabulary";

/** A message as the list shows it. */
export interface MessageRow {
  id: string;
  name: string;
  email: string;
  /** The beginning of what they wrote, on one line. */
  start: string;
  about: About | null;
  createdAt: Date;
  answeredAt: Date | null;
  spamAt: Date | null;
  assignee: string | null;
  replies: number;
  notes: number;
}

export interface Inbox {
  items: MessageRow[];
  counts: Record<Shelf, number>;
  /** What to begin from for the next page; null at the end. */
  next: string | null;
}

export interface Wanted {
  shelf: Shelf;
  /** Words in a name, an address or a message. */
  q?: string;
  /** Only those that this member of staff sees to. */
  mine?: boolean;
  /** The last row of the page before: `INSTANT_ID`. */
  after?: string;
}

const PAGE_SIZE = 30;
const START_LETTERS = 160;
/** Counted up to here; nobody needs to know how many more there are. */
const COUNTED_TO = 10_000;

const ON_SHELF: Record<Shelf, Prisma.Sql> = {
  open: Prisma.sql`m.answered_at IS NULL AND m.spam_at IS NULL`,
  answered: Prisma.sql`m.answered_at IS NOT NULL`,
  spam: Prisma.sql`m.spam_at IS NOT NULL`,
  all: Prisma.sql`m.spam_at IS NULL`,
};

/** A page of messages, the newest first, and how many stand on each shelf. Null for whoever may not read them. */
export async function inbox(viewer: Viewer, wanted: Wanted): Promise<Inbox | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:messages")) return null;
  const shelves = Object.keys(SHELVES) as Shelf[];
  const [rows, ...numbers] = await Promise.all([
    rowsOf(wanted, viewer.personId),
    ...shelves.map((shelf) => countOn(shelf, wanted, viewer.personId)),
  ]);
  const items = rows.slice(0, PAGE_SIZE);
  const last = items.at(-1);
  return {
    items,
    counts: Object.fromEntries(shelves.map((shelf, at) => [shelf, numbers[at] ?? 0])) as Record<Shelf, number>,
    next: rows.length > PAGE_SIZE && last ? `${last.createdAt.toISOString()}_${last.id}` : null,
  };
}

function rowsOf({ shelf, after, ...wanted }: Wanted, me: string): Promise<MessageRow[]> {
  return db.$queryRaw<MessageRow[]>`
    SELECT m.id, m.name, m.email::text AS email, m.about, m.created_at AS "createdAt", m.answered_at AS "answeredAt",
      m.spam_at AS "spamAt", left(regexp_replace(m.message, '\\s+', ' ', 'g'), ${START_LETTERS}) AS start,
      assignee.name AS assignee,
      (SELECT count(*)::int FROM contact_entry e WHERE e.message_id = m.id AND e.kind = 'reply') AS replies,
      (SELECT count(*)::int FROM contact_entry e WHERE e.message_id = m.id AND e.kind = 'note') AS notes
    FROM contact_message m LEFT JOIN person assignee ON assignee.id = m.assigned_to
    WHERE ${ON_SHELF[shelf]} AND ${matching(wanted, me)} AND ${behind(after)}
    ORDER BY m.created_at DESC, m.id DESC LIMIT ${PAGE_SIZE + 1}`;
}

async function countOn(shelf: Shelf, wanted: Wanted, me: string): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (
      SELECT FROM contact_message m WHERE ${ON_SHELF[shelf]} AND ${matching(wanted, me)} LIMIT ${COUNTED_TO}) AS found`;
  return row?.n ?? 0;
}

/** Over a `contact_message` called m: each of these words is somewhere in it (index contact_message_words). */
export const saying = (q: string): Prisma.Sql[] =>
  q
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => Prisma.sql`(m.name || ' ' || m.email::text || ' ' || m.message) ILIKE ${`%${likeText(word)}%`}`);

function matching({ q, mine }: Pick<Wanted, "q" | "mine">, me: string): Prisma.Sql {
  return Prisma.join(
    [Prisma.sql`TRUE`, ...saying(q ?? ""), ...(mine ? [Prisma.sql`m.assigned_to = ${me}::uuid`] : [])],
    " AND ",
  );
}

/** Keyset: what comes behind a row, however many have come in meanwhile. Anything else is the beginning. */
function behind(after: string | undefined): Prisma.Sql {
  const [instant = "", id = ""] = (after ?? "").split("_");
  const at = new Date(instant);
  if (Number.isNaN(at.getTime()) || !isUuid(id)) return Prisma.sql`TRUE`;
  return Prisma.sql`(m.created_at, m.id) < (${at}, ${id}::uuid)`;
}
