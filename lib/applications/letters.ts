import { brand } from "@/lib/core/brand";
import type { Tx } from "@/lib/core/db";
import { londonDay } from "@/lib/core/dates";
import { appUrl } from "@/lib/core/env";
import { postMail } from "@/lib/mail/outbox";
import { applicationForStaff } from "@/lib/mail/templates/application-for-staff";
import { applicationReceipt } from "@/lib/mail/templates/application-receipt";
import { applicationStays } from "@/lib/mail/templates/application-stays";
import { blindOf } from "./blind/hiding";
import { standingOf as reviewOf } from "./blind/standing";
import { type Before, EARLIER_KEPT_DAYS } from "./earlier";
import type { JobToApplyFor } from "./job-to-apply-for";
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
    accountUrl: appUrl("/account"),
    ...standingOf(sent),
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
  const shown = blindOf({ id, name, email, phone, message }, await reviewOf(tx, id));
  const facts = {
    ...shown,
    rightToWork: RIGHT_TO_WORK[details.rightToWork],
    job: job.title,
    adminUrl: appUrl(`/admin/applications/${id}`),
    ...standingOf(sent),
  };
  await postMail(tx, {
    once: `application-for-staff:${id}:${cvId}`,
    to: { address },
    replyTo: shown.email ?? undefined,
    message: (brand) => applicationForStaff(facts, brand),
  });
}

/** What both letters say of it beside what was sent. */
const standingOf = ({ isProved, isAgain, isEarlierKept }: Sent) => ({
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
    to: { address: kept.email, name: kept.name },
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
