import { db, type Tx } from "@/lib/core/db";
import { keyedHash } from "@/lib/core/secrets/tokens";
import { bookedCall } from "./invitations/links";
import type { CallRequest } from "./schema";
import type { BookedCall } from "./types";

/** A request that says which repetition of it would be the same one. */
export interface Repeatable {
  key: string;
  /** Of the whole request, so that another request under the same key is told apart. Keyed: it covers personal data. */
  requestHash: string;
}

/** What an earlier request under the same key came to. */
export type Earlier = { isSame: boolean; call: BookedCall };

const SCOPE = "calls";

export function repeatable(key: string | undefined, request: CallRequest): Repeatable | null {
  return key === undefined ? null : { key, requestHash: keyedHash(JSON.stringify(request)) };
}

/**
 * Takes the key for this transaction, or answers what was booked under it before. While another request holds the key
 * this waits for it to end. Nothing is kept of a request that booked nothing: let go of the key before ending.
 */
export async function takeKey(tx: Tx, request: Repeatable | null, now: Date): Promise<Earlier | null> {
  if (!request) return null;
  const { count } = await tx.idempotencyKey.createMany({
    data: [{ scope: SCOPE, ...request, createdAt: now }],
    skipDuplicates: true,
  });
  return count > 0 ? null : earlierUnder(request, tx);
}

export async function letGoOfKey(tx: Tx, request: Repeatable | null): Promise<void> {
  if (request) await tx.idempotencyKey.deleteMany({ where: { scope: SCOPE, key: request.key } });
}

/** Keeps which call the key booked. Its time is kept as it was answered: a later move changes no earlier answer. */
export async function keepAnswer(tx: Tx, request: Repeatable | null, call: BookedCall): Promise<void> {
  if (!request) return;
  const response = { id: call.id, start: call.start.toISOString(), host: call.host.name };
  await tx.idempotencyKey.update({ where: { scope_key: { scope: SCOPE, key: request.key } }, data: { response } });
}

export async function earlierUnder(request: Repeatable | null, tx: Tx = db): Promise<Earlier | null> {
  if (!request) return null;
  const row = await tx.idempotencyKey.findUnique({ where: { scope_key: { scope: SCOPE, key: request.key } } });
  if (!row?.response) return null;
  const { id, start, host } = row.response as { id: string; start: string; host: string };
  return {
    isSame: row.requestHash === request.requestHash,
    call: bookedCall({ id, startsAt: new Date(start), consultant: { name: host } }),
  };
}
