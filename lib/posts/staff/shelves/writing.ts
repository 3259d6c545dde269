import { randomUUID } from "node:crypto";
import { audit, changes } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { firstFree, isSlugRace } from "@/lib/core/text/slugs";
import { markStale } from "@/lib/core/stale";
import { shorten, slugify } from "@/lib/core/text/text";
import { SHELF_TABLES, type ShelfKind, shelfIdAt } from "../../shelves";
import type { AuthorInput, CategoryInput } from "../../shelf-schema";
import { followInDrafts } from "./drafts";
import { factsOf } from "./record";

type Input = { category: CategoryInput; author: AuthorInput };

/**
 * Writes a category or an author, new (`id` null) or changed. A new address leaves the old one leading to it. Refused with
 * `slug-taken` and a free one when another has or had the address, with `not-found` for whoever may not, and when it is not
 * there or was merged away.
 */
export async function saveShelf<Kind extends ShelfKind>(
  viewer: Viewer,
  kind: Kind,
  { id, input }: { id: string | null; input: Input[Kind] },
) {
  if (viewer.kind !== "staff" || !may(viewer, "write:posts") || (id !== null && !isUuid(id))) {
    return { ok: false, reason: "not-found" } as const;
  }
  try {
    return await db.$transaction(async (tx) => {
      const before = id === null ? null : await standing(tx, kind, id);
      if (id !== null && !before) return { ok: false, reason: "not-found" } as const;
      const { slug: wanted = before?.slug, ...facts } = input;
      const holder = wanted === undefined ? null : await shelfIdAt(kind, wanted, tx);
      if (wanted !== undefined && holder !== null && holder !== id) return slugTaken(tx, kind, wanted);
      const slug = wanted ?? (await freeShelfSlug(tx, kind, slugOf(kind, facts.name)));
      const data = { ...facts, slug };
      const was = id === null ? null : await factsOf(tx, kind, id);
      const saved = await write(tx, kind, id, data);
      if (before && before.slug !== slug) await followInDrafts(tx, kind, [before.slug], slug);
      const action = id === null ? "create" : "change";
      const details = changes(was, (await factsOf(tx, kind, saved)) ?? {});
      await audit(tx, { actorId: viewer.personId, action, subject: kind, subjectId: saved, details });
      await markStale(tx, "posts");
      return { ok: true, id: saved } as const;
    });
  } catch (error) {
    if (isSlugRace(error) && input.slug) return slugTaken(db, kind, input.slug);
    throw error;
  }
}

async function standing(tx: Tx, kind: ShelfKind, id: string): Promise<{ slug: string } | null> {
  const { rows } = SHELF_TABLES[kind];
  const [row] = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM ${rows} WHERE id = ${id}::uuid AND merged_into_id IS NULL FOR UPDATE`;
  return row ?? null;
}

async function write(tx: Tx, kind: ShelfKind, id: string | null, data: object): Promise<string> {
  const select = { id: true } as const;
  if (kind === "category") {
    const facts = data as CategoryInput & { slug: string };
    const row = id
      ? await tx.category.update({ where: { id }, data: facts, select })
      : await tx.category.create({ data: facts, select });
    return row.id;
  }
  const facts = data as AuthorInput & { slug: string };
  const row = id
    ? await tx.author.update({ where: { id }, data: facts, select })
    : await tx.author.create({ data: facts, select });
  return row.id;
}

/** A name without a Latin letter gets a random address. */
const slugOf = (kind: ShelfKind, name: string) => slugify(shorten(name, 80)) || `${kind}-${randomUUID().slice(0, 8)}`;

async function freeShelfSlug(tx: Tx, kind: ShelfKind, wanted: string): Promise<string> {
  const { slugs } = SHELF_TABLES[kind];
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM ${slugs} WHERE slug = ${wanted} OR starts_with(slug, ${`${wanted}-`})`;
  return firstFree(wanted, new Set(rows.map(({ slug }) => slug)));
}

async function slugTaken(tx: Tx, kind: ShelfKind, slug: string) {
  return { ok: false, reason: "slug-taken", suggestion: await freeShelfSlug(tx, kind, slug) } as const;
}
