import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { PageOf } from "@/lib/core/page-of";
import { likeText } from "@/lib/core/text/text";
import { nameKey } from "./name-key";
import { LIVE_STAGES, type Standing, STANDINGS } from "./vocabulary";

const PAGE_SIZE = 50;

export interface ClientFilter {
  /** Part of a name, a company number, or of a contact's name or address for whoever may read those. */
  q?: string;
  standing?: Standing;
  /** A member of staff, by id. */
  owner?: string;
}

const ROW = {
  id: true,
  name: true,
  standing: true,
  sector: true,
  isConfidential: true,
  updatedAt: true,
  owner: { select: { person: { select: { name: true } } } },
  _count: { select: { jobs: true, vacancies: { where: { stage: { in: [...LIVE_STAGES] } } } } },
} as const satisfies Prisma.ClientSelect;

export type ClientRow = Omit<Prisma.ClientGetPayload<{ select: typeof ROW }>, "owner" | "standing"> & {
  standing: Standing;
  owner: string | null;
  /** The primary contact's name; null for whoever may not read it. */
  contact: string | null;
};

/** Clients by name. Null for whoever may not read them. */
export async function clientsForStaff(
  viewer: Viewer,
  filter: ClientFilter,
  page: number,
): Promise<PageOf<ClientRow> | null> {
  if (!may(viewer, "read:clients")) return null;
  const namesPeople = may(viewer, "read:contacts");
  const where = whereOf(filter, namesPeople);
  const [rows, total] = await Promise.all([
    db.client.findMany({
      where,
      orderBy: [{ nameKey: "asc" }, { id: "asc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: {
        ...ROW,
        contacts: { where: { isPrimary: true, ...(namesPeople ? {} : { id: { in: [] } }) }, select: { name: true } },
      },
    }),
    db.client.count({ where }),
  ]);
  const items = rows.map(({ owner, contacts, standing, ...row }) => ({
    ...row,
    standing: standing as Standing,
    owner: owner?.person.name ?? null,
    contact: contacts[0]?.name ?? null,
  }));
  return { items, total, page, pageSize: PAGE_SIZE };
}

function whereOf({ q, standing, owner }: ClientFilter, namesPeople: boolean): Prisma.ClientWhereInput {
  const contains = { contains: likeText(q ?? ""), mode: "insensitive" } as const;
  const people = { contacts: { some: { OR: [{ name: contains }, { email: contains }] } } };
  const named: Prisma.ClientWhereInput[] = [
    { name: contains },
    { legalName: contains },
    { nameKey: { contains: likeText(nameKey(q ?? "")) } },
    { companyNumber: { contains: likeText((q ?? "").replace(/\s/g, "").toUpperCase()) } },
    ...(namesPeople ? [people] : []),
  ];
  return {
    AND: [
      q ? { OR: named } : {},
      standing ? { standing } : {},
      owner ? { ownerId: isUuid(owner) ? owner : { in: [] } } : {},
    ],
  };
}

/** How many clients stand where. Null for whoever may not read them. */
export async function standingCounts(viewer: Viewer): Promise<Record<Standing, number> | null> {
  if (!may(viewer, "read:clients")) return null;
  const rows = await db.client.groupBy({ by: ["standing"], _count: true });
  const counts = Object.fromEntries(rows.map(({ standing, _count }) => [standing, _count]));
  return Object.fromEntries(Object.keys(STANDINGS).map((key) => [key, counts[key] ?? 0])) as Record<Standing, number>;
}

export interface Choice {
  id: string;
  name: string;
}

/** Those who work here and may own a client or a vacancy. Empty for whoever may not read clients. */
export async function possibleOwners(viewer: Viewer): Promise<Choice[]> {
  if (!may(viewer, "read:clients")) return [];
  const rows = await db.staff.findMany({
    where: { leftAt: null, role: { in: ["admin", "recruiter"] } },
    orderBy: { person: { name: "asc" } },
    select: { personId: true, person: { select: { name: true } } },
  });
  return rows.map(({ personId, person }) => ({ id: personId, name: person.name }));
}

/** All clients one may choose among, by name; at most a thousand. Empty for whoever may not read them. */
export async function clientChoices(viewer: Viewer): Promise<Choice[]> {
  if (!may(viewer, "read:clients")) return [];
  return db.client.findMany({
    where: { standing: { not: "former" } },
    orderBy: { nameKey: "asc" },
    take: 1000,
    select: { id: true, name: true },
  });
}
