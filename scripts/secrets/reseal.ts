import { db, Prisma, type Tx } from "@/lib/core/db";
import { sealedAnew } from "@/lib/core/secrets/sealing";

/** Every column that holds a sealed text (lib/core/secrets/sealing.ts). */
export const SEALED = [
  ["authenticator", "secret"],
  ["consultant", "calendar_url"],
  ["debrief", "sealed"],
  ["practice_answer", "sealed"],
  ["fit_profile", "sealed"],
  ["fit_snapshot", "sealed"],
  ["fit_reflection", "sealed"],
  ["plan", "about"],
  ["plan_step", "words"],
  ["plan_step", "skip_reason"],
  ["plan_step", "evidence"],
] as const;

/** Blocks of a table, of 8 kB each: so much is looked at, and written in one transaction, at a time. */
const BLOCKS_AT_ONCE = 100;

/** Seals one column anew. Answers how many texts were not under the present secret. */
export async function resealColumn(table: string, column: string): Promise<number> {
  const [at, text] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)];
  // What is written meanwhile comes behind the last block, and is under the present secret.
  const [size] = await db.$queryRaw<{ blocks: number }[]>`
    SELECT (pg_relation_size(${table}::regclass) / current_setting('block_size')::int)::int AS blocks`;
  let anew = 0;
  for (let block = 0; block < (size?.blocks ?? 0); block += BLOCKS_AT_ONCE) {
    const rows = await db.$queryRaw<{ place: string; text: string }[]>`
      SELECT ctid::text AS place, ${text} AS text FROM ${at}
      WHERE ctid >= ${`(${block},0)`}::tid AND ctid < ${`(${block + BLOCKS_AT_ONCE},0)`}::tid AND ${text} IS NOT NULL`;
    const changed = rows.flatMap(({ place, text: before }) => {
      const after = sealedAnew(before);
      return after === null ? [] : [{ place, before, after }];
    });
    if (changed.length > 0) anew += await db.$transaction((tx) => write(tx, { at, text, changed }));
  }
  return anew;
}

interface Change {
  place: string;
  before: string;
  after: string;
}

/**
 * Some of these rows are never changed (triggers): what they say stays the same here, only its seal does not. A row that
 * somebody changed meanwhile has a seal of today already.
 */
async function write(
  tx: Tx,
  { at, text, changed }: { at: Prisma.Sql; text: Prisma.Sql; changed: Change[] },
): Promise<number> {
  await tx.$executeRaw`ALTER TABLE ${at} DISABLE TRIGGER USER`;
  const written = await tx.$executeRaw`
    UPDATE ${at} SET ${text} = change.after
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS change (place text, before text, after text)
    WHERE ${at}.ctid = change.place::tid AND ${at}.${text} = change.before`;
  await tx.$executeRaw`ALTER TABLE ${at} ENABLE TRIGGER USER`;
  return written;
}
