import { londonDay, toDateColumn } from "@/lib/core/dates";
import { db, type Tx } from "@/lib/core/db";
import { giveLiveSequence } from "@/lib/jobs/live-sequence";
import { postMail } from "@/lib/mail/outbox";
import { digest as digestLetter } from "@/lib/mail/templates/digest";
import { type DueAlert, type DueSubscriber, dueSubscribers } from "./due";
import { digestContent, type Part } from "./digest-content";
import { Matcher } from "./matcher";
import { manageUrl, oneClickUrl, unsubscribeUrl } from "./links";

const SLICE = 200;
/** After this a digest is of no use any more; its jobs are not lost, since the site has them. */
const USEFUL_MS = 36 * 3_600_000;

export interface Digested {
  /** Outbox rows of the digests that were written. */
  mailIds: string[];
  /** Nothing new, or another run was quicker. */
  skipped: number;
}

/**
 * Writes the digests that are due at `now` into the outbox. Frozen first: what goes live while it runs is for the next
 * one. Each subscriber is one transaction, with a digest row that is unique for the day, so the run may be killed at any
 * point, started again or run twice at once, and nobody gets two.
 */
export async function writeDigests(now: Date, onProgress: (done: number) => void = () => undefined): Promise<Digested> {
  const cutSeq = await giveLiveSequence(now);
  const matcher = new Matcher(cutSeq, now);
  const digested: Digested = { mailIds: [], skipped: 0 };
  let after: string | null = null;
  for (;;) {
    const slice: DueSubscriber[] = await dueSubscribers(after, SLICE, now);
    if (slice.length === 0) return digested;
    for (const due of slice) {
      const mailId = await digestFor(due, { cutSeq, matcher, now });
      if (mailId) digested.mailIds.push(mailId);
      else digested.skipped++;
    }
    after = slice.at(-1)?.subscriberId ?? null;
    onProgress(digested.mailIds.length + digested.skipped);
  }
}

interface Run {
  cutSeq: bigint;
  matcher: Matcher;
  now: Date;
}

/** One subscriber's digest. Answers the outbox row, or null when there was nothing to send. */
async function digestFor({ subscriberId, alerts }: DueSubscriber, run: Run): Promise<string | null> {
  const matched = new Map(
    await Promise.all(
      alerts.map(
        async ({ alertId, criteriaId, markSeq }) => [alertId, await run.matcher.newFor(criteriaId, markSeq)] as const,
      ),
    ),
  );
  return db.$transaction(async (tx) => {
    const still = await stillDue(tx, subscriberId, alerts);
    const dueAt = new Date(Math.max(...alerts.map(({ slot }) => slot.getTime())));
    const digestId = still.length > 0 ? await openDigest(tx, subscriberId, dueAt, run.cutSeq) : null;
    // Served already today: what is due now waits for its next slot, with its mark where it was.
    if (!digestId) return settle(tx, still, null);
    const content = digestContent(
      still.map((alert): Part => ({
        ...alert,
        matched: matched.get(alert.alertId) ?? { search: "", params: "", jobs: [], total: 0 },
      })),
    );
    await tx.digestPart.createMany({
      data: content.parts.map(({ alertId, markSeq, jobs, total }) => ({
        digestId,
        alertId,
        fromSeq: markSeq,
        jobIds: jobs.map(({ id }) => id),
        total,
      })),
    });
    const mailId = content.total > 0 ? await post(tx, subscriberId, digestId, content, dueAt) : null;
    await tx.digest.update({
      where: { id: digestId },
      data: mailId ? { status: "posted", mailId } : { status: "empty" },
      select: { id: true },
    });
    await settle(tx, still, run.cutSeq);
    return mailId;
  });
}

/** Locks the subscriber, and answers those of the alerts that nobody has stopped or served meanwhile. */
async function stillDue(tx: Tx, subscriberId: string, alerts: DueAlert[]): Promise<DueAlert[]> {
  await tx.$queryRaw`SELECT id FROM subscriber WHERE id = ${subscriberId}::uuid FOR UPDATE`;
  const rows = await tx.alert.findMany({
    where: { id: { in: alerts.map(({ alertId }) => alertId) }, stoppedAt: null },
    select: { id: true, markSeq: true, lastDueAt: true },
  });
  return alerts.filter(({ alertId, markSeq, slot }) =>
    rows.some((row) => row.id === alertId && row.markSeq === markSeq && (!row.lastDueAt || row.lastDueAt < slot)),
  );
}

/** The ledger's row, or null when this subscriber has had a digest for that London day. */
async function openDigest(tx: Tx, subscriberId: string, dueAt: Date, cutSeq: bigint): Promise<string | null> {
  const [row] = await tx.digest.createManyAndReturn({
    data: [{ subscriberId, dueOn: toDateColumn(londonDay(dueAt)), dueAt, cutSeq }],
    skipDuplicates: true,
    select: { id: true },
  });
  return row?.id ?? null;
}

async function post(
  tx: Tx,
  subscriberId: string,
  digestId: string,
  content: ReturnType<typeof digestContent>,
  dueAt: Date,
): Promise<string | null> {
  const { email } = await tx.subscriber.findUniqueOrThrow({ where: { id: subscriberId }, select: { email: true } });
  const oneClick = oneClickUrl(digestId);
  return postMail(tx, {
    once: `digest:${digestId}`,
    to: { address: email },
    stream: "bulk",
    expiresAt: new Date(dueAt.getTime() + 14 * 86_400_000 + USEFUL_MS),
    headers: {
      "List-Unsubscribe": `<${oneClick}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "List-Id": `Job alerts <alerts.${new URL(oneClick).hostname}>`,
    },
    message: (brand) =>
      digestLetter(
        { ...content.letter, manageUrl: manageUrl(subscriberId), unsubscribeUrl: unsubscribeUrl(digestId) },
        brand,
      ),
  });
}

/** Marks alerts as served at their slot; with a cut, everything up to it is behind them. */
async function settle(tx: Tx, alerts: DueAlert[], cutSeq: bigint | null): Promise<null> {
  for (const { alertId, slot } of alerts) {
    await tx.alert.update({
      where: { id: alertId },
      data: { lastDueAt: slot, ...(cutSeq !== null && { markSeq: cutSeq }) },
      select: { id: true },
    });
  }
  return null;
}
