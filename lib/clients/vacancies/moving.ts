import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { MOVES, type Stage } from "../vocabulary";

interface Move {
  id: string;
  /** Where it stood when whoever moves it looked. If it stands elsewhere by now, it is not moved. */
  from: string;
  to: Stage;
}

/**
 * Moves a vacancy along the table of moves, with an event. Filled means that all places are; one that comes back from there
 * has a place open again. "moved-meanwhile" when it stands elsewhere by now, "no-such-move" for a leap.
 */
export async function moveVacancy(viewer: Viewer, { id, from, to }: Move, now: Date) {
  if (viewer.kind !== "staff" || !may(viewer, "write:clients") || !isUuid(id))
    return { ok: false, reason: "not-found" } as const;
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM vacancy WHERE id = ${id}::uuid FOR UPDATE`;
    const vacancy = await tx.vacancy.findUnique({ where: { id } });
    if (!vacancy) return { ok: false, reason: "not-found" } as const;
    if (vacancy.stage !== from) return { ok: false, reason: "moved-meanwhile", stage: vacancy.stage as Stage } as const;
    if (!MOVES[vacancy.stage as Stage].includes(to)) return { ok: false, reason: "no-such-move" } as const;
    const { headcount } = vacancy;
    const filled = to === "filled" ? headcount : from === "filled" ? headcount - 1 : vacancy.filledCount;
    await move(tx, { id, from, to, filledCount: filled, actorId: viewer.personId }, now);
    return { ok: true } as const;
  });
}

/** A vacancy that was only taken is advertised from its first public job on. The caller has locked nothing of it. */
export async function markAdvertised(tx: Tx, id: string, actorId: string, now: Date): Promise<void> {
  await tx.$queryRaw`SELECT id FROM vacancy WHERE id = ${id}::uuid FOR UPDATE`;
  const taken = await tx.vacancy.findFirst({ where: { id, stage: "taken" }, select: { filledCount: true } });
  if (taken) await move(tx, { id, from: "taken", to: "advertised", actorId, ...taken }, now);
}

async function move(
  tx: Tx,
  { id, from, to, filledCount, actorId }: Move & { filledCount: number; actorId: string },
  now: Date,
): Promise<void> {
  await tx.vacancy.update({
    where: { id },
    data: { stage: to, stageAt: now, filledCount, version: { increment: 1 }, updatedAt: now },
    select: { id: true },
  });
  await tx.vacancyEvent.create({ data: { vacancyId: id, at: now, actorId, fromStage: from, toStage: to } });
  const details = { from: { stage: from }, to: { stage: to } };
  await audit(tx, { actorId, action: "move", subject: "vacancy", subjectId: id, details });
}
