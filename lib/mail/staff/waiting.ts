import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import type { PageOf } from "@/lib/core/page-of";
import { wakePostmen } from "../outbox";

const PAGE_SIZE = 50;

export const MAIL_STATES = {
  failed: "Given up",
  unclear: "In doubt",
  "put-off": "Put off",
} as const;
export type MailState = keyof typeof MAIL_STATES;

export interface StuckMail {
  id: string;
  /** What it is about, as whoever posted it said. */
  once: string;
  template: string;
  toAddress: string;
  subject: string;
  error: string | null;
  attempts: number;
  createdAt: Date;
  /** When it is tried again; null when nobody does by itself. */
  nextTry: Date | null;
  /** After its time it is of no use, and is not sent again. */
  isTooLate: boolean;
}

function inState(state: MailState): Prisma.OutboxMailWhereInput {
  return state === "put-off" ? { status: "pending", error: { not: null } } : { status: state };
}

/** Mail that has not arrived, the latest first. Null for whoever may not see it. */
export async function stuckMails(
  viewer: Viewer,
  state: MailState,
  page: number,
  now: Date,
): Promise<PageOf<StuckMail> | null> {
  if (!may(viewer, "read:emails")) return null;
  const where = inState(state);
  const [rows, total] = await Promise.all([
    db.outboxMail.findMany({
      where,
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: ROW,
    }),
    db.outboxMail.count({ where }),
  ]);
  const items = rows.map(({ notBefore, expiresAt, ...row }) => ({
    ...row,
    nextTry: state === "put-off" ? notBefore : null,
    isTooLate: expiresAt !== null && expiresAt <= now,
  }));
  return { items, total, page, pageSize: PAGE_SIZE };
}

const ROW = {
  id: true,
  once: true,
  template: true,
  toAddress: true,
  subject: true,
  error: true,
  attempts: true,
  createdAt: true,
  notBefore: true,
  expiresAt: true,
} as const;

/** How many have not arrived, by state. */
export async function stuckCounts(viewer: Viewer): Promise<Record<MailState, number> | null> {
  if (!may(viewer, "read:emails")) return null;
  const states = Object.keys(MAIL_STATES) as MailState[];
  const counts = await Promise.all(states.map((state) => db.outboxMail.count({ where: inState(state) })));
  return Object.fromEntries(states.map((state, at) => [state, counts[at] ?? 0])) as Record<MailState, number>;
}

/**
 * Tries a message again now, whatever became of it, with its old Message-ID: one that is in doubt may arrive twice, which
 * whoever presses the button has been told. Answers whether there was anything to try.
 */
export async function tryAgain(viewer: Viewer, id: string, now: Date): Promise<boolean> {
  if (!isUuid(id)) return false;
  return (await again(viewer, { id }, now)) > 0;
}

/** Tries everything again that was given up and is still of use. Answers how many. */
export async function tryAllAgain(viewer: Viewer, now: Date): Promise<number> {
  return again(viewer, { status: "failed" }, now);
}

async function again(viewer: Viewer, which: Prisma.OutboxMailWhereInput, now: Date): Promise<number> {
  if (viewer.kind !== "staff" || !may(viewer, "read:emails")) return 0;
  return db.$transaction(async (tx) => {
    const { count } = await tx.outboxMail.updateMany({
      where: {
        AND: [
          which,
          { OR: [{ status: { in: ["failed", "unclear"] } }, { status: "pending", error: { not: null } }] },
          { OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
        ],
      },
      data: { status: "pending", attempts: 0, notBefore: now, error: null },
    });
    if (count === 0) return 0;
    const subjectId = typeof which.id === "string" ? which.id : "all";
    const to = { status: "pending" };
    const details = { count, to };
    await audit(tx, { actorId: viewer.personId, action: "mail-again", subject: "mail", subjectId, details });
    await wakePostmen(tx);
    return count;
  });
}
