import type { Facts } from "@/lib/access/audit";
import type { Tx } from "@/lib/core/db";
import type { ShelfKind } from "../../shelves";

/** What the record tells of a category or an author: of an author nothing that names them, since they may be a person. */
export async function factsOf(tx: Tx, kind: ShelfKind, id: string): Promise<Facts | null> {
  return kind === "category"
    ? tx.category.findUnique({ where: { id }, select: { name: true, slug: true, description: true, position: true } })
    : tx.author.findUnique({ where: { id }, select: { role: true, isPerson: true } });
}
