import type { Prisma } from "@/lib/core/db";

type Value = string | number | boolean | null | Date | undefined;
type Columns = Record<string, Value>;

const plain = (value: Value): string | number | boolean | null =>
  value instanceof Date ? value.toISOString() : (value ?? null);

/** From what to what, only what is different, for the record of who changed what; null when nothing is. */
export function fromTo(
  before: object,
  after: Columns,
): { from: Prisma.InputJsonObject; to: Prisma.InputJsonObject } | null {
  const was = before as Columns;
  const names = Object.keys(after).filter((name) => plain(was[name]) !== plain(after[name]));
  if (names.length === 0) return null;
  return {
    from: Object.fromEntries(names.map((name) => [name, plain(was[name])])),
    to: Object.fromEntries(names.map((name) => [name, plain(after[name])])),
  };
}

/** The same where the values are about a person: only which fields. */
export const changedFields = (before: object, after: Columns): string[] => Object.keys(fromTo(before, after)?.to ?? {});
