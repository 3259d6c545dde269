import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { RELATION_SAID, type Relation } from "../kudos-input";

const onceFor = (id: string) => `kudos-report:${id}`;

/**
 * A candidate asks us to look at words that they were sent: only then does anybody here see them. They leave the wall and
 * whatever they were shown with. False when they are not theirs.
 */
export async function reportKudos(viewer: Viewer, id: string, now: Date): Promise<boolean> {
  if (!isSignedIn(viewer) || !isUuid(id)) return false;
  const { personId: candidateId } = viewer;
  return db.$transaction(async (tx) => {
    const where = { id, candidateId, state: { not: "reported" } };
    const { count } = await tx.kudos.updateMany({ where, data: { state: "reported", lastUsedAt: now } });
    if (count === 0) return false;
    await tx.kudosUse.deleteMany({ where: { kudosId: id } });
    const title = "They reported words that somebody sent them: see “Reported words”";
    const data = { candidateId, title, dueOn: toDateColumn(londonDay(now)), createdAt: now, once: onceFor(id) };
    await tx.candidateTask.createMany({ data: [data], skipDuplicates: true });
    return true;
  });
}

export interface ReportedKudos {
  id: string;
  candidate: { id: string; name: string };
  relation: string;
  giverName: string;
  moment: string | null;
  trust: string | null;
  words: string[];
  givenAt: Date;
}

/** What candidates have asked us to look at, and nothing else. Null for whoever may not. */
export async function reportedKudos(viewer: Viewer): Promise<ReportedKudos[] | null> {
  if (!may(viewer, "read:candidates")) return null;
  const rows = await db.kudos.findMany({
    where: { state: "reported" },
    orderBy: { givenAt: "asc" },
    select: {
      id: true,
      relation: true,
      giverName: true,
      moment: true,
      trust: true,
      words: true,
      givenAt: true,
      candidate: { select: { personId: true, person: { select: { name: true } } } },
    },
  });
  return rows.map(({ candidate, relation, ...row }) => ({
    ...row,
    relation: RELATION_SAID[relation as Relation],
    candidate: { id: candidate.personId, name: candidate.person.name },
  }));
}

/**
 * Settles a report: the words go and the link that they came by ends, or they go back to their candidate, hidden. False when
 * it was settled before, or for whoever may not.
 */
export async function settleReport(
  viewer: Viewer,
  id: string,
  outcome: "remove" | "back",
  now: Date,
): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(id)) return false;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM kudos WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.kudos.findFirst({
      where: { id, state: "reported" },
      select: { candidateId: true, requestId: true },
    });
    if (!row) return false;
    if (outcome === "back") await tx.kudos.update({ where: { id }, data: { state: "hidden" }, select: { id: true } });
    else {
      await tx.kudos.delete({ where: { id }, select: { id: true } });
      if (row.requestId) await tx.kudosRequest.deleteMany({ where: { id: row.requestId } });
    }
    const done = { doneAt: now, doneById: viewer.personId };
    await tx.candidateTask.updateMany({ where: { once: onceFor(id), doneAt: null }, data: done });
    await audit(tx, {
      actorId: viewer.personId,
      action: "settle-report",
      subject: "candidate",
      subjectId: row.candidateId,
      details: { from: { report: "open" }, to: { report: outcome === "back" ? "returned" : "removed" } },
    });
    return true;
  });
}
