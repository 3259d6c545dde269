import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { OFFERED } from "@/lib/core/finding";
import { likeText, oneLine } from "@/lib/core/text/text";

/** The few clients whose name has these words in it. Null for whoever may not see clients. */
export async function findClients(viewer: Viewer, typed: string): Promise<{ id: string; name: string }[] | null> {
  if (!may(viewer, "read:clients")) return null;
  const words = oneLine(typed.slice(0, 200)).split(" ").filter(Boolean).slice(0, 5);
  if (words.length === 0) return [];
  return db.client.findMany({
    where: { AND: words.map((word) => ({ name: { contains: likeText(word), mode: "insensitive" } })) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: OFFERED,
    select: { id: true, name: true },
  });
}
