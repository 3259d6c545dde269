import DataLoader from "dataloader";
import { db } from "@/lib/core/db";

/** What became of a message, as it is written down. */
export interface Result {
  id: string;
  subject: string;
  /** As many as there were when it was claimed: whoever finds more writes nothing, since it was taken over meanwhile. */
  earlier: number;
  attempts: number;
  error: string | null;
  status: "sent" | "pending" | "failed" | "unclear";
  sentAt?: Date;
  notBefore?: Date;
}

/** What several connections want to write down at the same moment is one statement. */
const together = { cache: false, batchScheduleFn: (send: () => void) => void setImmediate(send) } as const;

/**
 * What one sending run writes about its messages. What another run, or another lane of this one, has taken over meanwhile
 * stays as it is.
 */
export class SendingRecord {
  #begin: DataLoader<{ id: string; at: Date }, boolean>;
  #settle: DataLoader<Result, null>;

  constructor(by: string) {
    this.#begin = new DataLoader((begun) => markBegun(by, begun), together);
    this.#settle = new DataLoader((results) => writeResults(by, results), together);
  }

  /** Notes that a message is about to go over the wire. False when it is not this run's any more: it must not go. */
  begin(id: string, at: Date): Promise<boolean> {
    return this.#begin.load({ id, at });
  }

  /** Writes down what became of a message. */
  async settle(result: Result): Promise<void> {
    await this.#settle.load(result);
  }
}

async function markBegun(by: string, begun: readonly { id: string; at: Date }[]): Promise<boolean[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE outbox_mail SET begun_at = begun.at
    FROM unnest(${begun.map(({ id }) => id)}::uuid[], ${begun.map(({ at }) => at.toISOString())}::timestamptz[]) AS begun (id, at)
    WHERE outbox_mail.id = begun.id AND status = 'sending' AND claimed_by = ${by}::uuid AND begun_at IS NULL
    RETURNING outbox_mail.id`;
  const ours = new Set(rows.map(({ id }) => id));
  return begun.map(({ id }) => ours.has(id));
}

async function writeResults(by: string, results: readonly Result[]): Promise<null[]> {
  await db.$executeRaw`
    UPDATE outbox_mail SET status = result.status::mail_status, attempts = result.attempts, error = result.error,
      subject = result.subject, lease_until = NULL, sent_at = coalesce(result.sent_at::timestamptz, outbox_mail.sent_at),
      not_before = coalesce(result.not_before::timestamptz, outbox_mail.not_before)
    FROM jsonb_to_recordset(${JSON.stringify(results.map(asRow))}::jsonb)
      AS result (id uuid, status text, earlier int, attempts int, error text, subject text, sent_at text, not_before text)
    WHERE outbox_mail.id = result.id AND outbox_mail.status IN ('sending', 'unclear') AND claimed_by = ${by}::uuid
      AND outbox_mail.attempts = result.earlier`;
  return results.map(() => null);
}

const asRow = ({ sentAt, notBefore, ...result }: Result) => ({ ...result, sent_at: sentAt, not_before: notBefore });
