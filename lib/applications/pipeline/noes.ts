import { brand } from "@/lib/core/settings/brand";
import { addDays, londonDay, startOfDay } from "@/lib/core/time/dates";
import type { Prisma, Tx } from "@/lib/core/db";
import { addressHash } from "@/lib/mail/addresses";
import {
  freeCause,
  holdMails,
  type LockedMail,
  lockMail,
  postMail,
  takeFromSender,
  withdrawMails,
} from "@/lib/mail/outbox";
import { APPLICANT, applicantAt } from "../applicant";
import { nextAnswerTime, nextOfficeTime } from "./answer-hours";

// Nobody gets two letters with a no on one day: all that are to be told on it share one, whose key is address and day. Its
// words are written when it goes (./composing-noes.ts), from what stands then.

/** The template of the letter, and how its key begins. */
export const NO = "application-answer";

/**
 * Posts the no on an application: with others that go to the same person on the same day, or, when that day's letter has
 * gone, on the next working day. Until it goes a move back takes the no out of it, and its candidate sees nothing of it.
 */
export async function postNo(tx: Tx, id: string, now: Date): Promise<void> {
  const to = applicantAt(await tx.application.findUniqueOrThrow({ where: { id }, select: APPLICANT }));
  const { email: replyTo } = await brand(tx);
  const waitsFor = (await callsOffAnInterview(tx, { id }, now)) ? undefined : to.address;
  let goesAt = await nextAnswerTime(tx, now, waitsFor);
  let mailId: string | null = null;
  while (mailId === null) {
    const once = `${NO}:${addressHash(to.address)}:${londonDay(goesAt)}`;
    const message = () => ({ template: NO, subject: "", html: "", text: "" });
    mailId = await postMail(tx, { once, to, replyTo, notBefore: goesAt, message });
    if (mailId !== null) break;
    const letter = await lockMail(tx, { once });
    // A letter that was taken back with all that was in it never goes: its key is free for the next of that day.
    if (letter?.isCancelled) await freeCause(tx, letter.id);
    else if (letter?.isHere) [mailId, goesAt] = [letter.id, await join(tx, letter, goesAt)];
    else goesAt = await nextOfficeTime(tx, startOfDay(addDays(londonDay(goesAt), 1)), waitsFor);
  }
  await tx.application.update({ where: { id }, data: { answerGoesAt: goesAt, answerMailId: mailId } });
  await waitTogether(tx, mailId, goesAt, now);
}

/**
 * Whether a no calls an interview off that is still to come: then it waits for nobody's quiet days, since nobody should
 * travel to an interview that is not held.
 */
export async function callsOffAnInterview(
  tx: Tx,
  application: Prisma.ApplicationWhereInput,
  now: Date,
): Promise<boolean> {
  const where = { application, status: "cancelled", cancelledWhy: "ended", startsAt: { gt: now } };
  return (await tx.interview.count({ where })) > 0;
}

/**
 * Lets another no go with a letter that is still here, when the later of both may. Whoever has it in hand drops it: it is
 * written anew when its time has come. Answers that time.
 */
async function join(tx: Tx, { id, notBefore: was }: LockedMail, goesAt: Date): Promise<Date> {
  const notBefore = was > goesAt ? was : goesAt;
  await takeFromSender(tx, [id]);
  await holdMails(tx, [id], notBefore);
  return notBefore;
}

/**
 * The others in the letter, and what a no has ended, wait for it too. One that somebody is moving at the moment is left out:
 * its candidate sees it some minutes sooner in their account, which is better than two who wait for each other.
 */
async function waitTogether(tx: Tx, mailId: string, goesAt: Date, now: Date): Promise<void> {
  const others = await tx.$queryRaw<{ id: string }[]>`
    UPDATE application SET answer_goes_at = ${goesAt}
    WHERE id IN (SELECT id FROM application
      WHERE answer_mail_id = ${mailId}::uuid AND answer_goes_at > ${now} ORDER BY id FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  const ids = others.map(({ id }) => id);
  const ended = await tx.interview.findMany({
    where: { applicationId: { in: ids }, status: "cancelled", cancelledWhy: "ended" },
    select: { id: true },
  });
  if (ended.length === 0) return;
  const letters = await tx.outboxMail.findMany({
    where: {
      status: "pending",
      notBefore: { lt: goesAt },
      OR: ended.map(({ id }) => ({ once: { startsWith: `interview-cancelled:${id}:` } })),
    },
    select: { id: true },
  });
  await holdMails(
    tx,
    letters.map(({ id }) => id),
    goesAt,
  );
}

/**
 * Takes a no out of its letter, unless that has gone: what else is in it still goes, and a letter with nothing in it does
 * not. For whoever has just moved the application away from its no.
 */
export async function leaveLetter(tx: Tx, mailId: string): Promise<void> {
  await lockMail(tx, { id: mailId });
  const others = await tx.application.count({ where: { answerMailId: mailId, stage: "rejected" } });
  if (others === 0) await withdrawMails(tx, { id: mailId }, "The no was taken back");
  else await takeFromSender(tx, [mailId]);
}
