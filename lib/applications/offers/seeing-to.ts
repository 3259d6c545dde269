import { audit } from "@/lib/access/audit";
import { may } from "@/lib/access/permissions";
import type { Staff, Viewer } from "@/lib/access/viewer";
import { db, type Tx } from "@/lib/core/db";
import { isUuid } from "@/lib/core/forms/input";
import { isLive } from "./offer-input";
import { workingDaysAfter } from "../pipeline/answer-hours";
import { postOfferNews } from "./letters";
import { type LockedOffer, latestOffer, lockApplication } from "./rows";

export type SeeingOutcome = { ok: true } | { ok: false; reason: "gone" };

/** Staff take an offer back, with what its candidate reads. The application stays where it is. */
export function withdrawOffer(
  viewer: Viewer,
  applicationId: string,
  { version, words }: { version: number; words: string },
  now: Date,
): Promise<SeeingOutcome | null> {
  return onLiveOffer(viewer, applicationId, version, async (tx, offer, staff) => {
    const data = { state: "withdrawn", stateAt: now, reason: words };
    await tx.offer.update({ where: { id: offer.id }, data });
    const answerDueOn = await workingDaysAfter(tx, now, 1);
    await tx.application.update({ where: { id: applicationId }, data: { answerDueOn } });
    const { expiresAt } = offer;
    await postOfferNews(tx, "withdrawn", { applicationId, offerId: offer.id, expiresAt, words });
    const details = { offer: offer.id, from: { state: offer.state }, to: { state: "withdrawn" } };
    const deed = { action: "offer-withdrawn", subject: "application", subjectId: applicationId, details };
    await audit(tx, { actorId: staff.personId, ...deed });
  });
}

/** Staff answer what the candidate asked; the offer stands as it was. */
export function explainOffer(
  viewer: Viewer,
  applicationId: string,
  { version, words }: { version: number; words: string },
  now: Date,
): Promise<SeeingOutcome | null> {
  return onLiveOffer(viewer, applicationId, version, async (tx, offer, staff) => {
    const { id } = await tx.offerMessage.create({
      data: { offerId: offer.id, at: now, side: "staff", authorId: staff.personId, text: words },
      select: { id: true },
    });
    await tx.offer.updateMany({ where: { id: offer.id, state: "negotiating" }, data: { state: "made", stateAt: now } });
    const answerDueOn = await workingDaysAfter(tx, offer.expiresAt > now ? offer.expiresAt : now, 1);
    await tx.application.update({ where: { id: applicationId }, data: { answerDueOn } });
    const { expiresAt } = offer;
    await postOfferNews(tx, "explained", { applicationId, offerId: offer.id, expiresAt, words, nth: id });
    const details = { offer: offer.id, message: id, from: { state: offer.state }, to: { state: "made" } };
    const deed = { action: "offer-explained", subject: "application", subjectId: applicationId, details };
    await audit(tx, { actorId: staff.personId, ...deed });
  });
}

async function onLiveOffer(
  viewer: Viewer,
  id: string,
  version: number,
  work: (tx: Tx, offer: LockedOffer, staff: Staff) => Promise<void>,
): Promise<SeeingOutcome | null> {
  if (viewer.kind !== "staff" || !may(viewer, "write:applications") || !isUuid(id)) return null;
  return db.$transaction(async (tx) => {
    const application = await lockApplication(tx, id);
    const offer = application && (await latestOffer(tx, id));
    if (!offer) return null;
    if (offer.version !== version || !isLive(offer.state)) return { ok: false, reason: "gone" };
    await work(tx, offer, viewer);
    return { ok: true };
  });
}
