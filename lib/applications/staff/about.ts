import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import type { Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { ABOUT, type About } from "./note-input";

/** What a note or a task is about. */
export interface Subject {
  about: About;
  id: string;
}

/** The columns that say it. */
export const keyOf = ({ about, id }: Subject) =>
  about === "application" ? { applicationId: id, candidateId: null } : { applicationId: null, candidateId: id };

/** Who may write things down about an application or a candidate; null for anybody else. */
export function writerOf(viewer: Viewer, { about, id }: Subject): Staff | null {
  const isTheirs = may(viewer, "write:applications") && (about === "application" || may(viewer, "read:candidates"));
  return viewer.kind === "staff" && isTheirs && isUuid(id) && ABOUT.includes(about) ? viewer : null;
}

/** Whether it is there, locked against going. */
export async function isThere(tx: Tx, { about, id }: Subject): Promise<boolean> {
  const rows =
    about === "application"
      ? await tx.$queryRaw<unknown[]>`SELECT id FROM application WHERE id = ${id}::uuid FOR KEY SHARE`
      : await tx.$queryRaw<unknown[]>`SELECT person_id FROM candidate WHERE person_id = ${id}::uuid FOR KEY SHARE`;
  return rows.length > 0;
}
