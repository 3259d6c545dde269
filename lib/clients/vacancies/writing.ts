import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { toDateColumn, type LocalDate } from "@/lib/core/time/dates";
import { isUuid } from "@/lib/core/forms/input";
import { fromTo } from "../changes";
import { feeColumns } from "../fee-input";
import { onClient, ownerOr } from "../staff-deed";
import type { VacancyInput } from "../vacancy-input";

/** Writes down what a client wants filled. "not-of-client" for a contact of another. Without an owner it is the viewer's. */
export async function createVacancy(viewer: Viewer, clientId: string, input: VacancyInput, now: Date) {
  return onClient(viewer, clientId, async ({ tx, staff }) => {
    if (!(await isContactOf(tx, input.contactId, clientId))) return { ok: false, reason: "not-of-client" } as const;
    const columns = columnsOf(input);
    const ownerId = await ownerOr(tx, input.ownerId, staff.personId);
    const { id } = await tx.vacancy.create({
      data: { clientId, ...columns, ownerId, stageAt: now, createdAt: now, updatedAt: now },
      select: { id: true },
    });
    await tx.vacancyEvent.create({ data: { vacancyId: id, at: now, actorId: staff.personId, toStage: "taken" } });
    const details = { client: clientId, to: { title: input.title, headcount: input.headcount } };
    await audit(tx, { actorId: staff.personId, action: "create", subject: "vacancy", subjectId: id, details });
    return { ok: true, id } as const;
  });
}

/**
 * Saves a vacancy over the version the writer saw. "changed-meanwhile", "not-of-client", "shown-in-public" (it is to be
 * confidential while a public job of it names the client) and "is-filled" (a filled vacancy has no free place) change
 * nothing.
 */
export async function saveVacancy(viewer: Viewer, id: string, version: number, input: VacancyInput, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:clients") || !isUuid(id))
    return { ok: false, reason: "not-found" } as const;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM vacancy WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await tx.vacancy.findUnique({ where: { id } });
    if (!before) return { ok: false, reason: "not-found" } as const;
    if (before.version !== version) return { ok: false, reason: "changed-meanwhile" } as const;
    const columns = { ...columnsOf(input), ownerId: await ownerOr(tx, input.ownerId, null) };
    // Somebody who has left since may stay; a new one must be there.
    if (columns.contactId !== before.contactId && !(await isContactOf(tx, input.contactId, before.clientId)))
      return { ok: false, reason: "not-of-client" } as const;
    if (before.stage === "filled" && columns.filledCount !== columns.headcount)
      return { ok: false, reason: "is-filled" } as const;
    if (columns.isConfidential && !before.isConfidential && (await isShownInPublic(tx, id)))
      return { ok: false, reason: "shown-in-public" } as const;
    const { notes, ...facts } = columns;
    const changes = fromTo(before, facts);
    if (!changes && notes === before.notes) return { ok: true, id } as const;
    await tx.vacancy.update({
      where: { id },
      data: { ...columns, version: version + 1, updatedAt: now },
      select: { id: true },
    });
    // What the notes say stays out of the record: they may name people.
    const details = { ...changes, ...(notes === before.notes ? {} : { changed: ["notes"] }) };
    await audit(tx, { actorId: viewer.personId, action: "save", subject: "vacancy", subjectId: id, details });
    return { ok: true, id } as const;
  });
}

const isShownInPublic = async (tx: Tx, vacancyId: string): Promise<boolean> =>
  (await tx.job.count({ where: { vacancyId, isConfidential: false, publishedAt: { not: null } }, take: 1 })) > 0;

async function isContactOf(tx: Tx, contactId: string | undefined, clientId: string): Promise<boolean> {
  if (!contactId) return true;
  return (await tx.clientContact.count({ where: { id: contactId, clientId, leftAt: null } })) > 0;
}

const day = (text: string | undefined) => (text ? toDateColumn(text as LocalDate) : null);

const columnsOf = (input: VacancyInput) => ({
  title: input.title,
  headcount: input.headcount,
  filledCount: input.filledCount,
  ...feeColumns(input),
  contactId: input.contactId ?? null,
  isConfidential: input.isConfidential ?? false,
  salaryMinPence: input.salaryFrom ?? null,
  salaryMaxPence: input.salaryTo ?? null,
  startOn: day(input.startOn),
  deadlineOn: day(input.deadlineOn),
  notes: input.notes ?? "",
});
