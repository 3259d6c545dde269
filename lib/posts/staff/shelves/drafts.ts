import { Prisma, type Tx } from "@/lib/core/db";
import type { ShelfKind } from "../../shelves";

/** What editors are typing names categories and authors by address: it follows when that changes. */
export async function followInDrafts(tx: Tx, kind: ShelfKind, from: string[], to: string): Promise<void> {
  const field = Prisma.sql`${kind}::text`;
  await tx.$executeRaw`
    UPDATE post_working_copy SET fields = jsonb_set(fields, ARRAY[${field}], to_jsonb(${to}::text))
    WHERE fields->>${field} = ANY (${from})`;
}
