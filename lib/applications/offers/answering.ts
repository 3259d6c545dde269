import { isSignedIn, type Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { isLive, type OfferState } from "./offer-input";
import { ownedBy } from "@/lib/access/own-applications";
import { workingDaysAfter } from "../pipeline/answer-hours";
import { moveOrThrow } from "../pipeline/moving";
import { keepPromises } from "../pipeline/promising";
import { postAccepted, postForStaff, postOfferNews } from "./letters";
import { type LockedOffer, latestOffer, LIVE_OFFERS, lockApplication } from "./rows";

/** This many questions about one version; after that a call is better. */
const MOST_QUESTIONS = 10;
/** Working days in which a question about an offer is answered. */
const ANSWER_WITHIN = 2;

export type AnswerRefusal =
  /** Staff have made another version since the candidate read this one. */
  | { ok: false; reason: "changed" }
  | { ok: false; reason: "expired" }
  /** It was answered, taken back, or has run out: what became of it. */
  | { ok: false; reason: "gone"; state: OfferState }
  | { ok: false; reason: "too-many" };
export type AnswerOutcome = { ok: true } | AnswerRefusal;

/**
 * The candidate says yes to this version. It and the move, the placement and the letters are one transaction; a second
 * press is the same yes. Null when it is not theirs.
 */
export function acceptOffer(viewer: Viewer, id: string, version: number, now: Date): Promise<AnswerOutcome | null> {
  return answering(viewer, id, { version, now, same: "accepted" }, async (tx, offer, application) => {
    await tx.offer.updateMany({
      where: { id: offer.id, state: LIVE_OFFERS },
      data: { state: "accepted", stateAt: now },
    });
    await moveOrThrow(tx, id, { to: "placed", version: application.version }, { side: "candidate" }, now);
    const placement = await tx.placement.findFirstOrThrow({
      where: { applicationId: id, endedOn: null },
      select: { startOn: true, vacancyId: true, isCounted: true },
    });
    if (placement.startOn) await postAccepted(tx, { applicationId: id, offerId: offer.id, startOn: placement.startOn });
    const isOver = placement.vacancyId !== null && !placement.isCounted;
    const also = isOver
      ? "The vacancy had no place left when they accepted. Their yes stands; ask the client whether the vacancy grows by a place."
      : undefined;
    await postForStaff(tx, "accepted", { applicationId: id, offerId: offer.id, also });
    await keepPromises(tx, now, id);
    return { ok: true };
  });
}

/** The candidate says no to this version, with a word of why if they like. As for a yes. */
export function declineOffer(
  viewer: Viewer,
  id: string,
  { version, reason }: { version: number; reason?: string },
  now: Date,
): Promise<AnswerOutcome | null> {
  return answering(viewer, id, { version, now, same: "declined" }, async (tx, offer, application) => {
    const data = { state: "declined", stateAt: now, reason: reason ?? null };
    await tx.offer.updateMany({ where: { id: offer.id, state: LIVE_OFFERS }, data });
    await moveOrThrow(tx, id, { to: "declined", version: application.version, reason }, { side: "candidate" }, now);
    await postOfferNews(tx, "declined", { applicationId: id, offerId: offer.id, expiresAt: offer.expiresAt });
    await postForStaff(tx, "declined", { applicationId: id, offerId: offer.id, words: reason });
    return { ok: true };
  });
}

/** The candidate asks about this version, or for something else. It stays open meanwhile, until it runs out. */
export function askAboutOffer(
  viewer: Viewer,
  id: string,
  { version, words }: { version: number; words: string },
  now: Date,
): Promise<AnswerOutcome | null> {
  return answering(viewer, id, { version, now }, async (tx, offer) => {
    const asked = await tx.offerMessage.count({ where: { offerId: offer.id, side: "candidate" } });
    if (asked >= MOST_QUESTIONS) return { ok: false, reason: "too-many" };
    await tx.offerMessage.create({ data: { offerId: offer.id, at: now, side: "candidate", text: words } });
    await tx.offer.updateMany({
      where: { id: offer.id, state: "made" },
      data: { state: "negotiating", stateAt: now },
    });
    const answerDueOn = await workingDaysAfter(tx, now, ANSWER_WITHIN);
    await tx.application.update({ where: { id }, data: { answerDueOn } });
    await postForStaff(tx, "asks", { applicationId: id, offerId: offer.id, words, nth: String(asked + 1) });
    return { ok: true };
  });
}

interface Asked {
  version: number;
  now: Date;
  /** The state in which the same answer has been given already. */
  same?: OfferState;
}

type Work = (
  tx: Tx,
  offer: LockedOffer,
  application: NonNullable<Awaited<ReturnType<typeof lockApplication>>>,
) => Promise<AnswerOutcome>;

/** Under the application's lock, as the worker that lets offers run out: of two that come at one instant, one is first. */
async function answering(viewer: Viewer, id: string, asked: Asked, work: Work): Promise<AnswerOutcome | null> {
  if (!isSignedIn(viewer) || !isUuid(id)) return null;
  return db.$transaction(async (tx) => {
    const own = await tx.application.findFirst({ where: { id, ...ownedBy(viewer) }, select: { id: true } });
    const application = own && (await lockApplication(tx, id));
    const offer = application && (await latestOffer(tx, id));
    if (!offer) return null;
    if (offer.version !== asked.version) return { ok: false, reason: "changed" };
    if (offer.state === asked.same) return { ok: true };
    if (!isLive(offer.state)) return { ok: false, reason: "gone", state: offer.state };
    if (application.stage !== "offer") return { ok: false, reason: "gone", state: "withdrawn" };
    if (offer.expiresAt <= asked.now) return { ok: false, reason: "expired" };
    return work(tx, offer, application);
  });
}
