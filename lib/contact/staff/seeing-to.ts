import { randomUUID } from "node:crypto";
import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { colleagues } from "./thread";

/** What can be done with a message besides answering it; each has its way back. */
export const MARKS = ["answered", "open", "spam", "not-spam"] as const;
export type Mark = (typeof MARKS)[number];

type Marked = { answeredAt?: Date | null; answeredBy?: string | null; spamAt?: Date | null };

/** What each mark changes, and what a message must be for it: pressed twice, or on a page of yesterday, it does nothing. */
export function changeFor(
  mark: Mark,
  { personId }: Staff,
  now: Date,
): { from: Prisma.ContactMessageWhereInput; to: Marked } {
  switch (mark) {
    case "answered":
      return { from: { answeredAt: null, spamAt: null }, to: { answeredAt: now, answeredBy: personId } };
    case "open":
      return { from: { answeredAt: { not: null } }, to: { answeredAt: null, answeredBy: null } };
    case "spam":
      return { from: { spamAt: null }, to: { spamAt: now, answeredAt: null, answeredBy: null } };
    case "not-spam":
      return { from: { spamAt: { not: null } }, to: { spamAt: null } };
  }
}

/** Marks a message. False when it is not there, already so, or not theirs to mark. */
export async function markMessage(viewer: Viewer, id: string, mark: Mark, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:messages") || !isUuid(id)) return false;
  const { from, to } = changeFor(mark, viewer, now);
  return db.$transaction(async (tx) => {
    const before = await tx.contactMessage.findFirst({
      where: { id, ...from },
      select: { answeredAt: true, answeredBy: true, spamAt: true },
    });
    const { count } = await tx.contactMessage.updateMany({ where: { id, ...from }, data: to });
    if (!before || count === 0) return false;
    const details = changes(before, to);
    const action = `mark-${mark}`;
    await audit(tx, { actorId: viewer.personId, action, subject: "contact-message", subjectId: id, details });
    return true;
  });
}

/** Gives a message to a colleague, or to nobody. False when either is not there. */
export async function assignMessage(viewer: Viewer, id: string, to: string | null): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:messages") || !isUuid(id)) return false;
  if (to && !(await colleagues(viewer))?.some((colleague) => colleague.id === to)) return false;
  return db.$transaction(async (tx) => {
    const before = await tx.contactMessage.findUnique({ where: { id }, select: { assignedTo: true } });
    if (!before) return false;
    if (before.assignedTo === to) return true;
    await tx.contactMessage.update({ where: { id }, data: { assignedTo: to }, select: { id: true } });
    const details = { from: before, to: { assignedTo: to } };
    await audit(tx, { actorId: viewer.personId, action: "assign", subject: "contact-message", subjectId: id, details });
    return true;
  });
}

/** Writes something down beside a message, which only staff see. False when it is not there. */
export async function noteOn(viewer: Viewer, id: string, text: string, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:messages") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    if ((await tx.contactMessage.count({ where: { id } })) === 0) return false;
    const { id: note } = await tx.contactEntry.create({
      data: { id: randomUUID(), messageId: id, kind: "note", text, authorId: viewer.personId, at: now },
      select: { id: true },
    });
    // Its words stay where they can be erased.
    const details = changes(null, { note });
    await audit(tx, { actorId: viewer.personId, action: "note", subject: "contact-message", subjectId: id, details });
    return true;
  });
}
