import type { Prisma, Tx } from "@/lib/core/db";

/** Writes down who did what, in the transaction of the deed. `details` never holds names or addresses, ids only. */
export async function audit(
  tx: Tx,
  entry: {
    actorId: string | null;
    action: string;
    subject: string;
    subjectId: string;
    details?: Prisma.InputJsonObject;
  },
): Promise<void> {
  await tx.auditEvent.create({ data: { ...entry, details: entry.details ?? {} } });
}

/** A fact as a row or a form has it. */
export type Fact = string | number | bigint | boolean | Date | null | undefined | readonly Fact[];
export type Facts = Readonly<Record<string, Fact>>;

type Kept = string | number | boolean | null | Kept[];

/** How many letters of a text are kept, and how many of what stands around the place where it changed. */
const MOST = 300;
const AROUND = 40;

/**
 * From what to what, for `details`: the fields of `after` that differ from `before`, and no others; nothing at all when
 * none does. Dates become instants; of a long text only the part that changed is kept, with some words around it. Give
 * it facts and ids, never names or addresses of people. Null as `before` is a thing that was not there.
 */
export function changes(
  before: object | null,
  after: Facts,
): { from?: Record<string, Kept>; to?: Record<string, Kept> } {
  const from: Record<string, Kept> = {};
  const to: Record<string, Kept> = {};
  for (const name of Object.keys(after)) {
    const [old, now] = [asKept((before as Facts | null)?.[name]), asKept(after[name])];
    if (JSON.stringify(old) === JSON.stringify(now)) continue;
    [from[name], to[name]] =
      typeof old === "string" && typeof now === "string" ? whereTheyDiffer(old, now) : [old, now];
  }
  return Object.keys(to).length > 0 ? { from, to } : {};
}

function asKept(fact: Fact): Kept {
  if (fact === undefined || fact === null) return null;
  if (fact instanceof Date) return fact.toISOString();
  if (typeof fact === "bigint") return String(fact);
  if (Array.isArray(fact)) return fact.slice(0, 100).map(asKept);
  return fact as string | number | boolean;
}

function whereTheyDiffer(old: string, now: string): [string, string] {
  if (old.length <= MOST && now.length <= MOST) return [old, now];
  const shortest = Math.min(old.length, now.length);
  let start = 0;
  while (start < shortest && old[start] === now[start]) start++;
  let end = 0;
  while (end < shortest - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return [part(old, start, end), part(now, start, end)];
}

/** What lies between two ends that are the same, with a little of both. */
function part(text: string, start: number, end: number): string {
  const first = Math.max(0, start - AROUND);
  const last = Math.min(text.length, text.length - end + AROUND);
  const shown = text.slice(first, Math.min(last, first + MOST)).toWellFormed();
  return `${first > 0 ? "…" : ""}${shown}${first + MOST < last || last < text.length ? "…" : ""}`;
}
