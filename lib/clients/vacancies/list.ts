import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { happenings } from "../one";
import type { Stage } from "../vocabulary";

/** A board with more cards than this is read by nobody; the filter narrows it. */
const MOST = 500;

export interface VacancyFilter {
  client?: string;
  owner?: string;
}

const CARD = {
  id: true,
  title: true,
  stage: true,
  stageAt: true,
  headcount: true,
  filledCount: true,
  deadlineOn: true,
  isConfidential: true,
  client: { select: { id: true, name: true } },
  owner: { select: { person: { select: { name: true } } } },
  _count: { select: { jobs: true } },
} as const satisfies Prisma.VacancySelect;

type Card = Prisma.VacancyGetPayload<{ select: typeof CARD }>;
export type VacancyCard = Omit<Card, "owner" | "stage"> & { owner: string | null; stage: Stage };

/** Vacancies, those that wait longest in their stage first. Null for whoever may not read them. */
export async function vacanciesForStaff(
  viewer: Viewer,
  { client, owner }: VacancyFilter,
): Promise<VacancyCard[] | null> {
  if (!may(viewer, "read:clients")) return null;
  const one = (id: string | undefined) => (id === undefined ? undefined : isUuid(id) ? id : { in: [] });
  const rows = await db.vacancy.findMany({
    where: { clientId: one(client), ownerId: one(owner) },
    orderBy: [{ stageAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: CARD,
  });
  return rows.map(({ owner: person, stage, ...row }) => ({
    ...row,
    stage: stage as Stage,
    owner: person?.person.name ?? null,
  }));
}

/** One vacancy with what its page and form need; fee, pay, contact and notes are null for whoever may not read contacts. */
export async function vacancyForStaff(viewer: Viewer, id: string) {
  if (!may(viewer, "read:clients") || !isUuid(id)) return null;
  const row = await db.vacancy.findUnique({
    where: { id },
    include: {
      client: { select: { id: true, name: true, isConfidential: true } },
      contact: { select: { id: true, name: true, email: true, phone: true, leftAt: true } },
      owner: { select: { person: { select: { name: true } } } },
    },
  });
  if (!row) return null;
  const { owner, stage, ...vacancy } = row;
  const shown = { ...vacancy, stage: stage as Stage, owner: owner?.person.name ?? null };
  if (may(viewer, "read:contacts")) return shown;
  const hidden = { contact: null, contactId: null, feeModel: null, feePoints: null, feePence: null };
  return { ...shown, ...hidden, salaryMinPence: null, salaryMaxPence: null, notes: "" };
}

export type VacancyInFull = NonNullable<Awaited<ReturnType<typeof vacancyForStaff>>>;

/** What was done to a vacancy, newest first. Null for whoever may not read it. */
export async function vacancyHistory(viewer: Viewer, id: string) {
  if (!may(viewer, "read:clients") || !isUuid(id)) return null;
  return happenings([{ subject: "vacancy", ids: [id] }]);
}

export interface VacancyChoice {
  id: string;
  title: string;
  client: { id: string; name: string };
}

/** Vacancies that a job can be the face of: those that nobody has given up. Empty for whoever may not read them. */
export async function vacancyChoices(viewer: Viewer): Promise<VacancyChoice[]> {
  if (!may(viewer, "read:clients")) return [];
  return db.vacancy.findMany({
    where: { stage: { notIn: ["cancelled", "filled"] } },
    orderBy: [{ client: { nameKey: "asc" } }, { title: "asc" }],
    take: 1000,
    select: { id: true, title: true, client: { select: { id: true, name: true } } },
  });
}
