import { brand } from "@/lib/core/settings/brand";
import type { Tx } from "@/lib/core/db";
import { fromDateColumn, type LocalDate, londonDay } from "@/lib/core/time/dates";
import { appUrl } from "@/lib/core/env";
import { signId } from "@/lib/core/secrets/tokens";
import { postMail } from "@/lib/mail/outbox";
import { applicationForStaff } from "@/lib/mail/templates/application-for-staff";
import { applicationReceipt } from "@/lib/mail/templates/application-receipt";
import { applicationStays } from "@/lib/mail/templates/application-stays";
import { applicantAt } from "./applicant";
import { blindOf } from "./blind/hiding";
import { reviewFactsOf } from "./blind/review-state";
import { type Before, EARLIER_KEPT_DAYS } from "./applying/earlier";
import type { JobToApplyFor } from "./applying/job-to-apply-for";
import { type ApplicationDetails } from "./schema";
import { RIGHT_TO_WORK } from "./vocabulary";

interface Sent {
  id: string;
  cvId: string;
  job: JobToApplyFor;
  details: ApplicationDetails;
  /** Sent signed in, with the sender's own address. */
  isProved: boolean;
  /** It replaces an earlier one for the same job. */
  isAgain: boolean;
  /** The earlier one stays readable for staff for a while. */
  isEarlierKept: boolean;
}

/** The receipt for the candidate and the word to staff. One of each for each version: the CV's id names it. */
export async function postApplicationMails(tx: Tx, sent: Sent): Promise<void> {
  const { email: staffAddress } = await brand(tx);
  await postReceipt(tx, sent, staffAddress);
  await postWordToStaff(tx, sent, staffAddress);
}

async function postReceipt(tx: Tx, sent: Sent, replyTo: string): Promise<void> {
  const { id, cvId, job, details } = sent;
  const facts = {
    job: job.title,
    employer: job.employer,
    jobUrl: appUrl(`/jobs/${job.slug}`),
    statusUrl: sent.isProved ? appUrl("/account") : statusUrl(id),
    answerBy: await answerDay(tx, id),
    held: await heldOf(tx, id),
    ...alsoSaid(sent),
  };
  await postMail(tx, {
    once: `application-receipt:${id}:${cvId}`,
    to: { address: details.email, name: details.name },
    replyTo,
    message: (brand) => applicationReceipt(facts, brand),
  });
}

async function postWordToStaff(tx: Tx, sent: Sent, address: string): Promise<void> {
  const { id, cvId, job, details } = sent;
  const { name, email, phone = null, message = null } = details;
  const shown = blindOf({ id, name, email, phone, message }, await reviewFactsOf(tx, id));
  const facts = {
    ...shown,
    rightToWork: RIGHT_TO_WORK[details.rightToWork],
    job: job.title,
    adminUrl: appUrl(`/admin/applications/${id}`),
    ...alsoSaid(sent),
  };
  await postMail(tx, {
    once: `application-for-staff:${id}:${cvId}`,
    to: { address },
    replyTo: shown.email ?? undefined,
    message: (brand) => applicationForStaff(facts, brand),
  });
}

/** Where somebody without an account sees how their application stands; only their mailbox knows it. */
const statusUrl = (id: string): string => appUrl(`/application?token=${signId("application-status", id)}`);

/** By the end of which London day they have been promised to hear. */
async function answerDay(tx: Tx, id: string): Promise<LocalDate | undefined> {
  const { answerDueOn } = await tx.application.findUniqueOrThrow({ where: { id }, select: { answerDueOn: true } });
  return answerDueOn ? fromDateColumn(answerDueOn) : undefined;
}

/** What we keep of it, in words that give nothing away of what it says. */
async function heldOf(tx: Tx, id: string): Promise<string[]> {
  const held = await tx.application.findUniqueOrThrow({
    where: { id },
    select: { phone: true, message: true, adjustment: true, _count: { select: { answers: true } } },
  });
  const { answers } = held._count;
  return [
    `your name and email address${held.phone ? ", your phone number" : ""}`,
    "your CV",
    "what you said about your right to work",
    ...(answers > 0 ? [answers === 1 ? "your answer to a question" : `your answers to ${answers} questions`] : []),
    ...(held.message ? ["why you would like this job"] : []),
    ...(held.adjustment ? ["what we should arrange for interviews, for those who arrange them only"] : []),
  ];
}

/** What both letters say of it beside what was sent. */
const alsoSaid = ({ isProved, isAgain, isEarlierKept }: Sent) => ({
  isProved,
  isAgain,
  earlierKeptDays: isEarlierKept ? EARLIER_KEPT_DAYS : undefined,
});

/**
 * Tells whoever sent an application signed in that somebody tried to replace it: at the address that was proved, once a day
 * at most, and without a word of what was sent.
 */
export async function postApplicationStays(tx: Tx, kept: Before, job: JobToApplyFor, now: Date): Promise<void> {
  const { email: replyTo } = await brand(tx);
  const form = `/jobs/${job.slug}/apply`;
  await postMail(tx, {
    once: `application-stays:${kept.id}:${londonDay(now)}`,
    to: applicantAt(kept),
    replyTo,
    message: (brand) =>
      applicationStays(
        {
          job: job.title,
          employer: job.employer,
          signInUrl: appUrl(`/sign-in?next=${encodeURIComponent(form)}`),
          accountUrl: appUrl("/account"),
        },
        brand,
      ),
  });
}
