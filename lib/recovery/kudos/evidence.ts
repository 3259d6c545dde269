import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { type KudosPermission, RELATION_SAID, type Relation, STRENGTHS, type Strength } from "../kudos-input";
import { firstNameIn } from "./giving";

/** Words that may be written from, with the line that a candidate begins with and then puts in their own way. */
export interface Evidence {
  id: string;
  quote: string;
  /** "Ruth, a lecturer or teacher", as far as the giver agreed to be named. */
  from: string;
  strengths: string[];
  line: string;
}

/** This many are shown with one application at most: whoever reads it has minutes. */
export const MOST_TICKED = 3;

/** What the viewer may write from: what they kept, and whose giver lets others see it. */
export async function evidenceFor(viewer: Viewer): Promise<Evidence[]> {
  if (!isSignedIn(viewer)) return [];
  const rows = await db.kudos.findMany({
    where: { candidateId: viewer.personId, state: "kept", permission: { not: "private" } },
    orderBy: [{ givenAt: "desc" }, { id: "asc" }],
  });
  return rows.map(({ id, moment, trust, words, strengths, ...row }) => {
    const named = strengths.map((key) => STRENGTHS[key as Strength]);
    const quote = moment ?? trust ?? words.join(", ");
    return { id, quote, from: sayFrom(row), strengths: named, line: lineOf(quote, named, row.relation as Relation) };
  });
}

/** Whose words they are, by as much of a name as the giver agreed to. */
export function sayFrom({ giverName, relation, permission }: Record<"giverName" | "relation" | "permission", string>) {
  const name = (permission as KudosPermission) === "full-name" ? giverName : firstNameIn(giverName);
  const said = RELATION_SAID[relation as Relation];
  return name ? `${name}, ${said}` : capital(said);
}

/** Strength, moment, result: the last is the candidate's own to say. */
function lineOf(quote: string, strengths: string[], relation: Relation): string {
  const strength = strengths[0] ?? "What I am trusted with";
  const end = /[.!?]$/.test(quote) ? "" : ".";
  return `${strength}. ${capital(RELATION_SAID[relation].replace("they", "I"))} put it like this: “${quote}${end}” What came of it: `;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Shows these words with the viewer's application for a job, and no others. What is not theirs, not kept or not to be shown
 * is passed over. Answers how many are shown.
 */
export async function showWith(viewer: Viewer, slug: string, ids: string[], now: Date): Promise<number> {
  if (!isSignedIn(viewer)) return 0;
  const { personId: candidateId } = viewer;
  return db.$transaction(async (tx) => {
    const where = { candidateId, job: { slugs: { some: { slug } } } };
    const application = await tx.application.findFirst({ where, select: { id: true } });
    if (!application) return 0;
    const mine = await tx.kudos.findMany({
      where: { id: { in: ids.filter(isUuid) }, candidateId, state: "kept", permission: { not: "private" } },
      orderBy: { givenAt: "desc" },
      take: MOST_TICKED,
      select: { id: true },
    });
    const chosen = mine.map(({ id }) => id);
    await tx.kudosUse.deleteMany({ where: { applicationId: application.id, kudosId: { notIn: chosen } } });
    const data = chosen.map((kudosId) => ({ applicationId: application.id, kudosId, tickedAt: now }));
    await tx.kudosUse.createMany({ data, skipDuplicates: true });
    await tx.kudos.updateMany({ where: { id: { in: chosen } }, data: { lastUsedAt: now } });
    return chosen.length;
  });
}

/** Shows words with an application no longer. False when it is not theirs. */
export async function stopShowing(viewer: Viewer, useId: string): Promise<boolean> {
  if (!isSignedIn(viewer) || !isUuid(useId)) return false;
  const where = { id: useId, application: { candidateId: viewer.personId } };
  return (await db.kudosUse.deleteMany({ where })).count > 0;
}
