import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { type JobFields, workingJob } from "../form-input";
import { HOUSE_TEMPLATES } from "./house-templates";

/** A form of a job filled in beforehand. */
export interface JobTemplate {
  /** Of the house a word, of one that staff made a random number. */
  id: string;
  label: string;
  fields: JobFields;
  /** Null for one of the house, and where whoever made it is gone. */
  madeBy: string | null;
  isOfHouse: boolean;
}

const asFields = (given: unknown): JobFields => workingJob.parse(given);

const ofHouse = (): JobTemplate[] =>
  HOUSE_TEMPLATES.map(({ id, label, fields }) => ({
    id,
    label,
    fields: asFields(fields),
    madeBy: null,
    isOfHouse: true,
  }));

/** Those that staff made, by name, and those of the house. Null for whoever may not write jobs. */
export async function jobTemplates(viewer: Viewer): Promise<JobTemplate[] | null> {
  if (!may(viewer, "write:jobs")) return null;
  const rows = await db.jobTemplate.findMany({ orderBy: { label: "asc" }, select: ROW });
  return [...rows.map(asTemplate), ...ofHouse()];
}

const ROW = {
  id: true,
  label: true,
  fields: true,
  madeBy: { select: { person: { select: { name: true } } } },
} as const;

type Row = { id: string; label: string; fields: unknown; madeBy: { person: { name: string } } | null };

const asTemplate = ({ id, label, fields, madeBy }: Row): JobTemplate => ({
  id,
  label,
  fields: asFields(fields),
  madeBy: madeBy?.person.name ?? null,
  isOfHouse: false,
});

/** One of them; null when there is none, and for whoever may not write jobs. */
export async function jobTemplate(viewer: Viewer, id: string): Promise<JobTemplate | null> {
  if (!may(viewer, "write:jobs")) return null;
  const own = ofHouse().find((template) => template.id === id);
  if (own || !isUuid(id)) return own ?? null;
  const row = await db.jobTemplate.findUnique({ where: { id }, select: ROW });
  return row && asTemplate(row);
}

/** Keeps a form under a name; another of this name takes its place. When it starts is left out: it is another day next time. */
export async function keepTemplate(viewer: Viewer, label: string, fields: JobFields, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs")) return { ok: false, reason: "not-found" } as const;
  const data = { label, fields: { ...fields, startsOn: "" }, madeById: viewer.personId, updatedAt: now };
  return db.$transaction(async (tx) => {
    const before = await tx.jobTemplate.findUnique({ where: { label }, select: { label: true, fields: true } });
    const { id } = await tx.jobTemplate.upsert({
      where: { label },
      create: { ...data, createdAt: now },
      update: data,
      select: { id: true },
    });
    const details = before
      ? changes({ label: before.label, ...asFields(before.fields) }, { label, ...data.fields })
      : changes(null, { label });
    await audit(tx, { actorId: viewer.personId, action: "save", subject: "job-template", subjectId: id, details });
    return { ok: true, id } as const;
  });
}

/** Takes one away that staff made. False when there is none, and for whoever may not. */
export async function removeTemplate(viewer: Viewer, id: string): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:jobs") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    const before = await tx.jobTemplate.findUnique({ where: { id }, select: { label: true } });
    const { count } = await tx.jobTemplate.deleteMany({ where: { id } });
    const details = changes(before, { label: null });
    if (count > 0)
      await audit(tx, { actorId: viewer.personId, action: "delete", subject: "job-template", subjectId: id, details });
    return count > 0;
  });
}
