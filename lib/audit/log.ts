import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { asCsv, type CsvOptions } from "@/lib/core/text/csv";
import { db } from "@/lib/core/db";
import { type AuditRow, linesOf, sentenceOf } from "./lines";
import { matching, NEWEST_FIRST } from "./matching";
import type { AuditFilter } from "./schema";
import type { AuditLine } from "./types";

const PAGE_SIZE = 50;
const AT_ONCE = 1000;

export interface AuditPage {
  lines: AuditLine[];
  /** Where the next page begins, for the filter's `after`; null at the end. */
  next: string | null;
}

/** The record, newest first, as it is filtered. Null for whoever may not read it. */
export async function auditLog(viewer: Viewer, filter: AuditFilter): Promise<AuditPage | null> {
  if (!may(viewer, "read:audit")) return null;
  const rows = await rowsOf(filter, PAGE_SIZE + 1);
  const shown = rows.slice(0, PAGE_SIZE);
  return { lines: await linesOf(shown), next: rows.length > PAGE_SIZE ? placeOf(shown.at(-1)) : null };
}

/** Colleagues, also those who left, by name. Null for whoever may not read the record. */
export async function auditActors(viewer: Viewer): Promise<{ id: string; name: string }[] | null> {
  if (!may(viewer, "read:audit")) return null;
  const rows = await db.staff.findMany({
    orderBy: { person: { name: "asc" } },
    select: { personId: true, person: { select: { name: true } } },
  });
  return rows.map(({ personId, person }) => ({ id: personId, name: person.name }));
}

const HEADER = ["at", "who", "what", "action", "subject", "subject_id", "details"];

/**
 * Exactly what is filtered, all pages of it, as CSV, piece by piece. That it was taken out is written down, with the
 * filter. Null for whoever may not.
 */
export async function exportAudit(
  viewer: Viewer,
  { after: _, ...filter }: AuditFilter,
  options: CsvOptions = {},
): Promise<AsyncGenerator<string> | null> {
  if (viewer.kind !== "staff" || !may(viewer, "read:audit")) return null;
  const begun = await rowsOf(filter, 1);
  const asked = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  await audit(db, { actorId: viewer.personId, action: "export", subject: "audit", subjectId: "all", details: asked });
  return asCsv(HEADER, cellsOf(filter, begun[0]), options);
}

/** From the newest row there was when it was asked for, so that the file ends however much is written meanwhile. */
async function* cellsOf(filter: AuditFilter, newest: AuditRow | undefined): AsyncGenerator<string[]> {
  let after: AuditFilter["after"] = newest && { at: newest.at, id: newest.id + 1n };
  while (after) {
    const rows: AuditRow[] = await rowsOf({ ...filter, after }, AT_ONCE);
    const lines = await linesOf(rows);
    for (const [index, line] of lines.entries())
      yield [
        line.at.toISOString(),
        line.who,
        sentenceOf(line),
        line.action,
        line.subject,
        line.subjectId,
        JSON.stringify(rows[index]?.details ?? {}),
      ];
    const last = rows.at(-1);
    after = last && rows.length === AT_ONCE ? { at: last.at, id: last.id } : undefined;
  }
}

const rowsOf = async (filter: AuditFilter, take: number): Promise<AuditRow[]> =>
  db.auditEvent.findMany({ where: await matching(filter), orderBy: NEWEST_FIRST, take });

const placeOf = (row: AuditRow | undefined) => (row ? `${row.at.getTime()}-${row.id}` : null);
