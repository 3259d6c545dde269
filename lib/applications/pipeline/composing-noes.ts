import { brand } from "@/lib/core/settings/brand";
import { db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import type { Composed } from "@/lib/mail/composer";
import { takeFromSender } from "@/lib/mail/outbox";
import { applicationAnswer, type AnswerPart } from "@/lib/mail/templates/application-answer";
import { nextOfficeTime } from "./answer-hours";
import { callsOffAnInterview } from "./noes";

/**
 * Writes letters with a no at the moment they are handed over: what has been moved on or taken back by then is not in them,
 * and one with nothing left in it does not go. A worker that was away and comes back at night, at the weekend or on a bank
 * holiday lets them wait for the next working morning; what has become a quiet day of its reader meanwhile, likewise.
 */
export async function composeNoes(mailIds: string[], now: Date): Promise<Map<string, Composed>> {
  const composed = new Map<string, Composed>();
  const opens = await nextOfficeTime(db, now);
  if (opens > now) {
    await takeFromSender(db, mailIds, opens);
    return composed;
  }
  const sender = await brand();
  const places = { callUrl: appUrl("/strategy-call?topic=after-a-rejection"), planUrl: appUrl("/plan") };
  for (const id of mailIds) {
    const quiet = await quietUntil(id, now);
    if (quiet) {
      await takeFromSender(db, [id], quiet);
      continue;
    }
    const parts = await partsOf(id, sender.name);
    if (parts.length === 0) continue;
    const { subject, html, text } = applicationAnswer({ parts, ...places }, sender);
    composed.set(id, { subject, html, text });
  }
  return composed;
}

async function quietUntil(id: string, now: Date): Promise<Date | null> {
  const { toAddress } = await db.outboxMail.findUniqueOrThrow({ where: { id }, select: { toAddress: true } });
  if (await callsOffAnInterview(db, { answerMailId: id }, now)) return null;
  const opens = await nextOfficeTime(db, now, toAddress);
  return opens > now ? opens : null;
}

async function partsOf(mailId: string, agency: string): Promise<AnswerPart[]> {
  const rows = await db.application.findMany({
    where: { answerMailId: mailId, stage: "rejected" },
    orderBy: [{ stageSince: "asc" }, { id: "asc" }],
    select: {
      id: true,
      job: { select: NAMED },
      events: { where: { to: "rejected" }, orderBy: { version: "desc" }, take: 1 },
    },
  });
  const writers = rows.flatMap(({ events }) => events[0]?.actorId ?? []);
  const people = await db.person.findMany({ where: { id: { in: writers } }, select: { id: true, name: true } });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ id, job, events: [event] }) => ({
    job: publicWords(job.title, job),
    employer: publicEmployer(job).name,
    words: event?.words ?? "",
    subject: event?.subject ?? undefined,
    from: nameOf.get(event?.actorId ?? "") ?? agency,
    feedbackUrl: appUrl(`/account/applications/${id}/feedback`),
  }));
}
