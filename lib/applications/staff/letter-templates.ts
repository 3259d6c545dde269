import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { LetterKind, LetterTemplateInput } from "./letter-input";

export interface LetterTemplate {
  id: string;
  kind: LetterKind;
  name: string;
  subject: string;
  text: string;
  version: number;
}

const NOT_FOUND = { ok: false, reason: "not-found" } as const;
const NAME_TAKEN = { ok: false, reason: "name-taken" } as const;

/** The words there are to write with, by what they are for and by name. Null for whoever may not write. */
export async function letterTemplates(viewer: Viewer, kind?: LetterKind): Promise<LetterTemplate[] | null> {
  if (!may(viewer, "write:applications")) return null;
  const rows = await db.messageTemplate.findMany({
    where: { kind },
    orderBy: [{ kind: "desc" }, { name: "asc" }],
    omit: { updatedAt: true },
  });
  return rows.map((row) => ({ ...row, kind: row.kind as LetterKind }));
}

/** Keeps words: new ones without an id. "changed" when a colleague has saved them since `version`. */
export async function saveLetterTemplate(
  viewer: Viewer,
  id: string | null,
  { version, ...words }: LetterTemplateInput,
  now: Date,
) {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || (id && !isUuid(id))) return NOT_FOUND;
  return db.$transaction(async (tx) => {
    const { name } = words;
    const taken = await tx.messageTemplate.findFirst({ where: { name, ...(id && { id: { not: id } }) } });
    if (taken) return NAME_TAKEN;
    const entry = { actorId: viewer.personId, subject: "message-template" };
    if (!id) {
      const [made] = await tx.messageTemplate.createManyAndReturn({
        data: [{ ...words, updatedAt: now }],
        skipDuplicates: true,
        select: { id: true },
      });
      if (!made) return NAME_TAKEN;
      await audit(tx, { ...entry, action: "create", subjectId: made.id, details: changes(null, words) });
      return { ok: true } as const;
    }
    const before = await tx.messageTemplate.findUnique({ where: { id } });
    const data = { ...words, updatedAt: now, version: { increment: 1 } };
    const { count } = await tx.messageTemplate.updateMany({ where: { id, version }, data });
    if (count === 0) return before ? ({ ok: false, reason: "changed" } as const) : NOT_FOUND;
    await audit(tx, { ...entry, action: "change", subjectId: id, details: changes(before, words) });
    return { ok: true } as const;
  });
}

/** Throws words away; letters that were made of them stay. False when they are not there. */
export async function dropLetterTemplate(viewer: Viewer, id: string): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    const before = await tx.messageTemplate.findUnique({ where: { id }, select: { name: true } });
    const { count } = await tx.messageTemplate.deleteMany({ where: { id } });
    const entry = { actorId: viewer.personId, action: "delete", subject: "message-template", subjectId: id };
    if (count > 0) await audit(tx, { ...entry, details: changes(before, { name: null }) });
    return count > 0;
  });
}
