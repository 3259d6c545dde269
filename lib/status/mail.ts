import { db } from "@/lib/core/db";
import type { MailFigures } from "./types";

const A_DAY_MS = 86_400_000;

/** What waits in the outbox, and what did not go. */
export async function mailFigures(now: Date): Promise<MailFigures> {
  const recent = { createdAt: { gt: new Date(now.getTime() - A_DAY_MS) } };
  const [due, failed, unclear, streams] = await Promise.all([
    db.outboxMail.aggregate({
      where: { status: "pending", notBefore: { lte: now } },
      _count: { _all: true },
      _min: { notBefore: true },
    }),
    db.outboxMail.count({ where: { status: "failed", ...recent } }),
    db.outboxMail.count({ where: { status: "unclear", ...recent } }),
    db.mailStreamControl.findMany({ select: { stream: true, heldAt: true, heldWhy: true } }),
  ]);
  const oldest = due._min.notBefore;
  const oldestSeconds = oldest ? Math.max(0, (now.getTime() - oldest.getTime()) / 1000) : 0;
  return { waiting: due._count._all, oldestSeconds, failed, unclear, streams };
}
