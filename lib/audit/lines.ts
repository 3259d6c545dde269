import type { Prisma } from "@/lib/core/db";
import { db } from "@/lib/core/db";
import { thingsOf } from "./things";
import type { AuditLine, FieldChange } from "./types";
import { DEEDS, inWords } from "./vocabulary";

export type AuditRow = Prisma.AuditEventGetPayload<object>;

/** Rows of the record as people read them: who, what, to which thing, and from what to what. */
export async function linesOf(rows: AuditRow[]): Promise<AuditLine[]> {
  const [names, thingOf] = await Promise.all([namesOf(rows), thingsOf(rows)]);
  return rows.map((row) => {
    const { changed, facts } = told(row);
    const { id, at, action, subject, subjectId } = row;
    return {
      id: String(id),
      at,
      who: row.actorId ? (names.get(row.actorId) ?? "A candidate") : "The site",
      did: DEEDS[`${subject}.${action}`] ?? `did “${inWords(action).toLowerCase()}” to {it}`,
      thing: thingOf(row),
      action,
      subject,
      subjectId,
      changed,
      facts,
    };
  });
}

/** The whole sentence, as a file has it. */
export const sentenceOf = ({ who, did, thing }: AuditLine): string => `${who} ${did.replace("{it}", thing.name)}.`;

/** Those of staff, also of those who left. Nobody else is named. */
async function namesOf(rows: AuditRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))];
  const staff = await db.staff.findMany({
    where: { personId: { in: ids } },
    select: { personId: true, person: { select: { name: true } } },
  });
  return new Map(staff.map(({ personId, person }) => [personId, person.name]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What `changes()` wrote, field by field, and the rest as facts. Rows of before it hold `from` and `to` as they liked. */
function told({ action, details }: AuditRow): Pick<AuditLine, "changed" | "facts"> {
  if (!isObject(details)) return { changed: [], facts: [] };
  const { from, to, ...rest } = details;
  const facts = Object.entries(rest).map(([name, value]) => ({ name: inWords(name), value: said(value) }));
  if (isObject(to)) return { changed: fieldsOf(isObject(from) ? from : {}, to), facts };
  if (to !== undefined) return { changed: [{ field: inWords(action), from: said(from), to: said(to) }], facts };
  return { changed: [], facts: from === undefined ? facts : [{ name: "From", value: said(from) }, ...facts] };
}

const fieldsOf = (from: Record<string, unknown>, to: Record<string, unknown>): FieldChange[] =>
  Object.keys(to).map((name) => ({ field: inWords(name), from: said(from[name]), to: said(to[name]) }));

function said(value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length > 0 ? value.map(said).join(", ") : "nothing";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
