import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { markStale } from "@/lib/core/stale";
import { SHELF_TABLES, type ShelfKind } from "../../shelves";
import { followInDrafts } from "./drafts";
import { factsOf } from "./record";

/**
 * Merges one category or author into another: all posts, and every address it has or had, go there in one transaction.
 * Earlier versions of posts go on naming it, so its row stays, without an address. Answers how many posts moved; refused
 * when either is not there, or they are one.
 */
export async function mergeShelf(viewer: Viewer, kind: ShelfKind, { from, into }: { from: string; into: string }) {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts") || !isUuid(from) || !isUuid(into) || from === into) {
    return { ok: false, reason: "not-found" } as const;
  }
  return db.$transaction(async (tx) => {
    const { rows, slugs, key } = SHELF_TABLES[kind];
    // Whoever is saving a post ends first, and whoever comes waits: no post stays behind, and nobody waits in a circle.
    await tx.$executeRaw`LOCK TABLE post IN EXCLUSIVE MODE`;
    const target = await bothStanding(tx, kind, from, into);
    if (!target) return { ok: false, reason: "not-found" } as const;
    const posts = await tx.$executeRaw`UPDATE post SET ${key} = ${into}::uuid WHERE ${key} = ${from}::uuid`;
    const led = await tx.$queryRaw<{ slug: string }[]>`
      UPDATE ${slugs} SET ${key} = ${into}::uuid WHERE ${key} = ${from}::uuid RETURNING slug`;
    await tx.$executeRaw`
      UPDATE ${rows} SET merged_into_id = ${into}::uuid, slug = CASE WHEN id = ${from}::uuid THEN 'merged-' || id ELSE slug END
      WHERE id = ${from}::uuid OR merged_into_id = ${from}::uuid`;
    await followInDrafts(
      tx,
      kind,
      led.map(({ slug }) => slug),
      target.slug,
    );
    const details = { posts, ...changes(null, { mergedIntoId: into }) };
    await audit(tx, { actorId: viewer.personId, action: "merge", subject: kind, subjectId: from, details });
    await markStale(tx, "posts");
    return { ok: true, posts, slug: target.slug } as const;
  });
}

/** The one that stays, when both are there. Locked in one order, so that two merges do not wait for each other. */
async function bothStanding(tx: Tx, kind: ShelfKind, from: string, into: string) {
  const { rows } = SHELF_TABLES[kind];
  const found = await tx.$queryRaw<{ id: string; slug: string }[]>`
    SELECT id, slug FROM ${rows} WHERE id IN (${from}::uuid, ${into}::uuid) AND merged_into_id IS NULL
    ORDER BY id FOR UPDATE`;
  return found.length === 2 ? (found.find(({ id }) => id === into) ?? null) : null;
}

/** Removes one that no post stands under or ever stood under. Answers false when one does: it is to be merged instead. */
export async function removeShelf(viewer: Viewer, kind: ShelfKind, id: string): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts") || !isUuid(id)) return false;
  const { rows, key } = SHELF_TABLES[kind];
  return db.$transaction(async (tx) => {
    const before = await factsOf(tx, kind, id);
    const count = await tx.$executeRaw`
      DELETE FROM ${rows} AS shelf WHERE id = ${id}::uuid AND merged_into_id IS NULL
        AND NOT EXISTS (SELECT FROM post WHERE ${key} = shelf.id)
        AND NOT EXISTS (SELECT FROM post_revision WHERE ${key} = shelf.id)
        AND NOT EXISTS (SELECT FROM ${rows} AS other WHERE other.merged_into_id = shelf.id)`;
    if (count === 0) return false;
    const gone = Object.fromEntries(Object.keys(before ?? {}).map((name) => [name, null]));
    const details = changes(before, gone);
    await audit(tx, { actorId: viewer.personId, action: "remove", subject: kind, subjectId: id, details });
    await markStale(tx, "posts");
    return true;
  });
}
