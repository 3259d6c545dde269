import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { appUrl } from "@/lib/core/env";
import { isUuid } from "@/lib/core/forms/input";
import { publicWords } from "@/lib/jobs/public/confidential";
import { NAMED } from "@/lib/jobs/selects";
import { postMail } from "@/lib/mail/outbox";
import { checkInForStaff } from "@/lib/mail/templates/check-in-for-staff";
import { CHECK_INS, type CheckInAnswer, type CheckInKind, MOODS } from "./onboarding-input";
import { partiesOf } from "../offers/owner";
import { ownedBy } from "@/lib/access/own-applications";
import { openLink } from "./links";

export interface CheckInToAnswer {
  id: string;
  kind: CheckInKind;
  side: "candidate" | "client";
  job: string;
  /** The one who started, for the client's question. */
  candidate: string;
  isAnswered: boolean;
}

const SHOWN = {
  id: true,
  kind: true,
  side: true,
  answeredAt: true,
  placement: { select: { application: { select: { name: true, job: { select: NAMED } } } } },
} as const;

/** What the link in a letter asks; "over" when its time is past, null when it is none. Looking changes nothing. */
export async function checkInByLink(token: string, now: Date): Promise<CheckInToAnswer | "over" | null> {
  const link = await openLink(token, "check-in", now);
  if (link.state === "over") return "over";
  if (link.state === "unknown" || !link.checkInId) return null;
  const row = await db.checkIn.findUniqueOrThrow({ where: { id: link.checkInId }, select: SHOWN });
  const { job, name } = row.placement.application;
  return {
    id: row.id,
    kind: row.kind as CheckInKind,
    side: row.side as CheckInToAnswer["side"],
    job: publicWords(job.title, job),
    candidate: name,
    isAnswered: row.answeredAt !== null,
  };
}

export type CheckInOutcome = { ok: true } | { ok: false; reason: "nothing-said" } | null;

/** An answer by the link in a letter. Said again it replaces what was said, as long as the link is good. */
export function answerByLink(token: string, answer: CheckInAnswer, now: Date): Promise<CheckInOutcome> {
  return db.$transaction(async (tx) => {
    const link = await openLink(token, "check-in", now, tx);
    if (link.state !== "open" || !link.checkInId) return null;
    return write(tx, link.checkInId, answer, now);
  });
}

/** A check-in about one application; under another application it is not there. */
interface CheckInOf {
  applicationId: string;
  checkInId: string;
}

/** The same by the candidate, signed in. Null when it is not theirs or has not been asked yet. */
export async function answerOwn(
  viewer: Viewer,
  { applicationId, checkInId }: CheckInOf,
  answer: CheckInAnswer,
  now: Date,
): Promise<CheckInOutcome> {
  if (!isSignedIn(viewer) || !isUuid(checkInId) || !isUuid(applicationId)) return null;
  return db.$transaction(async (tx) => {
    const own = await tx.checkIn.findFirst({
      where: {
        id: checkInId,
        side: "candidate",
        sentAt: { not: null },
        placement: { applicationId, endedOn: null, application: ownedBy(viewer) },
      },
      select: { id: true },
    });
    return own && write(tx, own.id, answer, now);
  });
}

async function write(
  tx: Tx,
  id: string,
  { mood, note, wantsCall = false }: CheckInAnswer,
  now: Date,
): Promise<CheckInOutcome> {
  if (mood === undefined && !note && !wantsCall) return { ok: false, reason: "nothing-said" };
  await tx.$queryRaw`SELECT id FROM check_in WHERE id = ${id}::uuid FOR UPDATE`;
  const before = await tx.checkIn.findUniqueOrThrow({ where: { id }, select: { wantsCall: true, seenToAt: true } });
  const row = await tx.checkIn.update({
    where: { id },
    data: {
      mood: mood ?? null,
      note: note ?? null,
      wantsCall,
      answeredAt: now,
      // Whoever asks again after a call wants another.
      seenToAt: wantsCall && before.wantsCall ? before.seenToAt : null,
    },
    select: { kind: true, side: true, placement: { select: { applicationId: true } } },
  });
  if (wantsCall && !before.wantsCall) await tellOwner(tx, id, { mood, note, ...row });
  return { ok: true };
}

interface Told {
  kind: string;
  side: string;
  mood?: number;
  note?: string;
  placement: { applicationId: string };
}

async function tellOwner(tx: Tx, id: string, { kind, side, mood, note, placement }: Told): Promise<void> {
  const { applicationId } = placement;
  const { owner, candidate, job, contact } = await partiesOf(tx, applicationId);
  const who = side === "client" ? (contact?.name ?? "The client") : (candidate.name ?? "The candidate");
  const facts = {
    job,
    who,
    note,
    when: CHECK_INS[kind as CheckInKind],
    mood: mood ? (MOODS[mood - 1] ?? null) : null,
    adminUrl: appUrl(`/admin/applications/${applicationId}`),
  };
  await postMail(tx, {
    once: `check-in-for-staff:${applicationId}:${id}`,
    to: owner,
    message: (brand) => checkInForStaff(facts, brand),
  });
}

/** Staff have rung whoever wanted to talk. False when it is not theirs, or was done before. */
export async function markSeenTo(viewer: Viewer, { applicationId, checkInId }: CheckInOf, now: Date): Promise<boolean> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications")) return false;
  if (!isUuid(checkInId) || !isUuid(applicationId)) return false;
  return db.$transaction(async (tx) => {
    const { count } = await tx.checkIn.updateMany({
      where: { id: checkInId, placement: { applicationId }, wantsCall: true, seenToAt: null },
      data: { seenToAt: now },
    });
    if (count === 0) return false;
    const details = { checkIn: checkInId, to: { seenTo: true } };
    const deed = { action: "check-in-seen", subject: "application", subjectId: applicationId, details };
    await audit(tx, { actorId: viewer.personId, ...deed });
    return true;
  });
}
