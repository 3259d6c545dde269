import { audit } from "@/lib/access/audit";
import type { Handing } from "@/lib/access/handing";
import { Prisma, type Tx } from "@/lib/core/db";

export const clientsOf = (tx: Tx, ownerId: string): Promise<number> => tx.client.count({ where: { ownerId } });
export const vacanciesOf = (tx: Tx, ownerId: string): Promise<number> => tx.vacancy.count({ where: { ownerId } });

export const giveClients = (tx: Tx, handing: Handing): Promise<number> => give(tx, "client", handing);
export const giveVacancies = (tx: Tx, handing: Handing): Promise<number> => give(tx, "vacancy", handing);

/**
 * Gives all that one colleague owns of a kind to another, past ones too: a filled vacancy has a rebate to think of. Each is
 * a new version, so that a form opened before does not bring the leaver back. Answers how many went.
 */
async function give(tx: Tx, kind: "client" | "vacancy", { from, to, by, now }: Handing): Promise<number> {
  const table = Prisma.raw(kind);
  const given = await tx.$queryRaw<{ id: string }[]>`
    WITH held AS (SELECT id FROM ${table} WHERE owner_id = ${from}::uuid ORDER BY id FOR UPDATE)
    UPDATE ${table} AS thing SET owner_id = ${to}::uuid, version = thing.version + 1, updated_at = ${now}
    FROM held WHERE thing.id = held.id RETURNING thing.id`;
  const details = { from: { ownerId: from }, to: { ownerId: to } };
  for (const { id: subjectId } of given)
    await audit(tx, { actorId: by, action: "hand-over", subject: kind, subjectId, details });
  return given.length;
}
