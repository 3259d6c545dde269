import { db } from "@/lib/core/db";
import { isBlind, REVIEW_FACTS } from "../blind/review-state";
import { NO } from "../pipeline/noes";

interface MailOf {
  once: string;
  toAddress: string;
  subject: string;
  error: string | null;
}

const ABOUT_AN_APPLICATION = /^application-[a-z-]+:([0-9a-f-]{36})(?::|$)/;

/**
 * Mails as staff may see them: one about an application that is read without names does not say to whom it went, nor does
 * what the mail server said of it.
 */
export async function withoutAddresses<Mail extends MailOf>(mails: Mail[]): Promise<Mail[]> {
  const noes = await unreadNoes(mails);
  const ids = mails.flatMap(({ once }) => ABOUT_AN_APPLICATION.exec(once)?.[1] ?? []);
  if (ids.length + noes.size === 0) return mails;
  const rows = await db.application.findMany({ where: { id: { in: ids } }, select: { id: true, ...REVIEW_FACTS } });
  const blind = new Set(rows.filter(isBlind).map(({ id }) => id));
  return mails.map((mail) => {
    if (!blind.has(ABOUT_AN_APPLICATION.exec(mail.once)?.[1] ?? "") && !noes.has(mail.once)) return mail;
    const hidden = { ...mail, error: mail.error && "The mail server refused it" };
    if (mail.once.startsWith("application-for-staff:")) return { ...hidden, subject: "An application" };
    return {
      ...mail,
      toAddress: "a candidate, read without a name",
      error: mail.error && "The mail server refused it",
    };
  });
}

/** Letters with a no in which one is that is read without a name. */
async function unreadNoes(mails: MailOf[]): Promise<Set<string>> {
  const keys = mails.flatMap(({ once }) => (once.startsWith(`${NO}:`) ? [once] : []));
  if (keys.length === 0) return new Set();
  const rows = await db.application.findMany({
    where: { answerMail: { once: { in: keys } } },
    select: { answerMail: { select: { once: true } }, ...REVIEW_FACTS },
  });
  return new Set(rows.filter(isBlind).flatMap(({ answerMail }) => answerMail?.once ?? []));
}
