import { londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";

export const onceForPromise = (id: string): string => `promise:${id}`;

const AT_ONCE = 200;

/**
 * Reminds staff of every promise whose day has come and that nobody has kept: one task each, for whoever made it. The mark
 * and the task are written together, so that a worker that is killed goes on where it was, and of two neither does it twice.
 * Answers how many it reminded of.
 */
export async function remindOfPromises(now: Date): Promise<number> {
  const due = await db.callPromise.findMany({
    where: { keptAt: null, remindedAt: null, dueOn: { lte: toDateColumn(londonDay(now)) } },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: AT_ONCE,
    select: { id: true },
  });
  let reminded = 0;
  for (const { id } of due) if (await db.$transaction((tx) => remind(tx, id, now))) reminded++;
  return reminded;
}

async function remind(tx: Tx, id: string, now: Date): Promise<boolean> {
  const where = { id, remindedAt: null, keptAt: null };
  const [promise] = await tx.callPromise.updateManyAndReturn({
    where,
    data: { remindedAt: now },
    select: { what: true, dueOn: true, madeBy: true, call: { select: { email: true } } },
  });
  if (!promise) return false;
  const about = await whomAbout(tx, promise.call.email);
  // A caller without an account and without an application has no page to hang a task on: the list of promises shows it.
  if (!about) return true;
  const owner = promise.madeBy && (await tx.staff.findFirst({ where: { personId: promise.madeBy, leftAt: null } }));
  const task = { title: `You promised in a call: ${promise.what}`, dueOn: promise.dueOn, createdAt: now };
  const data = { ...about, ...task, ownerId: owner ? promise.madeBy : null, once: onceForPromise(id) };
  await tx.candidateTask.createMany({ data: [data], skipDuplicates: true });
  return true;
}

async function whomAbout(tx: Tx, email: string) {
  const candidate = await tx.candidate.findFirst({ where: { person: { email } }, select: { personId: true } });
  if (candidate) return { candidateId: candidate.personId };
  const last = await tx.application.findFirst({
    where: { email },
    orderBy: { updatedAt: "desc" },
    select: { id: true },
  });
  return last && { applicationId: last.id };
}
