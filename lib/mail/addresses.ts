import { type Tx, db } from "@/lib/core/db";
import { keyedHash } from "@/lib/core/tokens";

/** "bulk": no digests any more. "all": the mailbox does not exist. */
export type SuppressionScope = "bulk" | "all";

/** How a suppressed address is kept, so that it survives erasure: a keyed hash of its lower-case form. */
export const addressHash = (address: string): string => keyedHash(address.trim().toLowerCase());

/** Stops mail to an address for good. Saying it twice is fine. */
export async function suppress(
  tx: Tx,
  address: string,
  scope: SuppressionScope,
  reason: string,
  now: Date,
): Promise<void> {
  await tx.suppression.createMany({
    data: [{ addressHash: addressHash(address), scope, reason, since: now }],
    skipDuplicates: true,
  });
}

/** Lets digests go to an address again: its owner has confirmed it anew. */
export async function allowBulk(tx: Tx, address: string): Promise<void> {
  await tx.suppression.deleteMany({ where: { addressHash: addressHash(address), scope: "bulk" } });
}

/** Whether mail of this stream may not go to the address. */
export async function isSuppressed(address: string, stream: "transactional" | "bulk", tx: Tx = db): Promise<boolean> {
  const scopes: SuppressionScope[] = stream === "bulk" ? ["all", "bulk"] : ["all"];
  return (await tx.suppression.count({ where: { addressHash: addressHash(address), scope: { in: scopes } } })) > 0;
}
