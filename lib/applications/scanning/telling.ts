import { brand } from "@/lib/core/settings/brand";
import { db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { isOpen } from "@/lib/jobs/open";
import { publicEmployer, publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import { postMail } from "@/lib/mail/outbox";
import { cvInfected, cvInfectedForStaff } from "@/lib/mail/templates/cv-infected";

const DAY_MS = 86_400_000;

/**
 * Tells whoever sent a CV in which the scanner found something, and staff, once. The file may have been scanned before its
 * application was written, so this looks at all that were found within a day. Answers how many are told.
 */
export async function tellOfInfected(now: Date): Promise<number> {
  const found = await db.application.findMany({
    where: {
      cv: { scan: { state: "infected", scannedAt: { gt: new Date(now.getTime() - DAY_MS) } } },
      stage: { notIn: ["withdrawn"] },
    },
    select: { id: true, name: true, email: true, cvId: true, job: { select: NAMED } },
  });
  let told = 0;
  for (const { id, name, email, cvId, job } of found) {
    const formUrl = isOpen(job, now) ? appUrl(`/jobs/${job.slug}/apply`) : null;
    const facts = { job: publicWords(job.title, job), employer: publicEmployer(job).name };
    const isTold = await db.$transaction(async (tx) => {
      const { email: agency } = await brand(tx);
      const letter = await postMail(tx, {
        once: `cv-infected:${id}:${cvId}`,
        to: { address: email, name },
        replyTo: agency,
        message: (brand) => cvInfected({ ...facts, formUrl }, brand),
      });
      await postMail(tx, {
        once: `cv-infected-for-staff:${id}:${cvId}`,
        to: { address: agency },
        message: (brand) =>
          cvInfectedForStaff({ job: job.title, adminUrl: appUrl(`/admin/applications/${id}`) }, brand),
      });
      return letter !== null;
    });
    if (isTold) told++;
  }
  return told;
}
