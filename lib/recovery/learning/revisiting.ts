import { isDaytime } from "@/lib/applications/offers/days";
import { quietDaysOf } from "@/lib/applications/quiet/days";
import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { addDays, fromDateColumn, type LocalDate, londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { isUuid } from "@/lib/core/forms/input";
import { postMail } from "@/lib/mail/outbox";
import { debriefAgain } from "@/lib/mail/templates/debrief-again";
import { REVISITS, type Revisit } from "../debrief-input";

const AT_ONCE = 200;

/** The day on which the viewer wants to read one of their debriefs again; null where they have said none. */
export async function revisitOf(viewer: Viewer, id: string): Promise<LocalDate | null> {
  if (!isSignedIn(viewer) || !isUuid(id)) return null;
  const row = await db.debrief.findFirst({ where: { id, candidateId: viewer.personId }, select: { revisitOn: true } });
  return row?.revisitOn ? fromDateColumn(row.revisitOn) : null;
}

/** Asks to be reminded to read a debrief again, once; "never" takes it back. */
export async function askToRevisit(viewer: Viewer, id: string, when: Revisit, now: Date): Promise<void> {
  if (!isSignedIn(viewer) || !isUuid(id)) return;
  const { days } = REVISITS[when];
  const revisitOn = days === null ? null : toDateColumn(addDays(londonDay(now), days));
  await db.debrief.updateMany({ where: { id, candidateId: viewer.personId }, data: { revisitOn } });
}

/**
 * Reminds whoever asked for it to read a debrief again: each once, by day, and on none of their quiet days. The letter says
 * nothing of what is in it. The day is taken out and the letter posted together, so that a worker that is killed goes on
 * where it was. Answers the letters posted.
 */
export async function remindToRevisit(now: Date): Promise<number> {
  if (!(await isDaytime(db, now))) return 0;
  const due = await db.debrief.findMany({
    where: { revisitOn: { lte: toDateColumn(londonDay(now)) } },
    orderBy: [{ revisitOn: "asc" }, { id: "asc" }],
    take: AT_ONCE,
    select: { id: true },
  });
  let posted = 0;
  for (const { id } of due) if (await db.$transaction((tx) => remind(tx, id, now))) posted++;
  return posted;
}

async function remind(tx: Tx, id: string, now: Date): Promise<boolean> {
  await tx.$queryRaw`SELECT FROM debrief WHERE id = ${id}::uuid FOR UPDATE`;
  const today = londonDay(now);
  const row = await tx.debrief.findFirst({
    where: { id, revisitOn: { lte: toDateColumn(today) } },
    select: {
      revisitOn: true,
      happenedOn: true,
      candidate: { select: { person: { select: { email: true, name: true } } } },
    },
  });
  if (!row?.revisitOn) return false;
  const { email: address, name } = row.candidate.person;
  if ((await quietDaysOf(tx, address, today))(today)) return false;
  await tx.debrief.update({ where: { id }, data: { revisitOn: null } });
  const facts = { happenedOn: fromDateColumn(row.happenedOn), url: appUrl(`/account/debriefs/${id}`) };
  await postMail(tx, {
    once: `debrief-again:${id}:${fromDateColumn(row.revisitOn)}`,
    to: { address, name },
    message: (brand) => debriefAgain(facts, brand),
  });
  return true;
}
