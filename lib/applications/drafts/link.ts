import { brand } from "@/lib/core/settings/brand";
import { db, type Prisma } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { mailboxKey } from "@/lib/core/web/mailbox-key";
import { takeFrom } from "@/lib/core/rate-limit";
import { hashToken, keyedHash, newSecret } from "@/lib/core/secrets/tokens";
import { publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import { postMail } from "@/lib/mail/outbox";
import { draftLink } from "@/lib/mail/templates/draft-link";
import type { JobToApplyFor } from "../applying/job-to-apply-for";
import { asDraft, type Draft, DRAFT, lock } from "./drafts";
import { lastMoment } from "./grace";

/**
 * Mails the way back to a draft to the address typed into it, at most once a version and five times a day. Its secret is
 * not the browser's: anybody may type anybody's address, and must not hold what its owner then writes. The latest letter
 * is the one that opens it. False when there is no address, or too many letters have gone there.
 */
export async function mailDraftLink(
  { token, job, network }: { token: string; job: JobToApplyFor; network: string },
  now: Date,
): Promise<boolean> {
  const draft = await db.applicationDraft.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { id: true, email: true },
  });
  if (!draft?.email) return false;
  const { id, email: address } = draft;
  const limit = await takeFrom(
    [
      { name: "draft-link:network", of: network, max: 100, windowSeconds: 3600 },
      { name: "draft-link:address", of: keyedHash(mailboxKey(address)), max: 5, windowSeconds: 86_400 },
    ],
    now,
  );
  if (!limit.ok) return false;
  const secret = newSecret();
  const url = appUrl(`/jobs/${job.slug}/apply/resume?token=${secret.token}`);
  const facts = { job: job.title, employer: job.employer, url, closesAt: job.closesAt };
  const expiresAt = lastMoment(job.closesAt);
  return db.$transaction(async (tx) => {
    // It may have been opened elsewhere, or have another address by now: then that is not where this letter goes.
    const held = await lock(tx, { id, email: address, tokenHash: hashToken(token), candidateId: null });
    if (!held) return false;
    const { email: replyTo } = await brand(tx);
    const message = (from: Parameters<typeof draftLink>[1]) => draftLink(facts, from);
    const once = `draft-link:${id}:${held.version}`;
    const mailId = await postMail(tx, { once, to: { address }, replyTo, expiresAt, message });
    if (mailId) await tx.applicationDraft.update({ where: { id }, data: { linkHash: secret.hash, openedAs: null } });
    return true;
  });
}

/** Whether a text has the form of a draft's secret; any other was never one. */
export const isDraftSecret = (token: string): boolean => /^[\w-]{43}$/.test(token);

/**
 * What the link of a letter opens: a draft that is nobody's own, again and again until somebody writes where it was opened.
 * From then on it is theirs: whoever was mailed a link and passed it on must not open what another wrote behind it.
 */
const opensBy = (link: string): Prisma.ApplicationDraftWhereInput => ({
  candidateId: null,
  OR: [
    {
      linkHash: hashToken(link),
      OR: [{ openedAs: null }, { openedAs: { equals: db.applicationDraft.fields.version } }],
    },
    // A letter from before letters had secrets of their own.
    { tokenHash: hashToken(link) },
  ],
});

interface LinkedDraft extends Draft {
  /** The present address of its job. */
  slug: string;
  title: string;
  closesAt: Date;
}

/** What a mailed link opens. Null once it is spent. */
export async function draftByLink(link: string): Promise<LinkedDraft | null> {
  const row = await db.applicationDraft.findFirst({
    where: opensBy(link),
    select: { ...DRAFT, job: { select: NAMED } },
  });
  if (!row?.job.closesAt) return null;
  const { job, ...draft } = row;
  return { ...asDraft(draft), slug: job.slug, title: publicWords(job.title, job), closesAt: row.job.closesAt };
}

/**
 * Opens a draft by its link for one browser, which gets a new secret; the one where it was begun or opened before holds it
 * no more. Null when the link is spent.
 */
export async function openByLink(link: string): Promise<{ token: string; slug: string; closesAt: Date } | null> {
  const linked = await draftByLink(link);
  if (!linked) return null;
  const { token, hash: tokenHash } = newSecret();
  return db.$transaction(async (tx) => {
    const draft = await lock(tx, { AND: [{ id: linked.id }, opensBy(link)] });
    if (!draft) return null;
    await tx.applicationDraft.update({ where: { id: draft.id }, data: { tokenHash, openedAs: draft.version } });
    return { token, slug: linked.slug, closesAt: linked.closesAt };
  });
}
