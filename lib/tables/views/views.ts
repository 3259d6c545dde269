import type { Staff, Viewer } from "@/lib/access/viewer";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { lastingPart, readView } from "@/lib/core/table/view";
import { roomFor } from "../rooms";
import type { ViewInput } from "./schema";

/** This many views one person keeps in one room: as many as anybody finds again. */
const MOST_VIEWS = 30;

export interface SavedView {
  id: string;
  name: string;
  isShared: boolean;
  /** Who made it, when it was somebody else. */
  owner: string | null;
  /** It is what the viewer sees first here. */
  isFirst: boolean;
  /** The address it stands for, from behind its question mark. */
  parameters: string;
}

const ROW = {
  id: true,
  name: true,
  isShared: true,
  ownerId: true,
  parameters: true,
  owner: { select: { person: { select: { name: true } } } },
} as const satisfies Prisma.SavedViewSelect;

const visibleTo = ({ personId }: Staff, room: string): Prisma.SavedViewWhereInput => ({
  room,
  OR: [{ ownerId: personId }, { isShared: true }],
});

/** The viewer's own views of a room and those that are shared, their own first. Null for whoever may not see the room. */
export async function savedViews(viewer: Viewer, room: string): Promise<SavedView[] | null> {
  if (viewer.kind !== "staff" || !roomFor(viewer, room)) return null;
  const { personId } = viewer;
  const [rows, first] = await Promise.all([
    db.savedView.findMany({ where: visibleTo(viewer, room), orderBy: [{ name: "asc" }, { id: "asc" }], select: ROW }),
    db.defaultView.findUnique({ where: { staffId_room: { staffId: personId, room } }, select: { viewId: true } }),
  ]);
  const views = rows.map(({ ownerId, owner, ...view }) => ({
    ...view,
    owner: ownerId === personId ? null : owner.person.name,
    isFirst: first?.viewId === view.id,
  }));
  return views.toSorted((a, b) => Number(a.owner !== null) - Number(b.owner !== null));
}

export type ViewSaved = { ok: true; id: string } | { ok: false; reason: "not-found" | "name-taken" | "full" };

/**
 * Keeps how a room is looked at now; what stands in `parameters` is read as any address is, and only what makes sense
 * is kept.
 */
export async function saveView(
  viewer: Viewer,
  room: string,
  { name, shared = false, first = false, parameters }: ViewInput & { parameters: string },
  now: Date,
): Promise<ViewSaved> {
  const found = viewer.kind === "staff" ? roomFor(viewer, room) : null;
  if (viewer.kind !== "staff" || !found) return { ok: false, reason: "not-found" };
  const { personId: ownerId } = viewer;
  const kept = keptOf(found.table.shape, parameters);
  return db.$transaction(async (tx) => {
    // One at a time, so that the count is true and a name is free or not.
    await tx.$queryRaw`SELECT person_id FROM staff WHERE person_id = ${ownerId}::uuid FOR UPDATE`;
    const mine = await tx.savedView.findMany({ where: { ownerId, room }, select: { name: true } });
    if (mine.length >= MOST_VIEWS) return { ok: false, reason: "full" };
    if (mine.some((other) => isSameName(other.name, name))) return { ok: false, reason: "name-taken" };
    const { id } = await tx.savedView.create({
      data: { ownerId, room, name, isShared: shared, parameters: kept, createdAt: now, updatedAt: now },
      select: { id: true },
    });
    if (first) await showFirst(tx, ownerId, room, id);
    return { ok: true, id };
  });
}

const isSameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

const keptOf = (shape: Parameters<typeof lastingPart>[0], parameters: string): string =>
  lastingPart(shape, readView(shape, Object.fromEntries(new URLSearchParams(parameters.slice(0, 4000)))));

/** Changes a view of one's own: its name and who sees it, and with `parameters` also what it shows. */
export async function changeView(
  viewer: Viewer,
  id: string,
  { name, shared = false, first = false, parameters }: ViewInput & { parameters?: string },
  now: Date,
): Promise<ViewSaved> {
  const mine = await ownView(viewer, id);
  if (!mine) return { ok: false, reason: "not-found" };
  const { view, room, ownerId } = mine;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT person_id FROM staff WHERE person_id = ${ownerId}::uuid FOR UPDATE`;
    const others = await tx.savedView.findMany({
      where: { ownerId, room: view.room, id: { not: id } },
      select: { name: true },
    });
    if (others.some((other) => isSameName(other.name, name))) return { ok: false, reason: "name-taken" };
    const shows = parameters === undefined ? {} : { parameters: keptOf(room.table.shape, parameters) };
    const { count } = await tx.savedView.updateMany({
      where: { id, ownerId },
      data: { name, isShared: shared, updatedAt: now, ...shows },
    });
    if (count === 0) return { ok: false, reason: "not-found" };
    if (first) await showFirst(tx, ownerId, view.room, id);
    else await tx.defaultView.deleteMany({ where: { staffId: ownerId, viewId: id } });
    return { ok: true, id };
  });
}

/** Forgets a view of one's own; whoever saw it first sees the room as it comes. False when there is none. */
export async function deleteView(viewer: Viewer, id: string): Promise<boolean> {
  if (!(await ownView(viewer, id))) return false;
  return (await db.savedView.deleteMany({ where: { id } })).count > 0;
}

/** Makes a view that the viewer can see, also somebody else's, what they see first in its room; without an id none is. */
export async function showViewFirst(viewer: Viewer, room: string, id: string | null): Promise<boolean> {
  if (viewer.kind !== "staff" || !roomFor(viewer, room)) return false;
  const { personId } = viewer;
  if (id === null) {
    await db.defaultView.deleteMany({ where: { staffId: personId, room } });
    return true;
  }
  if (!isUuid(id) || (await db.savedView.count({ where: { AND: [{ id }, visibleTo(viewer, room)] } })) === 0)
    return false;
  await showFirst(db, personId, room, id);
  return true;
}

async function showFirst(tx: Tx, staffId: string, room: string, viewId: string): Promise<void> {
  await tx.defaultView.upsert({
    where: { staffId_room: { staffId, room } },
    create: { staffId, room, viewId },
    update: { viewId },
  });
}

async function ownView(viewer: Viewer, id: string) {
  if (viewer.kind !== "staff" || !isUuid(id)) return null;
  const view = await db.savedView.findFirst({ where: { id, ownerId: viewer.personId }, select: { room: true } });
  const room = view && roomFor(viewer, view.room);
  return room ? { view, room, ownerId: viewer.personId } : null;
}
