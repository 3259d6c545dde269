import { londonDay, toDateColumn } from "@/lib/core/dates";
import type { Prisma, Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { type Posting, postMails } from "@/lib/mail/outbox";
import { digest as digestLetter } from "@/lib/mail/templates/digest";
import type { DigestContent } from "./digest-content";
import type { DueSubscriber } from "./due";
import { manageUrl, oneClickUrl, unsubscribeUrl } from "./links";

/** After this a digest is of no use any more; what was in it comes with the next. */
const USEFUL_MS = 36 * 3_600_000;

/** A digest that is about to be written: one mail for all that is due to one subscriber, or the note that there is none. */
export interface Plan extends DueSubscriber {
  id: string;
  dueAt: Date;
  content: DigestContent;
  status: "planned" | "empty" | "skipped";
}

/** Writes the ledger, and answers the plans that found their place in it: one for a subscriber and London day. */
export async function openDigests(tx: Tx, plans: Plan[], cutSeq: bigint): Promise<Plan[]> {
  const rows = await tx.digest.createManyAndReturn({
    data: plans.map(({ id, subscriberId, dueAt, status }) => ({
      id,
      subscriberId,
      dueOn: toDateColumn(londonDay(dueAt)),
      dueAt,
      cutSeq,
      status,
    })),
    skipDuplicates: true,
    select: { id: true },
  });
  const ids = new Set(rows.map(({ id }) => id));
  const opened = plans.filter(({ id }) => ids.has(id));
  await tx.digestPart.createMany({ data: opened.flatMap(partsOf) });
  return opened;
}

function partsOf({ id, content }: Plan): Prisma.DigestPartCreateManyInput[] {
  return content.shares.map(({ alert, jobs, total }) => ({
    digestId: id,
    alertId: alert.alertId,
    fromSeq: alert.fromSeq,
    jobIds: jobs.map((job) => job.id),
    total,
  }));
}

/** Posts the mails of those that have news, and notes them in the ledger. Answers the ids of the outbox rows. */
export async function postDigests(tx: Tx, opened: Plan[], now: Date): Promise<string[]> {
  const ids = await postMails(
    tx,
    opened.flatMap((plan) => postingOf(plan, now)),
  );
  const pairs = opened.flatMap(({ id }) => (ids.has(onceOf(id)) ? [[id, ids.get(onceOf(id)) ?? ""] as const] : []));
  await tx.$executeRaw`
    UPDATE digest SET status = 'posted', mail_id = mail.id
    FROM unnest(${pairs.map(([digest]) => digest)}::uuid[], ${pairs.map(([, mail]) => mail)}::uuid[]) AS mail (digest, id)
    WHERE digest.id = mail.digest`;
  return pairs.map(([, mail]) => mail);
}

const onceOf = (digestId: string) => `digest:${digestId}`;

function postingOf({ id, subscriberId, email, content: { letter } }: Plan, now: Date): Posting[] {
  if (!letter) return [];
  const oneClick = oneClickUrl(id);
  const links = {
    manageUrl: manageUrl(subscriberId),
    unsubscribeUrl: unsubscribeUrl(id),
    callUrl: appUrl("/strategy-call"),
  };
  return [
    {
      once: onceOf(id),
      to: { address: email },
      stream: "bulk",
      expiresAt: new Date(now.getTime() + USEFUL_MS),
      headers: {
        // RFC 8058: one press in the mail program, without opening a page.
        "List-Unsubscribe": `<${oneClick}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "List-Id": `Job alerts <alerts.${new URL(oneClick).hostname}>`,
      },
      message: (brand) => digestLetter({ ...letter, ...links }, brand),
    },
  ];
}

/** Marks the alerts as served at their slots. Everything up to the cut is behind those whose digest was opened and not skipped. */
export async function settle(tx: Tx, plans: Plan[], opened: Set<string>, cutSeq: bigint): Promise<void> {
  const served = plans.flatMap((plan) =>
    plan.alerts.map(({ alertId, slot, markSeq }) => ({
      alertId,
      slot,
      mark: opened.has(plan.id) && plan.status !== "skipped" ? cutSeq : markSeq,
    })),
  );
  await tx.$executeRaw`
    UPDATE alert SET last_due_at = served.slot, mark_seq = greatest(alert.mark_seq, served.mark)
    FROM unnest(${served.map(({ alertId }) => alertId)}::uuid[], ${served.map(({ slot }) => slot.toISOString())}::timestamptz[],
                ${served.map(({ mark }) => mark.toString())}::bigint[]) AS served (id, slot, mark)
    WHERE alert.id = served.id`;
}
