import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { toDateColumn } from "@/lib/core/time/dates";
import { isUuid } from "@/lib/core/forms/input";
import { belowMinimumWage } from "@/lib/jobs/minimum-wage";
import { checkCv } from "../cv-files/check";
import { type CvUpload, dropCvsSoon, keepCv } from "../cv-files/files";
import type { CvRefusal } from "../cv-files/refusals";
import type { OfferInput } from "./offer-input";
import { workingDaysAfter } from "../pipeline/answer-hours";
import { moveOrThrow } from "../pipeline/moving";
import { movesFrom } from "../pipeline/moves";
import type { Stage } from "../vocabulary";
import { expiryOf, isWorkingDay } from "./days";
import { postOffer } from "./letters";
import { type LockedOffer, LIVE_OFFERS, latestOffer, lockApplication } from "./rows";

export type MakingRefusal =
  | { ok: false; reason: "file"; refusal: CvRefusal }
  /** A colleague was quicker, or the candidate has answered. */
  | { ok: false; reason: "changed" }
  | { ok: false; reason: "not-at-an-offer"; stage: Stage }
  | { ok: false; reason: "below-minimum-wage"; say: string }
  | { ok: false; reason: "expires-too-soon" }
  | { ok: false; reason: "expires-on-a-day-off" }
  | { ok: false; reason: "no-place-left"; headcount: number };
export type MakingOutcome = { ok: true; version: number } | MakingRefusal;

/**
 * Makes an offer, or the next version of one, and writes to its candidate. An application that may go to an offer goes there
 * with it. Pay below the minimum wage is refused, and a place that the vacancy does not have is asked for. Null when the
 * application is not there or not theirs to change.
 */
export async function makeOffer(
  viewer: Viewer,
  applicationId: string,
  { input, document }: { input: OfferInput; document?: CvUpload },
  now: Date,
): Promise<MakingOutcome | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(applicationId)) return null;
  const kept = document && (await keepDocument(document, now));
  if (kept && !kept.ok) return kept;
  const outcome = await db.$transaction((tx) => make(tx, viewer, applicationId, { input, documentId: kept?.id }, now));
  if (kept && !outcome?.ok) await dropCvsSoon([kept.id]);
  return outcome;
}

async function keepDocument(upload: CvUpload, now: Date) {
  const check = await checkCv(upload.bytes);
  if (!check.ok) return { ok: false, reason: "file", refusal: check.reason } as const;
  return { ok: true, id: await keepCv(upload, check.kind, now) } as const;
}

interface Made {
  input: OfferInput;
  documentId?: string;
}

async function make(tx: Tx, viewer: Staff, id: string, made: Made, now: Date): Promise<MakingOutcome | null> {
  const application = await lockApplication(tx, id);
  if (!application) return null;
  const before = await latestOffer(tx, id);
  if ((before?.version ?? 0) !== made.input.seen) return { ok: false, reason: "changed" };
  const { stage } = application;
  const isOnTheWay = movesFrom(stage, "staff").some(({ to, isBack }) => to === "offer" && !isBack);
  if (stage !== "offer" && !isOnTheWay) return { ok: false, reason: "not-at-an-offer", stage };
  const refusal = (await badDay(tx, made.input, now)) ?? badPay(made.input, now) ?? (await noPlace(tx, id, made.input));
  if (refusal) return refusal;
  if (stage !== "offer") {
    const by = { side: "staff", id: viewer.personId } as const;
    await moveOrThrow(tx, id, { to: "offer", version: application.version }, by, now);
    const details = { from: { stage }, to: { stage: "offer" } };
    await audit(tx, { actorId: viewer.personId, action: "move", subject: "application", subjectId: id, details });
  }
  return write(tx, viewer, id, { ...made, before }, now);
}

async function write(
  tx: Tx,
  viewer: Staff,
  applicationId: string,
  { input, documentId, before }: Made & { before: LockedOffer | null },
  now: Date,
): Promise<MakingOutcome> {
  const { pay, weeklyHours, expiresOn, seen, startOn, endsOn, beyondHeadcount, conditions, ...said } = input;
  await tx.offer.updateMany({
    where: { applicationId, state: LIVE_OFFERS },
    data: { state: "replaced", stateAt: now },
  });
  const version = seen + 1;
  const { id } = await tx.offer.create({
    data: {
      ...said,
      applicationId,
      version,
      payPence: pay,
      weeklyMinutes: weeklyHours,
      conditions: conditions ?? "",
      startOn: toDateColumn(startOn),
      endsOn: endsOn ? toDateColumn(endsOn) : null,
      beyondHeadcount: beyondHeadcount ?? false,
      documentId: documentId ?? null,
      madeBy: viewer.personId,
      madeAt: now,
      stateAt: now,
      expiresAt: expiryOf(expiresOn),
    },
    select: { id: true },
  });
  // They hear from us on the working day after, whatever they answer.
  const answerDueOn = await workingDaysAfter(tx, expiryOf(expiresOn), 1);
  await tx.application.update({ where: { id: applicationId }, data: { answerDueOn } });
  const details = { offer: id, from: { version: before?.version ?? null }, to: { version, startOn, expiresOn } };
  const action = before ? "offer-anew" : "offer";
  await audit(tx, { actorId: viewer.personId, action, subject: "application", subjectId: applicationId, details });
  await postOffer(tx, { applicationId, offerId: id, version, from: viewer.name, expiresAt: expiryOf(expiresOn) });
  return { ok: true, version };
}

async function badDay(tx: Tx, { expiresOn }: OfferInput, now: Date): Promise<MakingRefusal | null> {
  if (expiryOf(expiresOn) <= now) return { ok: false, reason: "expires-too-soon" };
  return (await isWorkingDay(tx, expiresOn)) ? null : { ok: false, reason: "expires-on-a-day-off" };
}

/** The rule that adverts go by, for this one sum and these hours. */
function badPay({ pay, payPeriod, weeklyHours, contract, startOn }: OfferInput, now: Date): MakingRefusal | null {
  const say = belowMinimumWage(
    {
      salaryMinPence: pay,
      salaryMaxPence: pay,
      salaryCurrency: "GBP",
      salaryPeriod: payPeriod,
      contract,
      startsOn: toDateColumn(startOn),
      hours: "full-time",
      descriptionText: "",
      weeklyHours: weeklyHours / 60,
    },
    now,
  );
  return say ? { ok: false, reason: "below-minimum-wage", say } : null;
}

/** Places that nobody has and nobody else is offered. */
async function noPlace(tx: Tx, id: string, { beyondHeadcount }: OfferInput): Promise<MakingRefusal | null> {
  if (beyondHeadcount) return null;
  const [vacancy] = await tx.$queryRaw<{ headcount: number; filled: number; offered: bigint }[]>`
    SELECT v.headcount, v.filled_count AS filled, (
      SELECT count(*) FROM offer o JOIN application other ON other.id = o.application_id JOIN job j ON j.id = other.job_id
      WHERE j.vacancy_id = v.id AND o.state IN ('made', 'negotiating') AND other.id <> a.id
    ) AS offered
    FROM application a JOIN job ON job.id = a.job_id JOIN vacancy v ON v.id = job.vacancy_id
    WHERE a.id = ${id}::uuid FOR UPDATE OF v`;
  if (!vacancy || vacancy.filled + Number(vacancy.offered) < vacancy.headcount) return null;
  return { ok: false, reason: "no-place-left", headcount: vacancy.headcount };
}
