import { brand } from "@/lib/core/brand";
import type { Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { postMail } from "@/lib/mail/outbox";
import { applicationForStaff } from "@/lib/mail/templates/application-for-staff";
import { applicationReceipt } from "@/lib/mail/templates/application-receipt";
import type { JobToApplyFor } from "./job-to-apply-for";
import { type ApplicationDetails } from "./schema";
import { RIGHT_TO_WORK } from "./vocabulary";

interface Sent {
  id: string;
  cvId: string;
  job: JobToApplyFor;
  details: ApplicationDetails;
  /** It replaces an earlier one for the same job. */
  isAgain: boolean;
}

/** The receipt for the candidate and the word to staff. One of each for each version: the CV's id names it. */
export async function postApplicationMails(tx: Tx, { id, cvId, job, details, isAgain }: Sent): Promise<void> {
  const { email: staffAddress } = await brand(tx);
  await postMail(tx, {
    once: `application-receipt:${id}:${cvId}`,
    to: { address: details.email, name: details.name },
    replyTo: staffAddress,
    message: (brand) =>
      applicationReceipt(
        {
          job: job.title,
          employer: job.employer,
          jobUrl: appUrl(`/jobs/${job.slug}`),
          accountUrl: appUrl("/account"),
          isAgain,
        },
        brand,
      ),
  });
  await postMail(tx, {
    once: `application-for-staff:${id}:${cvId}`,
    to: { address: staffAddress },
    replyTo: details.email,
    message: (brand) =>
      applicationForStaff(
        {
          ...details,
          rightToWork: RIGHT_TO_WORK[details.rightToWork],
          job: job.title,
          adminUrl: appUrl(`/admin/applications/${id}`),
          isAgain,
        },
        brand,
      ),
  });
}
