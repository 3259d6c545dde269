import { db, type Tx } from "@/lib/core/db";
import { log } from "@/lib/core/telemetry/log";
import { suppress } from "../addresses";
import type { Happening } from "./happening";

const DAY_MS = 86_400_000;
/** What comes later than this is about a message nobody remembers. */
const OLDEST_MS = 14 * DAY_MS;
/** This many messages put off in so long: nobody reads that mailbox. */
const PUT_OFF = { times: 3, withinMs: 30 * DAY_MS };

export interface MailHappening {
  source: "report" | "webhook" | "server";
  /** Of the source's own choice: the same one twice is one event. */
  eventId: string;
  /** Our message, by its id or by its Message-ID. */
  mail: { id: string } | { messageId: string };
  happening: Happening;
}

/**
 * Takes in what became of a message: a mailbox that does not exist is not written to again, nor is one that has put off
 * three in a month, and whoever complained gets no digests. Says what it was worth: "unknown" is about no message of ours,
 * or one of long ago.
 */
export async function takeHappening(
  { source, eventId, mail, happening }: MailHappening,
  now: Date,
): Promise<"new" | "known" | "unknown"> {
  return db.$transaction(async (tx) => {
    const message = await tx.outboxMail.findUnique({
      where: "id" in mail ? { id: mail.id } : { messageId: mail.messageId },
      select: { id: true, toAddress: true, createdAt: true },
    });
    const isOld = source !== "server" && message && message.createdAt.getTime() < now.getTime() - OLDEST_MS;
    if (!message || isOld) return "unknown";
    const { kind, why } = happening;
    const code = "code" in happening ? happening.code : null;
    const { count } = await tx.mailEvent.createMany({
      data: [
        { source, eventId: eventId.slice(0, 300), mailId: message.id, kind, code, why: why.slice(0, 300), at: now },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return "known";
    await act(tx, message.toAddress, happening, now);
    log.info({ mailId: message.id, source, kind, code }, "A message came back");
    return "new";
  });
}

async function act(tx: Tx, address: string, happening: Happening, now: Date): Promise<void> {
  switch (happening.kind) {
    case "complained":
      return suppress(tx, address, "bulk", "complaint", now);
    case "bounced":
      if (happening.isAddress) await suppress(tx, address, "all", "hard-bounce", now);
      return;
    case "put-off": {
      const since = new Date(now.getTime() - PUT_OFF.withinMs);
      const mails = await tx.mailEvent.groupBy({
        by: "mailId",
        where: { kind: "put-off", at: { gte: since }, mail: { toAddress: { equals: address, mode: "insensitive" } } },
      });
      if (mails.length >= PUT_OFF.times) await suppress(tx, address, "bulk", "put-off", now);
    }
  }
}
