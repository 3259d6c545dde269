import { may } from "@/lib/access/permissions";
import { STAFF_ROLES, type Staff, type Viewer } from "@/lib/access/viewer";
import { brand } from "@/lib/core/settings/brand";
import { londonDay } from "@/lib/core/time/dates";
import { sayDay } from "@/lib/core/time/say";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { ReplyFacts } from "../reply-input";
import type { About } from "../vocabulary";

/** What staff wrote to a message, and, of an answer, what became of its mail. */
export interface Entry {
  id: string;
  kind: "reply" | "note";
  text: string;
  author: string | null;
  at: Date;
  /** Null for notes, and for answers whose mail has been forgotten meanwhile. */
  mail: { state: "waiting" | "sent" | "not-arrived"; why: string | null } | null;
}

export interface Thread {
  id: string;
  name: string;
  email: string;
  message: string;
  about: About | null;
  createdAt: Date;
  answeredAt: Date | null;
  answeredBy: string | null;
  spamAt: Date | null;
  assignedTo: string | null;
  entries: Entry[];
  /** Other messages from the same address, the newest first. */
  others: { id: string; start: string; createdAt: Date; answeredAt: Date | null }[];
}

const MOST_OTHERS = 20;

/** A message with all that was written to it. Null when it is not there, or not theirs to read. */
export async function threadOf(viewer: Viewer, id: string): Promise<Thread | null> {
  if (!may(viewer, "read:messages") || !isUuid(id)) return null;
  const row = await db.contactMessage.findUnique({ where: { id }, include: { entries: ENTRIES } });
  if (!row) return null;
  const { answeredBy, entries, about, ...message } = row;
  const [names, others] = await Promise.all([
    namesOf([answeredBy, ...entries.map(({ authorId }) => authorId)]),
    db.contactMessage.findMany({
      where: { email: row.email, id: { not: id } },
      orderBy: { createdAt: "desc" },
      take: MOST_OTHERS,
      select: { id: true, message: true, createdAt: true, answeredAt: true },
    }),
  ]);
  return {
    ...message,
    about: about as About | null,
    answeredBy: answeredBy && (names.get(answeredBy) ?? null),
    entries: entries.map(({ id, kind, text, authorId, at, mail }) => ({
      id,
      kind: kind as Entry["kind"],
      text,
      at,
      author: names.get(authorId) ?? null,
      mail: mail && stateOf(mail),
    })),
    others: others.map(({ message, ...other }) => ({ ...other, start: message.replace(/\s+/g, " ").slice(0, 80) })),
  };
}

const ENTRIES = {
  orderBy: { at: "asc" as const },
  include: {
    mail: {
      select: {
        status: true,
        error: true,
        events: { where: { kind: { in: ["bounced", "complained"] } }, take: 1, select: { why: true } },
      },
    },
  },
} satisfies Prisma.ContactMessage$entriesArgs;

function stateOf({ status, error, events }: { status: string; error: string | null; events: { why: string }[] }) {
  const [event] = events;
  if (event) return { state: "not-arrived", why: event.why } as const;
  if (status === "failed" || status === "cancelled") return { state: "not-arrived", why: error } as const;
  return { state: status === "sent" ? "sent" : "waiting", why: null } as const;
}

async function namesOf(ids: (string | null)[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({
    where: { id: { in: ids.flatMap((id) => id ?? []) } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** Who can see to a message: staff of today who may answer it. Null for whoever may not. */
export async function colleagues(viewer: Viewer): Promise<{ id: string; name: string }[] | null> {
  if (!may(viewer, "write:messages")) return null;
  const rows = await db.staff.findMany({
    where: { leftAt: null, role: { in: ROLES } },
    orderBy: { person: { name: "asc" } },
    select: { personId: true, person: { select: { name: true } } },
  });
  return rows.map(({ personId, person }) => ({ id: personId, name: person.name }));
}

const ROLES = STAFF_ROLES.filter((role) =>
  may({ kind: "staff", role, personId: "", email: "", name: "" }, "write:messages"),
);

/** What can be filled into an answer to this message. */
export async function replyFacts(
  { name, createdAt }: { name: string; createdAt: Date },
  me: Staff,
): Promise<ReplyFacts> {
  const agency = await brand();
  return {
    name,
    "first name": name.split(/\s+/)[0] ?? "",
    date: sayDay(londonDay(createdAt)),
    me: me.name,
    agency: agency.name,
    phone: agency.phone,
    hours: agency.hours,
  };
}
