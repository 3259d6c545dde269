import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { fromDateColumn, type LocalDate, londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { sealed, unsealed } from "@/lib/core/secrets/sealing";
import { type DebriefContent, debriefContent, type DebriefInput } from "../debrief-input";
import { type About, aboutOf } from "./about";

/** More than anybody needs; it keeps a program from filling the table. */
export const MOST_DEBRIEFS = 200;

export interface OwnDebrief {
  id: string;
  happenedOn: LocalDate;
  version: number;
  /** Null when it can no longer be opened: the site's secret was changed. */
  content: DebriefContent | null;
}

/** The viewer's own debriefs, the latest first. Others read them only where they brought them along to a call (../sharing). */
export async function ownDebriefs(viewer: Viewer): Promise<OwnDebrief[]> {
  if (!isSignedIn(viewer)) return [];
  const rows = await db.debrief.findMany({
    where: { candidateId: viewer.personId },
    orderBy: [{ happenedOn: "desc" }, { createdAt: "desc" }, { id: "asc" }],
    select: COLUMNS,
  });
  return rows.map(opened);
}

/** The viewer's own about one of their applications, the first first. */
export async function debriefsAbout(viewer: Viewer, applicationId: string): Promise<OwnDebrief[]> {
  if (!isSignedIn(viewer) || !isUuid(applicationId)) return [];
  const rows = await db.debrief.findMany({
    where: { candidateId: viewer.personId, applicationId },
    orderBy: [{ happenedOn: "asc" }, { createdAt: "asc" }],
    select: COLUMNS,
  });
  return rows.map(opened);
}

/** One of the viewer's own; null when it is not theirs or not there. */
export async function ownDebrief(viewer: Viewer, id: string): Promise<OwnDebrief | null> {
  if (!isSignedIn(viewer) || !isUuid(id)) return null;
  const row = await db.debrief.findFirst({ where: { id, candidateId: viewer.personId }, select: COLUMNS });
  return row && opened(row);
}

const COLUMNS = { id: true, happenedOn: true, version: true, sealed: true } as const;

function opened(row: { id: string; happenedOn: Date; version: number; sealed: string }): OwnDebrief {
  const { id, version, happenedOn } = row;
  return { id, version, happenedOn: fromDateColumn(happenedOn), content: openedContent(row.sealed) };
}

/** What a sealed debrief says; null when it cannot be opened any more. */
export function openedContent(text: string): DebriefContent | null {
  const json = unsealed(text);
  return json === null ? null : (debriefContent.safeParse(JSON.parse(json)).data ?? null);
}

export interface Saving {
  /** Made with the form: the same again is the same debrief. */
  id: string;
  input: DebriefInput;
  /** What it is about, where it is one of our interviews or applications. */
  about?: About;
}

export type SavedDebrief =
  | { ok: true; id: string }
  /**
   * "there": another was written about this interview before; "changed": it was saved elsewhere, and stands at this
   * version.
   */
  | { ok: false; reason: "sign-in" | "full" | "future" | "missing" }
  | { ok: false; reason: "there"; id: string }
  | { ok: false; reason: "changed"; version: number };

/**
 * Writes a debrief of the viewer's, or changes it over the version they saw. It says no with "sign-in" for whoever is no
 * candidate, "full" at two hundred, "future" for a day to come, and "missing" for an id that is somebody else's.
 */
export async function saveDebrief(viewer: Viewer, { id, input, about }: Saving, now: Date): Promise<SavedDebrief> {
  if (!isSignedIn(viewer)) return { ok: false, reason: "sign-in" };
  if (!isUuid(id)) return { ok: false, reason: "missing" };
  if (input.happenedOn > londonDay(now)) return { ok: false, reason: "future" };
  const candidateId = viewer.personId;
  return db.$transaction(async (tx) => {
    if (!(await holdCandidate(tx, candidateId))) return { ok: false, reason: "sign-in" };
    const standing = await tx.debrief.findUnique({ where: { id }, select: { candidateId: true, version: true } });
    if (standing && standing.candidateId !== candidateId) return { ok: false, reason: "missing" };
    if (standing) return change(tx, { id, input, standing: standing.version }, now);
    if (input.version > 0) return { ok: false, reason: "missing" };
    return write(tx, { id, input, about, viewer: { personId: candidateId, email: viewer.email } }, now);
  });
}

async function change(
  tx: Tx,
  { id, input, standing }: { id: string; input: DebriefInput; standing: number },
  now: Date,
): Promise<SavedDebrief> {
  // Pressed twice: the second says what the first has written.
  const isRepeat = input.version === 0 && standing === 1;
  if (!isRepeat && input.version !== standing) return { ok: false, reason: "changed", version: standing };
  const version = isRepeat ? standing : standing + 1;
  await tx.debrief.update({ where: { id }, data: { ...columnsOf(input), version, updatedAt: now } });
  return { ok: true, id };
}

async function write(
  tx: Tx,
  { id, input, about, viewer }: Saving & { viewer: { personId: string; email: string } },
  now: Date,
): Promise<SavedDebrief> {
  const candidateId = viewer.personId;
  const ours = about ? await aboutOf(tx, viewer, about, now) : null;
  const { interviewId = null, applicationId = null } = ours ?? {};
  if (interviewId) {
    const there = await tx.debrief.findFirst({ where: { candidateId, interviewId }, select: { id: true } });
    if (there) return { ok: false, reason: "there", id: there.id };
  }
  if ((await tx.debrief.count({ where: { candidateId } })) >= MOST_DEBRIEFS) return { ok: false, reason: "full" };
  const times = { createdAt: now, updatedAt: now };
  await tx.debrief.create({ data: { id, candidateId, interviewId, applicationId, ...columnsOf(input), ...times } });
  return { ok: true, id };
}

function columnsOf({ happenedOn, version: _, ...content }: DebriefInput) {
  return { happenedOn: toDateColumn(happenedOn as LocalDate), sealed: sealed(JSON.stringify(content)) };
}

/** Two writings of one candidate wait for each other. False for whoever is no candidate. */
export async function holdCandidate(tx: Tx, candidateId: string): Promise<boolean> {
  const held = await tx.$queryRaw<unknown[]>`
    SELECT FROM candidate WHERE person_id = ${candidateId}::uuid FOR UPDATE`;
  return held.length > 0;
}
