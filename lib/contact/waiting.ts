import { may } from "@/lib/access/permissions";
import type { Viewer } from "@/lib/access/viewer";
import { db, type Prisma } from "@/lib/core/db";
import { lateBefore } from "@/lib/core/time/working-days";
import type { About } from "./vocabulary";

/** What the receipt promises (lib/mail/templates/contact.ts), in working days; a month for data protection is twenty. */
const PROMISED_WORKING_DAYS = { usual: 1, complaint: 10, privacy: 20 } as const;

const SHOWN = 6;
const UNANSWERED: Prisma.ContactMessageWhereInput = { answeredAt: null, spamAt: null };

/** How many nobody has answered; null for whoever may not read them. */
export async function messagesToAnswer(viewer: Viewer): Promise<number | null> {
  return may(viewer, "read:messages") ? db.contactMessage.count({ where: UNANSWERED }) : null;
}

export interface MessageWaiting {
  id: string;
  name: string;
  about: About | null;
  createdAt: Date;
  isLate: boolean;
}

/** Messages that nobody has answered, those that wait longest first, each judged by what its receipt promised. */
export async function messagesWaiting(
  viewer: Viewer,
  now: Date,
): Promise<{ items: MessageWaiting[]; total: number } | null> {
  if (!may(viewer, "read:messages")) return null;
  const [rows, total] = await Promise.all([
    db.contactMessage.findMany({
      where: UNANSWERED,
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: SHOWN,
      select: { id: true, name: true, about: true, createdAt: true },
    }),
    db.contactMessage.count({ where: UNANSWERED }),
  ]);
  return { items: rows.map((row) => ({ ...row, about: row.about as About | null, isLate: isLate(row, now) })), total };
}

function isLate({ about, createdAt }: { about: string | null; createdAt: Date }, now: Date): boolean {
  const days =
    about === "complaint" || about === "privacy" ? PROMISED_WORKING_DAYS[about] : PROMISED_WORKING_DAYS.usual;
  return createdAt < lateBefore(days, now);
}
