import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { ownedBy } from "@/lib/access/own-applications";
import { workingDaysAfter } from "@/lib/applications/pipeline/answer-hours";
import { fromDateColumn, type LocalDate } from "@/lib/core/time/dates";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { ANSWERED_WITHIN, type LookOutcome, SECOND_LOOK_DAYS } from "../second-look-input";

const DAY_MS = 86_400_000;

/** A no from before anybody met them: later stages are decided with the employer. */
const SIFT = ["received", "screening"];

export const onceForLook = (applicationId: string): string => `second-look:${applicationId}`;

const STANDS = {
  id: true,
  stage: true,
  answerGoesAt: true,
  secondLook: true,
  events: { where: { to: "rejected" }, orderBy: { version: "desc" }, take: 1 },
} as const satisfies Prisma.ApplicationSelect;
type Row = Prisma.ApplicationGetPayload<{ select: typeof STANDS }>;

export type OwnLook =
  | { state: "can-ask"; until: Date }
  | { state: "asked"; askedAt: Date }
  | { state: "answered"; answeredAt: Date; outcome: LookOutcome; answer: string };

/**
 * Whether the viewer may ask for a second look at a no of theirs, or what became of it. Null where there is none to ask
 * for.
 */
export async function ownSecondLook(viewer: Viewer, applicationId: string, now: Date): Promise<OwnLook | null> {
  const row = await ownRow(db, viewer, applicationId);
  if (!row) return null;
  const { secondLook: look } = row;
  if (look?.answeredAt && look.outcome && look.answer)
    return {
      state: "answered",
      answeredAt: look.answeredAt,
      answer: look.answer,
      outcome: look.outcome as LookOutcome,
    };
  if (look) return { state: "asked", askedAt: look.askedAt };
  const until = askableUntil(row, now);
  return until && { state: "can-ask", until };
}

async function ownRow(tx: Tx, viewer: Viewer, id: string): Promise<Row | null> {
  if (!isSignedIn(viewer) || !isUuid(id)) return null;
  return tx.application.findFirst({ where: { id, ...ownedBy(viewer) }, select: STANDS });
}

/** Until when it can be asked for; null for another end, one not told yet, or when the days are over. */
function askableUntil({ stage, answerGoesAt, events: [no] }: Row, now: Date): Date | null {
  if (stage !== "rejected" || !no || !SIFT.includes(no.from ?? "")) return null;
  const told = answerGoesAt ?? no.at;
  const until = new Date(told.getTime() + SECOND_LOOK_DAYS * DAY_MS);
  return told <= now && now < until ? until : null;
}

export type LookAsked = { ok: true; answerBy: LocalDate } | { ok: false; reason: "unknown" | "asked" | "over" };

/**
 * Asks that somebody else look again (UK GDPR art. 22C asks for no less where a machine had a part; here none has). Once for
 * an application. It is a task for all but whoever said no.
 */
export async function askForSecondLook(
  viewer: Viewer,
  applicationId: string,
  words: string | undefined,
  now: Date,
): Promise<LookAsked> {
  return db.$transaction(async (tx) => {
    const row = await ownRow(tx, viewer, applicationId);
    if (!row) return { ok: false, reason: "unknown" } as const;
    if (row.secondLook) return { ok: false, reason: "asked" } as const;
    if (!askableUntil(row, now)) return { ok: false, reason: "over" } as const;
    const decidedBy = row.events[0]?.actorId ?? null;
    const look = { applicationId, askedAt: now, words: words ?? null, decidedBy };
    const { count } = await tx.secondLook.createMany({ data: [look], skipDuplicates: true });
    if (count === 0) return { ok: false, reason: "asked" } as const;
    const dueOn = await workingDaysAfter(tx, now, ANSWERED_WITHIN);
    const title = "Look again: the candidate asked for a second look at the no";
    const task = { applicationId, title, dueOn, createdAt: now, once: onceForLook(applicationId) };
    await tx.candidateTask.createMany({ data: [task], skipDuplicates: true });
    return { ok: true, answerBy: fromDateColumn(dueOn) } as const;
  });
}
