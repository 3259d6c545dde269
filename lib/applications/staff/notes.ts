import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { StaffRole, Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { isThere, keyOf, type Subject, writerOf } from "./about";

export interface NoteForStaff {
  id: string;
  at: Date;
  by: string;
  text: string;
  /** Colleagues whom it names. */
  names: string[];
  /** What it is about, where it stands among others. */
  applicationId: string | null;
}

const MOST = 200;

/** What was written down about an application or a candidate, newest first. Null for whoever may not read it. */
export async function notesAbout(viewer: Viewer, subjects: Subject[]): Promise<NoteForStaff[] | null> {
  if (!may(viewer, "read:applications")) return null;
  const rows = await db.candidateNote.findMany({
    where: { OR: subjects.filter(({ id }) => isUuid(id)).map(keyOf) },
    orderBy: [{ at: "desc" }, { id: "asc" }],
    take: MOST,
    select: {
      id: true,
      at: true,
      text: true,
      applicationId: true,
      author: { select: { person: { select: { name: true } } } },
      mentions: { select: { staff: { select: { person: { select: { name: true } } } } } },
    },
  });
  return rows.map(({ author, mentions, ...row }) => ({
    ...row,
    by: author?.person.name ?? "Somebody who has gone",
    names: mentions.map(({ staff }) => staff.person.name),
  }));
}

export type Noted =
  | { ok: false; reason: "not-found" }
  /** `untold` are named in it and may not read it: nobody has told them. */
  | { ok: true; id: string; untold: string[] };

/**
 * Writes a note down, which is never changed afterwards. Colleagues who are named in it as @Name see it on their Today;
 * whoever may not read applications is not told.
 */
export async function writeCandidateNote(viewer: Viewer, about: Subject, text: string, now: Date): Promise<Noted> {
  const author = writerOf(viewer, about);
  if (!author) return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    if (!(await isThere(tx, about))) return { ok: false, reason: "not-found" } as const;
    const named = (await namedIn(tx, text)).filter(({ id }) => id !== author.personId);
    const told = named.filter(({ role }) => mayRead(role));
    const { id } = await tx.candidateNote.create({
      data: {
        ...keyOf(about),
        authorId: author.personId,
        text,
        at: now,
        mentions: { createMany: { data: told.map(({ id: staffId }) => ({ staffId })) } },
      },
      select: { id: true },
    });
    const details = { to: { note: id, named: told.length } };
    const entry = { actorId: author.personId, action: "note", subject: about.about, subjectId: about.id, details };
    await audit(tx, entry);
    return { ok: true, id, untold: named.filter(({ role }) => !mayRead(role)).map(({ name }) => name) } as const;
  });
}

const mayRead = (role: StaffRole) =>
  may({ kind: "staff", personId: "", email: "", name: "", role }, "read:applications");

/** Colleagues whom a text names as @Name: by the whole name, or the first where only one has it. */
async function namedIn(tx: Tx, text: string): Promise<{ id: string; name: string; role: StaffRole }[]> {
  if (!text.includes("@")) return [];
  const staff = await tx.staff.findMany({
    where: { leftAt: null },
    select: { personId: true, role: true, person: { select: { name: true } } },
  });
  const people = staff.map(({ personId, role, person }) => ({
    id: personId,
    role: role as StaffRole,
    name: person.name,
  }));
  const firsts = people.map(({ name }) => firstOf(name));
  return people.filter(({ name }) => {
    const isOnlyOne = firsts.filter((first) => first === firstOf(name)).length === 1;
    return isNamed(text, name) || (isOnlyOne && isNamed(text, firstOf(name)));
  });
}

const firstOf = (name: string) => name.trim().split(/\s+/)[0]?.toLowerCase() ?? "";

const isNamed = (text: string, name: string): boolean =>
  name !== "" && new RegExp(`@${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "iu").test(text);

export interface Mention {
  noteId: string;
  at: Date;
  by: string;
  text: string;
  href: string;
}

const MENTIONS_SHOWN = 6;

/** Notes that name the viewer and that they have not seen, newest first. Null for whoever may not read them. */
export async function ownMentions(viewer: Viewer): Promise<Mention[] | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:applications")) return null;
  const rows = await db.noteMention.findMany({
    where: { staffId: viewer.personId, seenAt: null },
    orderBy: { note: { at: "desc" } },
    take: MENTIONS_SHOWN,
    select: {
      noteId: true,
      note: {
        select: {
          at: true,
          text: true,
          applicationId: true,
          candidateId: true,
          author: { select: { person: { select: { name: true } } } },
        },
      },
    },
  });
  return rows.map(({ noteId, note: { at, text, applicationId, candidateId, author } }) => ({
    noteId,
    at,
    text,
    by: author?.person.name ?? "Somebody who has gone",
    href: applicationId ? `/admin/applications/${applicationId}#notes` : `/admin/candidates/${candidateId}#notes`,
  }));
}

/** The viewer has seen that a note names them. False when it does not, or they had. */
export async function seeMention(viewer: Viewer, noteId: string, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "read:applications") || !isUuid(noteId)) return false;
  const where = { noteId, staffId: viewer.personId, seenAt: null };
  return (await db.noteMention.updateMany({ where, data: { seenAt: now } })).count > 0;
}
