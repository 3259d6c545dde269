import { brand } from "@/lib/core/brand";
import { db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { mailboxKey } from "@/lib/core/mailbox-key";
import { takeFrom } from "@/lib/core/rate-limit";
import { hashToken, keyedHash } from "@/lib/core/tokens";
import { publicWords } from "@/lib/jobs/public/confidential";
import { postMail } from "@/lib/mail/outbox";
import { draftLink } from "@/lib/mail/templates/draft-link";
import type { JobToApplyFor } from "../job-to-apply-for";
import { lastMoment } from "./grace";

/**
 * Mails the way back to a draft to the address typed into it, at most once a version and five times a day. The secret is
 * the browser's; whoever reads that mailbox may go on with what was begun in its name. False when there is no address, or
 * too many letters have gone there.
 */
export async function mailDraftLink(
  { token, job, network }: { token: string; job: JobToApplyFor; network: string },
  now: Date,
): Promise<boolean> {
  const draft = await db.applicationDraft.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { id: true, version: true, email: true },
  });
  if (!draft?.email) return false;
  const { id, version, email: address } = draft;
  const limit = await takeFrom(
    [
      { name: "draft-link:network", of: network, max: 100, windowSeconds: 3600 },
      { name: "draft-link:address", of: keyedHash(mailboxKey(address)), max: 5, windowSeconds: 86_400 },
    ],
    now,
  );
  if (!limit.ok) return false;
  const url = appUrl(`/jobs/${job.slug}/apply/resume?token=${token}`);
  const facts = { job: job.title, employer: job.employer, url, closesAt: job.closesAt };
  const expiresAt = lastMoment(job.closesAt);
  await db.$transaction(async (tx) => {
    const { email: replyTo } = await brand(tx);
    const message = (from: Parameters<typeof draftLink>[1]) => draftLink(facts, from);
    await postMail(tx, { once: `draft-link:${id}:${version}`, to: { address }, replyTo, expiresAt, message });
  });
  return true;
}

/** What a mailed secret opens: for which job, at its present address. Null once it was sent, forgotten or signed for. */
export async function draftByLink(token: string): Promise<{ slug: string; title: string; savedAt: Date } | null> {
  const draft = await db.applicationDraft.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { savedAt: true, job: { select: { slug: true, title: true, employerName: true, isConfidential: true } } },
  });
  return draft && { slug: draft.job.slug, title: publicWords(draft.job.title, draft.job), savedAt: draft.savedAt };
}
