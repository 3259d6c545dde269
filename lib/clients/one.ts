import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { Standing } from "./vocabulary";

const CONTACT = {
  id: true,
  name: true,
  role: true,
  email: true,
  phone: true,
  isPrimary: true,
  leftAt: true,
  version: true,
} as const satisfies Prisma.ClientContactSelect;

/** A client's facts, for its page and its form; null when it is not there or not theirs to read. */
export async function clientForStaff(viewer: Viewer, id: string) {
  if (!may(viewer, "read:clients") || !isUuid(id)) return null;
  const row = await db.client.findUnique({
    where: { id },
    include: { owner: { select: { person: { select: { name: true } } } } },
  });
  if (!row) return null;
  const { owner, standing, ...client } = row;
  return { ...client, standing: standing as Standing, owner: owner?.person.name ?? null };
}

export type ClientInFull = NonNullable<Awaited<ReturnType<typeof clientForStaff>>>;

/** The people at a client, the primary first and those who have left last. Null for whoever may not read them. */
export async function contactsOf(viewer: Viewer, clientId: string) {
  if (!may(viewer, "read:contacts") || !isUuid(clientId)) return null;
  return db.clientContact.findMany({
    where: { clientId },
    orderBy: [{ leftAt: { sort: "desc", nulls: "first" } }, { isPrimary: "desc" }, { name: "asc" }],
    select: CONTACT,
  });
}

export type ContactRow = NonNullable<Awaited<ReturnType<typeof contactsOf>>>[number];

/** One contact of that client; null when there is none such. */
export async function contactForStaff(viewer: Viewer, clientId: string, id: string): Promise<ContactRow | null> {
  if (!may(viewer, "read:contacts") || !isUuid(clientId) || !isUuid(id)) return null;
  return db.clientContact.findFirst({ where: { id, clientId }, select: CONTACT });
}

/** Notes about a client, newest first. Null for whoever may not read them: they may name people. */
export async function notesOf(viewer: Viewer, clientId: string) {
  if (!may(viewer, "read:contacts") || !isUuid(clientId)) return null;
  const rows = await db.clientNote.findMany({
    where: { clientId },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    take: 100,
    include: { author: { select: { person: { select: { name: true } } } } },
  });
  return rows.map(({ id, text, at, author }) => ({ id, text, at, author: author?.person.name ?? null }));
}

/** Terms of business, the ones that count first. Null for whoever may not read them. */
export async function termsOf(viewer: Viewer, clientId: string) {
  if (!may(viewer, "read:contacts") || !isUuid(clientId)) return null;
  return db.clientTerms.findMany({ where: { clientId }, orderBy: [{ recordedAt: "desc" }, { id: "asc" }] });
}

/** The words that a client has given, those that count first. Null for whoever may not read them. */
export async function authoritiesOf(viewer: Viewer, clientId: string) {
  if (!may(viewer, "read:clients") || !isUuid(clientId)) return null;
  const namesPeople = may(viewer, "read:contacts");
  const rows = await db.authority.findMany({
    where: { clientId },
    orderBy: [{ endsAt: { sort: "desc", nulls: "first" } }, { recordedAt: "desc" }],
    take: 200,
    include: {
      contact: { select: { name: true } },
      vacancy: { select: { id: true, title: true } },
      job: { select: { id: true, title: true } },
    },
  });
  return rows.map(({ contact, givenBy, ...row }) => ({
    ...row,
    givenBy: namesPeople ? (contact?.name ?? givenBy) : null,
  }));
}

export interface Happening {
  at: Date;
  action: string;
  subject: string;
  by: string | null;
  details: Prisma.JsonValue;
}

/** What was done to a client, its people, vacancies and words, newest first. Null for whoever may not read it. */
export async function historyOf(viewer: Viewer, clientId: string): Promise<Happening[] | null> {
  if (!may(viewer, "read:clients") || !isUuid(clientId)) return null;
  const [contacts, vacancies, authorities] = await Promise.all([
    db.clientContact.findMany({ where: { clientId }, select: { id: true } }),
    db.vacancy.findMany({ where: { clientId }, select: { id: true } }),
    db.authority.findMany({ where: { clientId }, select: { id: true } }),
  ]);
  return happenings([
    { subject: "client", ids: [clientId] },
    { subject: "contact", ids: contacts.map(({ id }) => id) },
    { subject: "vacancy", ids: vacancies.map(({ id }) => id) },
    { subject: "authority", ids: authorities.map(({ id }) => id) },
  ]);
}

/** The last hundred things that were done to any of these, with who did them. */
export async function happenings(of: { subject: string; ids: string[] }[]): Promise<Happening[]> {
  const rows = await db.auditEvent.findMany({
    where: { OR: of.map(({ subject, ids }) => ({ subject, subjectId: { in: ids } })) },
    orderBy: { id: "desc" },
    take: 100,
  });
  const actors = [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))];
  const people = await db.person.findMany({ where: { id: { in: actors } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ at, action, subject, actorId, details }) => ({
    at,
    action,
    subject,
    details,
    by: actorId ? (names.get(actorId) ?? null) : null,
  }));
}
