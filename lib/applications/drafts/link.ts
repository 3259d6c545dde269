import { brand } from "@/lib/core/settings/brand";
import { db } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { mailboxKey } from "@/lib/core/web/mailbox-key";
import { takeFrom } from "@/lib/core/rate-limit";
import { hashToken, keyedHash } from "@/lib/core/secrets/tokens";
import { publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import { postMail } from "@/lib/mail/outbox";
import { draftLink } from "@/lib/mail/templates/draft-link";
import type { JobToApplyFor } from "../applying/job-to-apply-for";
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

/** Whether a text has the form of a draft's secret; any other was never one. */
export const isDraftSecret = (token: string): boolean => /^[\w-]{43}$/.test(token);

interface LinkedDraft {
  /** The present address of its job. */
  slug: string;
  title: string;
  savedAt: Date;
  closesAt: Date;
}

/** What a mailed secret opens. Null once it was sent, forgotten, or taken into an account. */
export async function draftByLink(token: string): Promise<LinkedDraft | null> {
  const draft = await db.applicationDraft.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { savedAt: true, job: { select: NAMED } },
  });
  if (!draft?.job.closesAt) return null;
  const { slug, title, closesAt } = draft.job;
  return { slug, title: publicWords(title, draft.job), savedAt: draft.savedAt, closesAt };
}
