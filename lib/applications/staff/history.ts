import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { ownedBy } from "@/lib/access/own-applications";
import { type Stage, STAGES } from "../vocabulary";

/** Something that happened with somebody, for a line of time. */
export interface Happening {
  at: Date;
  what: string;
  /** What was written. */
  words: string | null;
  /** A name of staff, "the candidate" or "the site". */
  by: string | null;
  /** About which job, and where to look. */
  about: string | null;
  href: string | null;
}

const MOST = 300;

interface Theirs {
  ids: string[];
  jobOf: Map<string, string>;
  nameOf: (id: string | null) => string;
}

/**
 * All that happened with a candidate as far as applications go, newest first: what they sent, every move, letter, call for
 * patience, note and task, and every reading of their CV. Null for whoever may not read applications.
 */
export async function happeningsWith(
  viewer: Viewer,
  { id, email }: { id: string; email: string },
): Promise<Happening[] | null> {
  if (!may(viewer, "read:applications")) return null;
  const sent = await db.application.findMany({
    where: ownedBy({ personId: id, email }),
    orderBy: { createdAt: "desc" },
    take: MOST,
    select: { id: true, job: { select: { title: true } } },
  });
  const ids = sent.map((one) => one.id);
  const jobOf = new Map(sent.map((one) => [one.id, one.job.title]));
  const theirs = { ids, jobOf, nameOf: await namesOfStaff() };
  const all = await Promise.all([moves(theirs), letters(ids), putOffs(theirs), beside(theirs, id), readings(theirs)]);
  return all
    .flat()
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, MOST);
}

async function namesOfStaff(): Promise<Theirs["nameOf"]> {
  const rows = await db.staff.findMany({ select: { personId: true, person: { select: { name: true } } } });
  const names = new Map(rows.map(({ personId, person }) => [personId, person.name]));
  return (id) => (id ? (names.get(id) ?? "somebody who has gone") : "the site");
}

const onApplication = ({ jobOf }: Theirs, applicationId: string | null) => ({
  about: (applicationId && jobOf.get(applicationId)) ?? null,
  href: applicationId && `/admin/applications/${applicationId}`,
});

async function moves(theirs: Theirs): Promise<Happening[]> {
  const rows = await db.applicationEvent.findMany({
    where: { applicationId: { in: theirs.ids } },
    orderBy: { id: "desc" },
    take: MOST,
  });
  return rows.map(({ at, from, to, actor, actorId, words, applicationId }) => ({
    at,
    what: from === null ? "Applied" : `${STAGES[from]} to ${STAGES[to as Stage].toLowerCase()}`,
    words,
    by: actor === "staff" ? theirs.nameOf(actorId) : actor === "candidate" ? "the candidate" : "the site",
    ...onApplication(theirs, applicationId),
  }));
}

const WENT: Record<string, string> = {
  sent: "Email sent",
  pending: "Email waiting to go",
  cancelled: "Email taken back",
};

async function letters(ids: string[]): Promise<Happening[]> {
  if (ids.length === 0) return [];
  const rows = await db.outboxMail.findMany({
    where: {
      template: { startsWith: "application", not: "application-for-staff" },
      OR: ids.map((id) => ({ once: { contains: id } })),
    },
    orderBy: { createdAt: "desc" },
    take: MOST,
    select: { subject: true, status: true, sentAt: true, createdAt: true },
  });
  return rows.map(({ subject, status, sentAt, createdAt }) => ({
    at: sentAt ?? createdAt,
    what: WENT[status] ?? "Email not delivered yet",
    words: subject,
    by: null,
    about: null,
    href: null,
  }));
}

async function putOffs(theirs: Theirs): Promise<Happening[]> {
  const rows = await db.applicationPromise.findMany({ where: { applicationId: { in: theirs.ids } }, take: MOST });
  return rows.map(({ at, words, staffId, applicationId }) => ({
    at,
    words,
    what: "The answer was put off",
    by: theirs.nameOf(staffId),
    ...onApplication(theirs, applicationId),
  }));
}

async function beside(theirs: Theirs, candidateId: string): Promise<Happening[]> {
  const where = { OR: [{ candidateId }, { applicationId: { in: theirs.ids } }] };
  const [notes, tasks] = await Promise.all([
    db.candidateNote.findMany({ where, orderBy: { at: "desc" }, take: MOST }),
    db.candidateTask.findMany({ where, orderBy: { createdAt: "desc" }, take: MOST }),
  ]);
  return [
    ...notes.map(({ at, text, authorId, applicationId }) => ({
      at,
      what: "A note",
      words: text,
      by: theirs.nameOf(authorId),
      ...onApplication(theirs, applicationId),
    })),
    ...tasks.map(({ createdAt, doneAt, doneById, createdById, title, applicationId }) => ({
      at: doneAt ?? createdAt,
      what: doneAt ? "A task was done" : "A task",
      words: title,
      by: theirs.nameOf(doneAt ? doneById : createdById),
      ...onApplication(theirs, applicationId),
    })),
  ];
}

async function readings(theirs: Theirs): Promise<Happening[]> {
  const rows = await db.auditEvent.findMany({
    where: { subject: "application", subjectId: { in: theirs.ids }, action: "read-cv" },
    orderBy: { id: "desc" },
    take: MOST,
    select: { at: true, actorId: true, subjectId: true },
  });
  return rows.map(({ at, actorId, subjectId }) => ({
    at,
    what: "The CV was opened",
    words: null,
    by: theirs.nameOf(actorId),
    ...onApplication(theirs, subjectId),
  }));
}
