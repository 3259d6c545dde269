import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";

/**
 * Does something to a client in one transaction with its row locked; "not-found" for whoever may not, and for no such client.
 */
export async function onClient<T>(
  viewer: Viewer,
  clientId: string,
  deed: (given: { tx: Tx; staff: Staff }) => Promise<T>,
): Promise<T | { ok: false; reason: "not-found" }> {
  if (viewer.kind !== "staff" || !may(viewer, "write:clients") || !isUuid(clientId))
    return { ok: false, reason: "not-found" };
  return db.$transaction(async (tx) => {
    const found = await tx.$queryRaw<unknown[]>`SELECT id FROM client WHERE id = ${clientId}::uuid FOR UPDATE`;
    return found.length > 0 ? deed({ tx, staff: viewer }) : { ok: false, reason: "not-found" };
  });
}

/** Somebody who works here may own a client or a vacancy; anybody else's id counts as nobody's. */
export async function ownerOr(tx: Tx, personId: string | undefined, fallback: string | null): Promise<string | null> {
  if (!personId) return fallback;
  const known = await tx.staff.findFirst({ where: { personId, leftAt: null }, select: { personId: true } });
  return known?.personId ?? fallback;
}
