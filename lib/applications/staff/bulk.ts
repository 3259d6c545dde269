import { audit, changes } from "@/lib/access/audit";
import { type BulkAct, CHANGED_MEANWHILE, IS_GONE } from "@/lib/access/bulk-act";
import { MOVE_ACTS } from "./bulk-moves";

/** An application changes when its sender sends it again, and when it is read. */
const stampOf = ({ updatedAt, readAt }: { updatedAt: Date; readAt: Date | null }) =>
  `${updatedAt.toISOString()} ${readAt?.toISOString() ?? "unread"}`;

const FACTS = { id: true, updatedAt: true, readAt: true } as const;

const markRead: BulkAct = {
  key: "read",
  label: "Mark as read",
  will: "will be marked as read",
  done: "marked as read",
  needs: "read:applications",
  consequence: "Their candidates see that somebody has read them.",
  async look(ids, _, tx) {
    const rows = await tx.application.findMany({ where: { id: { in: ids } }, select: FACTS });
    return new Map(
      rows.map((row) => [row.id, { stamp: stampOf(row), why: row.readAt ? "It is read already" : undefined }] as const),
    );
  },
  async act(tx, { id, stamp }, { actor, now }) {
    await tx.$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.application.findUnique({ where: { id }, select: FACTS });
    if (!row) return { ok: false, why: IS_GONE };
    if (stampOf(row) !== stamp) return { ok: false, why: CHANGED_MEANWHILE };
    await tx.application.update({ where: { id }, data: { readAt: now }, select: { id: true } });
    const details = changes(row, { readAt: now });
    await audit(tx, { actorId: actor.personId, action: "read", subject: "application", subjectId: id, details });
    return { ok: true, before: { readAt: null }, after: stampOf({ ...row, readAt: now }) };
  },
  async undo(tx, { id, after }, { actor }) {
    await tx.$queryRaw`SELECT id FROM application WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.application.findUnique({ where: { id }, select: FACTS });
    if (!row || stampOf(row) !== after) return false;
    await tx.application.update({ where: { id }, data: { readAt: null }, select: { id: true } });
    const details = changes(row, { readAt: null });
    await audit(tx, { actorId: actor.personId, action: "undo", subject: "application", subjectId: id, details });
    return true;
  },
};

/** What can be done to many applications at once. */
export const APPLICATION_ACTS: BulkAct[] = [...MOVE_ACTS, markRead];
