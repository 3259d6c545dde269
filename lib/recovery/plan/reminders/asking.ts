import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { addDays, fromDateColumn, type LocalDate, londonDay, toDateColumn } from "@/lib/core/time/dates";
import { db, type Tx } from "@/lib/core/db";
import { readSigned } from "@/lib/core/secrets/tokens";
import { withdrawMails } from "@/lib/mail/outbox";
import { PAUSE_DAYS, type ReminderAct } from "../../plan-input";
import { onceOf } from "./telling";

/** Whether somebody is reminded of their plans, and from which day on where they have paused it. */
export interface Reminding {
  isOn: boolean;
  pausedUntil: LocalDate | null;
}

/** Reminders from now on; a pause ends. */
export async function askForReminders(tx: Tx, candidateId: string, now: Date): Promise<void> {
  await tx.planReminder.upsert({
    where: { candidateId },
    create: { candidateId, askedAt: now },
    update: { pausedUntil: null },
  });
}

/** How the viewer is reminded. */
export async function ownReminding(viewer: Viewer, now: Date): Promise<Reminding> {
  return isSignedIn(viewer) ? remindingOf(viewer.personId, now) : { isOn: false, pausedUntil: null };
}

/** Whom a link from a reminder is for and how they are reminded; null when it was forged. */
export async function remindingByLink(token: string | undefined, now: Date): Promise<Reminding | null> {
  const candidateId = readSigned("plan-reminders", token);
  return candidateId === null ? null : remindingOf(candidateId, now);
}

/** Pauses, ends or starts the viewer's reminders. */
export async function remindOwn(viewer: Viewer, act: ReminderAct, now: Date): Promise<void> {
  if (isSignedIn(viewer)) await doFor(viewer.personId, act, now);
}

/**
 * The same by the link of a reminder, which never ends and may be in anybody's hands: "start" ends a pause there, and begins
 * nothing that its reader has ended. False when it was forged.
 */
export async function remindByLink(token: string | null | undefined, act: ReminderAct, now: Date): Promise<boolean> {
  const candidateId = readSigned("plan-reminders", token);
  if (candidateId === null) return false;
  if (act === "start") await db.planReminder.updateMany({ where: { candidateId }, data: { pausedUntil: null } });
  else await doFor(candidateId, act, now);
  return true;
}

async function remindingOf(candidateId: string, now: Date): Promise<Reminding> {
  const row = await db.planReminder.findUnique({ where: { candidateId } });
  const until = row?.pausedUntil && fromDateColumn(row.pausedUntil);
  return { isOn: row !== null, pausedUntil: until && until > londonDay(now) ? until : null };
}

/** What waits in the queue is taken back with it. */
async function doFor(candidateId: string, act: ReminderAct, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const isCandidate = await tx.candidate.count({ where: { personId: candidateId } });
    if (isCandidate === 0) return;
    if (act === "start") return askForReminders(tx, candidateId, now);
    if (act === "end") await tx.planReminder.deleteMany({ where: { candidateId } });
    else {
      const pausedUntil = toDateColumn(addDays(londonDay(now), PAUSE_DAYS));
      await tx.planReminder.updateMany({ where: { candidateId }, data: { pausedUntil } });
    }
    await withdrawMails(tx, { once: { startsWith: onceOf(candidateId) } }, "Not wanted by its reader");
  });
}
