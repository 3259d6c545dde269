import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { TemplateInput } from "../schema";

export interface ReplyTemplate {
  id: string;
  name: string;
  text: string;
  version: number;
}

export type TemplateOutcome = { ok: true } | { ok: false; reason: "not-found" | "name-taken" | "changed" };

/** The words there are to answer with, by name. Null for whoever may not answer. */
export async function replyTemplates(viewer: Viewer): Promise<ReplyTemplate[] | null> {
  if (!may(viewer, "write:messages")) return null;
  return db.replyTemplate.findMany({ orderBy: { name: "asc" }, omit: { updatedAt: true } });
}

/** Keeps words to answer with: new ones without an id. "changed" when a colleague has saved them since `version`. */
export async function saveTemplate(
  viewer: Viewer,
  id: string | null,
  { name, text, version }: TemplateInput,
  now: Date,
): Promise<TemplateOutcome> {
  if (viewer.kind !== "staff" || !may(viewer, "write:messages") || (id && !isUuid(id)))
    return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const taken = await tx.replyTemplate.findFirst({
      where: { name, ...(id && { id: { not: id } }) },
      select: { id: true },
    });
    if (taken) return { ok: false, reason: "name-taken" } as const;
    const actorId = viewer.personId;
    if (!id) {
      const [made] = await tx.replyTemplate.createManyAndReturn({
        data: [{ name, text, updatedAt: now }],
        skipDuplicates: true,
        select: { id: true },
      });
      if (!made) return { ok: false, reason: "name-taken" } as const;
      const details = changes(null, { name, text });
      await audit(tx, { actorId, action: "create", subject: "reply-template", subjectId: made.id, details });
      return { ok: true } as const;
    }
    const before = await tx.replyTemplate.findUnique({ where: { id } });
    const { count } = await tx.replyTemplate.updateMany({
      where: { id, version },
      data: { name, text, updatedAt: now, version: { increment: 1 } },
    });
    if (count === 0) return { ok: false, reason: before ? "changed" : "not-found" } as const;
    const details = changes(before, { name, text });
    await audit(tx, { actorId, action: "change", subject: "reply-template", subjectId: id, details });
    return { ok: true } as const;
  });
}

/** Throws words away; answers that were made of them stay. False when they are not there. */
export async function dropTemplate(viewer: Viewer, id: string): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:messages") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    const before = await tx.replyTemplate.findUnique({ where: { id }, select: { name: true } });
    const { count } = await tx.replyTemplate.deleteMany({ where: { id } });
    const details = changes(before, { name: null });
    if (count > 0)
      await audit(tx, {
        actorId: viewer.personId,
        action: "delete",
        subject: "reply-template",
        subjectId: id,
        details,
      });
    return count > 0;
  });
}
