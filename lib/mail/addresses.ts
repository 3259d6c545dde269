import { type Tx, db } from "@/lib/core/db";
import { keyedHash, keyedHashes } from "@/lib/core/secrets/tokens";

/**
 * "confirmations": whoever reads it has said that it was not them who asked. "bulk": no digests any more. "all": the mailbox
 * does not exist.
 */
export type SuppressionScope = "confirmations" | "bulk" | "all";

export type Stream = "transactional" | "bulk";

/** A mailbox that did not exist may come into being: after this long, mail that somebody asks for is tried again. */
const MAILBOX_MAY_EXIST_MS = 30 * 86_400_000;

/** How a suppressed address is kept, so that it survives erasure: a keyed hash of its lower-case form. */
export const addressHash = (address: string): string => keyedHash(plain(address));

/** What it may be kept as: also under secrets before this one, since nobody may be written to again for a new secret. */
const addressHashes = (address: string): string[] => keyedHashes(plain(address));
const kept = (address: string) => ({ addressHash: { in: addressHashes(address) } });
const plain = (address: string) => address.trim().toLowerCase();

/** Stops mail to an address. Saying it again counts from then, with its reason. */
export async function suppress(
  tx: Tx,
  address: string,
  scope: SuppressionScope,
  reason: string,
  now: Date,
): Promise<void> {
  const hash = addressHash(address);
  await tx.$executeRaw`
    INSERT INTO suppression (address_hash, scope, reason, since) VALUES (${hash}, ${scope}, ${reason}, ${now})
    ON CONFLICT (address_hash, scope) DO UPDATE SET reason = excluded.reason, since = excluded.since`;
}

/** Lets mail go to an address again: its owner has just answered one. */
export async function allowAgain(tx: Tx, address: string): Promise<void> {
  await tx.suppression.deleteMany({ where: kept(address) });
}

/** Takes one suppression back that was a mistake of ours; one for another reason stays. */
export async function liftSuppression(tx: Tx, address: string, scope: SuppressionScope, reason: string): Promise<void> {
  await tx.suppression.deleteMany({ where: { ...kept(address), scope, reason } });
}

/** Those of the addresses, as given, to which mail of this stream may not go. */
export async function suppressedAmong(
  addresses: string[],
  stream: Stream,
  now: Date,
  tx: Tx = db,
): Promise<Set<string>> {
  const hashes = new Map(addresses.map((address) => [address, addressHashes(address)]));
  const stops =
    stream === "bulk"
      ? { scope: { in: ["bulk", "all"] } }
      : { scope: "all", since: { gt: new Date(now.getTime() - MAILBOX_MAY_EXIST_MS) } };
  const rows = await tx.suppression.findMany({
    where: { addressHash: { in: [...hashes.values()].flat() }, ...stops },
    select: { addressHash: true },
  });
  const stopped = new Set(rows.map((row) => row.addressHash));
  return new Set(addresses.filter((address) => hashes.get(address)?.some((hash) => stopped.has(hash))));
}

/** Whether whoever reads this address has said that it was not them. */
export async function refusesConfirmations(tx: Tx, address: string): Promise<boolean> {
  return (await tx.suppression.count({ where: { ...kept(address), scope: "confirmations" } })) > 0;
}

/** Why an address is not written to, the latest first. */
export async function suppressionsOf(
  address: string,
  tx: Tx = db,
): Promise<{ scope: string; reason: string; since: Date }[]> {
  return tx.suppression.findMany({
    where: kept(address),
    orderBy: { since: "desc" },
    select: { scope: true, reason: true, since: true },
  });
}
